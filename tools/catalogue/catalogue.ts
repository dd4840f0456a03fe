import type { Condition } from '#src/match/knowledge.ts';
import type { Pack, Rule } from '#src/match/rules.ts';
import type { RuleTests } from '#src/packs/rule-tests.ts';

/** What each rule asks, when, at what level, on what ground, and on how many texts it is tried: as Markdown. */
export function catalogue(
  packs: readonly Pack[],
  tests: readonly RuleTests[],
  conditions: readonly Condition[],
): string {
  const named = new Map(conditions.map((condition) => [condition.id, condition]));
  const ofRule = new Map(tests.map((one) => [one.rule, one]));
  const all = packs.reduce((sum, { rules }) => sum + rules.length, 0);
  const entries = packs.flatMap((pack) => [
    `## ${pack.title}`,
    `\`${pack.id}\` ${pack.version}, ${inForce(pack)}, ${pack.rules.length} rules.`,
    ...pack.rules.map((rule) => entry(rule, ofRule.get(rule.id)!, named.get(rule.condition))),
  ]);
  return `${[
    '# Catalogue of rules',
    `Written by \`npm run catalogue\` of what is under \`rules/packs\`: ${packs.length} packs, ${all} rules. [README](README.md) says how a rule is written.`,
    ...entries,
  ].join('\n\n')}\n`;
}

function inForce({ from, until, specialties, encounters, payers }: Pack): string {
  const limits = [...specialties, ...encounters, ...payers];
  const days = until === null ? `from ${from}` : `from ${from} to ${until}`;
  return limits.length === 0 ? days : `${days}, for ${limits.join(', ')}`;
}

function entry(rule: Rule, { about, asks, quiet }: RuleTests, condition: Condition | undefined): string {
  const { source } = rule;
  const what =
    condition === undefined
      ? `${about} (${(rule.families ?? []).join(', ')}${rule.except === undefined ? '' : `, not ${rule.except.join(', ')}`})`
      : `${condition.name}${condition.kind === 'service' ? '' : ` (${[condition.family, ...condition.covers].join(', ')})`}`;
  const lines = [
    rule.level === 'off' ? 'Leaves it alone.' : `Asks: ${rule.question}`,
    `When: ${whenOf(rule)}, of ${what}${limitsOf(rule)}.`,
    ...answersOf(rule),
    `Level: ${rule.level}. Why: ${rule.why}`,
    `Source: ${source.title}, ${source.section}, ${source.release}. Tests: ${asks.length} that ask, ${quiet.length} quiet.`,
  ];
  return `### ${rule.id}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function answersOf({ options = [], labels }: Rule): string[] {
  if (options.length === 0) return [];
  return [`Answers: ${options.map((option) => labels[option] ?? option.replaceAll('-', ' ')).join(', ')}.`];
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
