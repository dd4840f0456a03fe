import { MOST_RULES, packFile, ruleFile } from './schema/pack.ts';
import type { Shelf } from './shelf.ts';
import type { PackFiles, RuleSource } from './sources.ts';
import { marksIn, type YamlLimits } from './yaml-file.ts';

/** The most that is read of a file of a pack: four times our longest rule. */
export const PACK_FILE_LIMITS: YamlLimits = { longest: 20_000, mostMarks: 3000 };
/** The most that is read of a pack: five times our longest. */
const PACK_LIMITS: YamlLimits = { longest: 200_000, mostMarks: 12_000 };

const PACK = /^packs\/([^/]+)\/([^/]+)\.ya?ml$/u;

/** Whether a path is that of a pack's own file or of one of its rules. */
export function isPack(path: string): boolean {
  return PACK.test(path);
}

/** The packs whose every file is in its shape, by folder. */
export function readPacks(shelf: Shelf): PackFiles[] {
  const paths = shelf.paths().filter((path) => PACK.test(path));
  const folders = new Set(paths.map((path) => path.split('/')[1] ?? ''));
  return [...folders].flatMap((folder) => {
    const manifest = `packs/${folder}/pack.yaml`;
    const rulePaths = paths.filter((path) => path.startsWith(`packs/${folder}/`) && path !== manifest);
    if (isTooMuch(rulePaths, manifest, shelf)) return [];
    const pack = shelf.read(manifest, packFile, PACK_FILE_LIMITS);
    const rules = rulePaths.map((path) => shelf.read(path, ruleFile, PACK_FILE_LIMITS));
    const whole = rules.filter((rule): rule is RuleSource => rule !== null);
    return pack === null || whole.length < rules.length ? [] : [{ folder, pack, rules: whole }];
  });
}

/** Whether a pack is more than is taken, whatever its longest file: then none of its files is read. */
function isTooMuch(rulePaths: readonly string[], manifest: string, shelf: Shelf): boolean {
  let [length, marks] = [0, 0];
  for (const path of rulePaths) {
    const text = shelf.textOf(path);
    if (text.length > PACK_FILE_LIMITS.longest) continue; // it is named by itself
    length += text.length;
    marks += Math.min(marksIn(text), PACK_FILE_LIMITS.mostMarks);
  }
  if (rulePaths.length <= MOST_RULES && length <= PACK_LIMITS.longest && marks <= PACK_LIMITS.mostMarks)
    return false;
  shelf.faults.push({
    code: 'too-many',
    file: `rules/${manifest}`,
    line: 1,
    field: '',
    problem: `The pack is too much for one: it has ${rulePaths.length} rules of ${length} characters.`,
    mend: `Part it: ${MOST_RULES} rules and ${PACK_LIMITS.longest} characters are taken.`,
  });
  return true;
}
