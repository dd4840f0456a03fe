import type { Axis } from '#src/classification/axis.ts';
import type { CodeTree } from '#src/classification/code-tree.ts';
import type { Condition, Knowledge } from '#src/match/knowledge.ts';
import type { Fault } from './fault.ts';
import { knownValues } from './known-values.ts';
import type { RuleSource } from './sources.ts';
import { faultAt } from './yaml-file.ts';

/** The most values that a mend names. */
const MOST_NAMED = 20;

/** On these axes an answer is a fact that the author left out; on others it needs an indicator in the note. */
const NEUTRAL: ReadonlySet<Axis> = new Set(['laterality', 'site', 'time']);
const STAGED = /^(?:stage|grade|degree|class|first|second|third|fourth)/;

/**
 * Whether the values that a rule waits for, or lists as answers, are such as a note can be read to say: a value that nobody
 * can find would keep the rule silent for ever, and an answer of it would be asked about again.
 */
export function checkValues(
  { file, value }: RuleSource,
  condition: Condition | undefined,
  knowledge: Knowledge,
  tree: CodeTree | null,
): Fault[] {
  const families = condition === undefined ? (value.families ?? []) : [condition.family, ...condition.covers];
  const unknown = (axis: Axis, values: readonly string[], path: readonly PropertyKey[]): Fault[] => {
    const own = condition?.axes.find((split) => split.axis === axis)?.options ?? [];
    const known = new Set([...own, ...knownValues(axis, families, knowledge, tree)]);
    return values.flatMap((one, i) => {
      if (known.has(one)) return [];
      const some = [...known].slice(0, MOST_NAMED).join(', ');
      const mend = known.size === 0 ? 'Remove it.' : `Use one that is: ${some}.`;
      const problem = `"${one}" is no value that a note is read to say on the axis ${axis}.`;
      return [faultAt(file, 'reference', [...path, i], problem, mend)];
    });
  };
  const given = (value.when?.given ?? []).flatMap(({ axis, values }, i) =>
    unknown(axis, values, ['when', 'given', i, 'values']),
  );
  const { options = [], axis } = value;
  const judged = options.findIndex((one) => !NEUTRAL.has(axis) && !(axis === 'severity' && STAGED.test(one)));
  if (judged < 0) return [...given, ...unknown(axis, options, ['options'])];
  const problem = `An answer on the axis ${axis} is a judgement, and nothing in the note may stand for it.`;
  const mend =
    'Remove the options, so that the question is open; list side, site, weeks, stage or grade alone.';
  return [...given, faultAt(file, 'check', ['options', judged], problem, mend)];
}
