import { readCompiledClassification } from '#node/compiled-classification.ts';
import { nextYear } from '#src/authoring/next-year.ts';
import type { YearlyChange } from '#src/authoring/yearly.ts';
import type { CompiledClassification } from '#src/classification/compiled.ts';
import type { SoundPack } from '#src/packs/read-pack.ts';
import { InputError } from '../input-error.ts';
import type { HouseRules } from '../rules.ts';
import { meant } from '../text-file.ts';
import type { Result } from './result.ts';

/** `pack yearly`: what another year's classification, compiled into a folder, changes for packs; 1 where anything. */
export function packYearly(own: readonly SoundPack[], folder: string, house: HouseRules): Result {
  const { rules, ground } = house;
  const { from, to, changes, red } = nextYear(own, rules, ground, compiledAt(folder));
  const head = `From ${from} to ${to}: ${changes.length} changes, ${red.length} rules with red texts.`;
  return {
    status: changes.length + red.length === 0 ? 0 : 1,
    text: [
      head,
      ...changes.map(shown),
      ...red.map((rule) => `${rule}: a text of its own comes out red`),
    ].join('\n'),
    json: { from, to, changes, red },
  };
}

/** As many codes or answers are named of one change; --json has all. */
const MOST = 12;

function shown({ rule, kind, code, added, removed, proposal }: YearlyChange): string {
  const told = [...removed.map((one) => `-${one}`), ...added.map((one) => `+${one}`)];
  const more = told.length > MOST ? ` and ${told.length - MOST} more` : '';
  const what = [kind.replaceAll('-', ' '), code].filter((word) => word !== '').join(' ');
  return `${rule}: ${what} (${told.slice(0, MOST).join(' ')}${more}). ${proposal}`;
}

function compiledAt(folder: string): CompiledClassification {
  const fault = (what: string): InputError => new InputError('bad-classification', `${folder}${what}`);
  const make = '"npm run classification -- OFFICIAL-FILES FOLDER" makes one.';
  return readCompiledClassification(meant(folder), {
    missing: (name) => fault(` is no compiled classification: no ${name}. ${make}`),
    nameless: () => fault('/release.json names no release.'),
  });
}
