import type { Knowledge } from '#src/match/knowledge.ts';
import type { Edition } from '#src/wording/edition.ts';
import { inlineQuery } from '#src/wording/inline-query.ts';
import type { QueryOption } from '#src/wording/query.ts';
import { isBlocking, lintQuery } from '#src/wording/lint-query.ts';
import type { Violation } from '#src/wording/violation.ts';
import type { PackContent, RuleContent } from './content.ts';
import type { Fault } from './fault.ts';
import { isWordingOf } from './known-values.ts';
import type { PackFiles } from './sources.ts';
import { faultAt } from './yaml-file.ts';

/** What keeps a pack's rules from being asked: every blocking breach of the wording rules, as an inline prompt. */
export function checkWording(files: PackFiles, knowledge: Knowledge, edition: Edition): Fault[] {
  return files.rules.flatMap(({ file, value }) =>
    breachesOf(value, knowledge, edition)
      .filter(isBlocking)
      .map((breach) => faultAt(file, 'wording', fieldOf(breach.quote, value), saidOf(breach), breach.mend)),
  );
}

/** The breaches that block nothing, by the id of the rule. */
export function wordingRemarks(
  { rules }: PackContent,
  knowledge: Knowledge,
  edition: Edition,
): { readonly rule: string; readonly says: string }[] {
  return rules.flatMap((rule) =>
    breachesOf(rule, knowledge, edition)
      .filter((breach) => !isBlocking(breach))
      .map((breach) => ({ rule: rule.id, says: `${saidOf(breach)} ${breach.mend}` })),
  );
}

function saidOf({ rule, quote, why }: Violation): string {
  const words = quote === '' ? '' : ` ("${quote}")`;
  return `${rule}${words}: ${why}`;
}

/** On these axes the options are facts that the author left out; on others each needs an indicator of the note. */
const NEUTRAL = new Set(['laterality', 'site', 'time']);

/** Every breach of a rule as an inline prompt; none where its condition is not known, which is a fault of its own. */
function breachesOf(rule: RuleContent, knowledge: Knowledge, edition: Edition): Violation[] {
  const { condition: id, axis, check, labels, options = [], question, why } = rule;
  const ofFamilies = {
    name: rule.name ?? '',
    axes: [{ axis, options: [...new Set([...options, ...Object.keys(labels)])] }],
  };
  const condition = id === undefined ? ofFamilies : knowledge.conditions.find((one) => one.id === id);
  if (condition === undefined) return [];
  const split = condition.axes.find((one) => one.axis === axis);
  const listed = check === 'detail-missing' && NEUTRAL.has(axis) ? (split?.options ?? []) : [];
  const query = inlineQuery({
    title: condition.name,
    question,
    options: listed.map((option) => optionOf(option, rule, knowledge)),
    mention: condition.name,
    beside: [why, ...Object.values(labels)], // the source's title is a quotation
  });
  return lintQuery(query, { channel: 'inline', edition });
}

/** A value of the classification rests on the mention, and so does a wording of it; any other label has to stand by itself. */
function optionOf(option: string, { axis, labels }: RuleContent, knowledge: Knowledge): QueryOption {
  const own = labels[option];
  return own === undefined || isWordingOf(own, axis, option, knowledge)
    ? { label: own ?? option.replaceAll('-', ' '), supportedBy: [0] }
    : { label: own, supportedBy: [] };
}

/** The field of the rule that holds the words. */
function fieldOf(quote: string, { question, why, labels }: RuleContent): readonly string[] {
  if (quote === '' || question.includes(quote)) return ['question'];
  if (why.includes(quote)) return ['why'];
  const label = Object.entries(labels).find(([, text]) => text.includes(quote));
  return label === undefined ? ['question'] : ['labels', label[0]];
}
