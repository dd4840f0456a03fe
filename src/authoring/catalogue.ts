import type { Condition } from '#src/match/knowledge.ts';
import type { Pack } from '#src/match/rules.ts';
import type { RuleTests } from '#src/packs/rule-tests.ts';
import { catalogueEntries, type PackEntry } from './catalogue-entries.ts';

/**
 * What each rule asks, when, at what level, on what ground, and on how many texts it is tried, as Markdown. `intro` says where the list comes from; with a `date` (YYYY-MM-DD) packs that are not in force on
 * it are said to do nothing.
 */
export function catalogue(
  packs: readonly Pack[],
  tests: readonly RuleTests[],
  conditions: readonly Condition[],
  { intro = '', date = null }: { readonly intro?: string; readonly date?: string | null },
): string {
  const entries = catalogueEntries(packs, tests, conditions, date);
  const all = packs.reduce((sum, { rules }) => sum + rules.length, 0);
  const head = `${intro === '' ? '' : `${intro} `}${plural(packs.length, 'pack')}, ${plural(all, 'rule')}.`;
  return `${['# Catalogue of rules', head, ...entries.flatMap(shown)].join('\n\n')}\n`;
}

function shown({ id, title, version, inForce: days, standing, rules }: PackEntry): string[] {
  const silent =
    standing === null || standing === 'in force' ? '' : ` It does nothing now: it is ${standing} in force.`;
  return [
    `## ${title}`,
    `\`${id}\` ${version}, ${days}, ${plural(rules.length, 'rule')}.${silent}`,
    ...rules.map((rule) => {
      const lines = [
        rule.level === 'off' ? 'Leaves it alone.' : `Asks: ${rule.asks}`,
        `When: ${rule.when}.`,
        ...(rule.answers.length === 0 ? [] : [`Answers: ${rule.answers.join(', ')}.`]),
        `Level: ${rule.level}. Why: ${rule.why}`,
        `Source: ${rule.source}. Tests: ${rule.tests.asks} that ask, ${rule.tests.quiet} quiet.`,
      ];
      return `### ${rule.id}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
    }),
  ];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
