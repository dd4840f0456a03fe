import { readCompiledClassification } from '#node/compiled-classification.ts';
import { type YearlyChange, yearlyStep } from '#src/authoring/yearly.ts';
import type { CompiledClassification } from '#src/classification/compiled.ts';
import { Conditions } from '#src/match/conditions.ts';
import { relationsOf } from '#src/match/site-relations.ts';
import type { SoundPack } from '#src/packs/read-pack.ts';
import { InputError } from '../input-error.ts';
import type { HouseRules } from '../rules.ts';
import { meant } from '../text-file.ts';
import type { Result } from './result.ts';
import { resultsOf } from './test.ts';

/** `pack yearly`: what another year's classification, compiled into a folder, changes for packs; 1 where anything. */
export function packYearly(own: readonly SoundPack[], folder: string, house: HouseRules): Result {
  const classification = compiledAt(folder);
  const { rules, ground } = house;
  const knowledge = { ...rules.knowledge, classification, release: classification.release };
  const changes = yearlyStep(
    own.map(({ content }) => content),
    { release: rules.knowledge.release, conditions: ground.classified! },
    { release: classification.release, conditions: new Conditions(knowledge, relationsOf(knowledge.sites)) },
  );
  const red = resultsOf(own, { ...house, rules: { ...rules, knowledge } })
    .filter(({ passed }) => !passed)
    .map(({ rule }) => rule);
  const head = `From ${rules.knowledge.release} to ${classification.release}: ${changes.length} changes, ${red.length} rules with red texts.`;
  return {
    status: changes.length + red.length === 0 ? 0 : 1,
    text: [
      head,
      ...changes.map(shown),
      ...red.map((rule) => `${rule}: a text of its own comes out red`),
    ].join('\n'),
    json: { from: rules.knowledge.release, to: classification.release, changes, red },
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
