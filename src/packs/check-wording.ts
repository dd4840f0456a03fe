import type { Condition, Knowledge } from '#src/match/knowledge.ts';
import type { Edition } from '#src/wording/edition.ts';
import { inlineQuery } from '#src/wording/inline-query.ts';
import type { QueryOption } from '#src/wording/query.ts';
import { isBlocking, lintQuery } from '#src/wording/lint-query.ts';
import type { Fault } from './fault.ts';
import { isWordingOf } from './known-values.ts';
import type { PackFiles, RuleSource } from './sources.ts';
import { faultAt } from './yaml-file.ts';

/** What keeps a pack's rules from being asked: every blocking breach of the wording rules, as an inline prompt. */
export function checkWording(files: PackFiles, knowledge: Knowledge, edition: Edition): Fault[] {
  const byId = new Map(knowledge.conditions.map((condition) => [condition.id, condition]));
  return files.rules.flatMap((rule) => {
    const { condition: id, name } = rule.value;
    const { axis, labels, options = [] } = rule.value;
    const ofFamilies = {
      name: name ?? '',
      axes: [{ axis, options: [...new Set([...options, ...Object.keys(labels)])] }],
    };
    const condition = id === undefined ? ofFamilies : byId.get(id);
    return condition === undefined ? [] : checkRule(rule, condition, knowledge, edition);
  });
}

/** On these axes the options are facts that the author left out; on others each needs an indicator of the note. */
const NEUTRAL = new Set(['laterality', 'site', 'time']);

function checkRule(
  { file, value }: RuleSource,
  condition: Pick<Condition, 'name' | 'axes'>,
  knowledge: Knowledge,
  edition: Edition,
): Fault[] {
  const split = condition.axes.find(({ axis }) => axis === value.axis);
  const listed = value.check === 'detail-missing' && NEUTRAL.has(value.axis) ? (split?.options ?? []) : [];
  const query = inlineQuery({
    title: condition.name,
    question: value.question,
    options: listed.map((option) => optionOf(option, value, knowledge)),
    mention: condition.name,
    beside: [value.why, ...Object.values(value.labels)], // the source's title is a quotation
  });
  return lintQuery(query, { channel: 'inline', edition })
    .filter(isBlocking)
    .map(({ rule, quote, why, mend }) => {
      const words = quote === '' ? '' : ` ("${quote}")`;
      return faultAt(file, 'wording', fieldOf(quote, value), `${rule}${words}: ${why}`, mend);
    });
}

/** A value of the classification rests on the mention, and so does a wording of it; any other label has to stand by itself. */
function optionOf(option: string, { axis, labels }: RuleSource['value'], knowledge: Knowledge): QueryOption {
  const own = labels[option];
  return own === undefined || isWordingOf(own, axis, option, knowledge)
    ? { label: own ?? option.replaceAll('-', ' '), supportedBy: [0] }
    : { label: own, supportedBy: [] };
}

/** The field of the rule that holds the words. */
function fieldOf(quote: string, { question, why, labels }: RuleSource['value']): readonly string[] {
  if (quote === '' || question.includes(quote)) return ['question'];
  if (why.includes(quote)) return ['why'];
  const label = Object.entries(labels).find(([, text]) => text.includes(quote));
  return label === undefined ? ['question'] : ['labels', label[0]];
}
