import { type Standing, standingOn } from '#src/engine/in-force.ts';
import type { Condition } from '#src/match/knowledge.ts';
import { PACK_SCOPES, type Pack, type Rule } from '#src/match/rules.ts';
import type { RuleTests } from '#src/packs/rule-tests.ts';

/** What a reader is told of a rule. */
export interface RuleEntry {
  /** "spine/disc-level" */
  readonly id: string;
  readonly asks: string;
  readonly when: string;
  /** Answers that the rule lists itself, as they are shown. */
  readonly answers: readonly string[];
  readonly level: string;
  readonly why: string;
  readonly source: string;
  /** Texts that ask, and texts that stay quiet. */
  readonly tests: { readonly asks: number; readonly quiet: number };
}

export interface PackEntry {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** "from 2026-10-01, for payer acme" */
  readonly inForce: string;
  /** How it stands on the day that was given; null where none was. */
  readonly standing: Standing | null;
  readonly rules: readonly RuleEntry[];
}

/** What each rule asks, when, at what level, on what ground, and on how many texts it is tried. */
export function catalogueEntries(
  packs: readonly Pack[],
  tests: readonly RuleTests[],
  conditions: readonly Condition[],
  date: string | null,
): PackEntry[] {
  const named = new Map(conditions.map((condition) => [condition.id, condition]));
  const ofRule = new Map(tests.map((one) => [one.rule, one]));
  return packs.map((pack) => ({
    id: pack.id,
    title: pack.title,
    version: pack.version,
    inForce: inForce(pack),
    standing: date === null ? null : standingOn(pack, date),
    rules: pack.rules.map((rule) => entry(rule, ofRule.get(rule.id)!, named.get(rule.condition))),
  }));
}

function inForce(pack: Pack): string {
  const { from, until } = pack;
  const days = until === null ? `from ${from}` : `from ${from} to ${until}`;
  const scopes = PACK_SCOPES.filter(([scope]) => pack[scope].length > 0);
  return [days, ...scopes.map(([scope, name]) => `for ${name} ${pack[scope].join(' or ')}`)].join(', ');
}

function entry(rule: Rule, { about, asks, quiet }: RuleTests, condition: Condition | undefined): RuleEntry {
  const { title, section, release } = rule.source;
  const except = rule.except === undefined ? '' : `, not ${rule.except.join(', ')}`;
  const what =
    condition === undefined
      ? `${about} (${(rule.families ?? []).join(', ')}${except})`
      : `${condition.name}${condition.kind === 'service' ? '' : ` (${[condition.family, ...condition.covers].join(', ')})`}`;
  return {
    id: rule.id,
    asks: rule.question,
    when: `${whenOf(rule)}, of ${what}${limitsOf(rule)}`,
    answers: (rule.options ?? []).map((option) => rule.labels[option] ?? option.replaceAll('-', ' ')),
    level: rule.level,
    why: rule.why,
    source: `${title}, ${section}, ${release}`,
    tests: { asks: asks.length, quiet: quiet.length },
  };
}

function whenOf({ check, axis }: Rule): string {
  switch (check) {
    case 'detail-missing':
      return `${axis} is missing`;
    case 'details-disagree':
      return `${axis} disagrees`;
    case 'minutes-missing':
      return 'minutes, and start and stop, are missing';
    case 'minutes-disagree':
      return 'start, stop and total disagree';
    case 'stop-missing':
      return 'a start stands without a stop';
    case 'blank-left':
      return 'a blank is left where a time belongs';
    case 'minutes-inexact':
      return 'a range or a bound stands in place of minutes';
    case 'minutes-shared':
      return 'one time is told of two services';
    case 'sum-disagrees':
      return 'minutes of services do not come to their total';
    case 'stop-unsaid':
      return 'a start is told, and no stop behind it';
    case 'statement-missing':
      return 'a statement is missing';
  }
}

/** Lists are cut: the rule has them whole. */
function limitsOf({ when }: Rule): string {
  if (when === undefined) return '';
  const { given = [], said = [], unsaid = [] } = when;
  return [
    ...given.map(
      ({ axis, values }) => `, where ${axis} is ${values.length === 0 ? 'said' : values.join(' or ')}`,
    ),
    said.length === 0 ? '' : `, where the note says ${some(said)}`,
    unsaid.length === 0 ? '' : `, and not ${some(unsaid)}`,
    when.else === undefined ? '' : ', and left alone else',
  ].join('');
}

function some(phrases: readonly string[]): string {
  const shown = phrases.slice(0, 4).map((phrase) => `"${phrase}"`);
  const more = phrases.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` or ${more} more phrases` : ''}`;
}
