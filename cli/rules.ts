import { fileURLToPath } from 'node:url';
import type { AllRules } from '#src/packs/all-rules.ts';
import { faultLine } from '#src/packs/fault.ts';
import type { Ground } from '#src/packs/ground.ts';
import { type LoadedRules, loadRules } from '#src/packs/load.ts';
import { readRulesFiles } from '#node/rules-files.ts';
import { InputError } from './input-error.ts';

/** The rules of the project, with all that packs of one's own stand on and are tried among. */
export type HouseRules = LoadedRules & { readonly rules: AllRules; readonly ground: Ground };

/**
 * The rules of the project. Packs with a fault are left out and told on `warn`. Throws an InputError when the knowledge
 * itself has a fault.
 */
export function houseRules(warn: (line: string) => void): HouseRules {
  const loaded = loadRules(readRulesFiles(fileURLToPath(new URL('..', import.meta.url))));
  const { rules, ground, faults } = loaded;
  for (const fault of faults) warn(faultLine(fault));
  if (rules === null || ground === null)
    throw new InputError('bad-rules', 'The files under rules/ cannot be used: see above.');
  return { ...loaded, rules, ground };
}

/** The rules of the project, of these packs or of all (null). Throws an InputError when a pack asked for is not there. */
export function rulesOf(packs: readonly string[] | null, warn: (line: string) => void): AllRules {
  const { rules } = houseRules(warn);
  return packs === null ? rules : { ...rules, packs: chosen(rules, packs) };
}

function chosen(rules: AllRules, ids: readonly string[]): AllRules['packs'] {
  const known = rules.packs.map((pack) => pack.id);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    throw new InputError(
      'unknown-pack',
      `There is no pack ${unknown.join(', ')}. Packs: ${known.join(', ')}.`,
    );
  }
  return rules.packs.filter((pack) => ids.includes(pack.id));
}
