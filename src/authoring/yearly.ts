import type { CodeTree } from '#src/classification/code-tree.ts';
import type { Conditions } from '#src/match/conditions.ts';
import type { PackContent } from '#src/packs/content.ts';

/** A year's classification with what people know laid over it. */
export interface Year {
  /** "FY2028" */
  readonly release: string;
  readonly conditions: Conditions;
}

/** What a new year's classification does to one rule, and what to do about it. */
export interface YearlyChange {
  /** "spine/disc-level" */
  readonly rule: string;
  readonly kind: 'code-gone' | 'axis-gone' | 'answers-changed' | 'codes-new' | 'release-old';
  /** The code that the rule names or stands on; empty where the release is meant. */
  readonly code: string;
  /** Codes or answers that come, and that go. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly proposal: string;
}

type RuleContent = PackContent['rules'][number];

/** What the step from one year to the next brings these packs, rule by rule, each with a proposal. Nothing is changed. */
export function yearlyStep(packs: readonly PackContent[], before: Year, after: Year): YearlyChange[] {
  return packs.flatMap(({ pack, rules }) =>
    rules.flatMap((rule) => {
      const codes = codesOf(rule, before.conditions);
      const excepted = (rule.except ?? []).map((code) => ({ code, isExcept: true }));
      const named = [...codes.map((code) => ({ code, isExcept: false })), ...excepted];
      const changes = named.flatMap(({ code, isExcept }) => ofCode(code, isExcept, rule, before, after));
      return [...changes, ...ofRelease(rule, codes, after)].map((change) => ({
        rule: `${pack.id}/${rule.id}`,
        ...change,
      }));
    }),
  );
}

/** The codes that a rule stands on; none of a timed service. */
function codesOf({ condition, families }: RuleContent, conditions: Conditions): readonly string[] {
  if (families !== undefined) return families;
  const named = conditions.ofId(condition ?? '');
  return named === undefined || named.kind === 'service' ? [] : [named.family, ...named.covers];
}

type Change = Omit<YearlyChange, 'rule'>;

function ofCode(code: string, isExcept: boolean, rule: RuleContent, before: Year, after: Year): Change[] {
  const [had, has] = [before.conditions.tree, after.conditions.tree];
  if (had === null || has === null || !had.has(code)) return [];
  if (!has.has(code)) return [gone(code, isExcept, had, has)];
  if (isExcept) return [];
  const changes: Change[] = [];
  const [options, left] = [optionsAt(code, rule, before.conditions), optionsAt(code, rule, after.conditions)];
  if (options !== null && left === null) {
    const proposal = `The classification no longer splits ${code} by ${rule.axis}: retire the rule, or take the code out of it.`;
    changes.push({ kind: 'axis-gone', code, added: [], removed: options, proposal });
  } else if (options !== null && left !== null) {
    const [added, removed] = [missingIn(options, left), missingIn(left, options)];
    const proposal = `Read the labels and texts of the rule with the ${rule.axis} that now are told apart.`;
    if (added.length + removed.length > 0)
      changes.push({ kind: 'answers-changed', code, added, removed, proposal });
  }
  const added = under(code, has).filter((name) => !had.has(name));
  if (added.length > 0) {
    const proposal = 'The rule speaks for them too: name those under "except" that it should not speak for.';
    changes.push({ kind: 'codes-new', code, added, removed: [], proposal });
  }
  return changes;
}

/** A code that is there no more: what took its place stands beside where it stood. */
function gone(code: string, isExcept: boolean, had: CodeTree, has: CodeTree): Change {
  const near = has.find(code);
  const above = near < 0 ? null : has.nameOf(near);
  const added =
    near < 0
      ? []
      : has
          .childrenOf(near)
          .map((child) => has.nameOf(child))
          .filter((name) => !had.has(name));
  const field = isExcept ? 'except' : 'families';
  const instead = [...added, ...(above === null ? [] : [`${above} above it`])].join(', or ');
  const proposal =
    instead === ''
      ? `Take it out of ${field}, or retire the rule.`
      : `Name ${instead} under ${field} in its place.`;
  return { kind: 'code-gone', code, added, removed: [code], proposal };
}

/** The answers on the rule's axis at a code; null where it is not split by it. */
function optionsAt(code: string, { axis }: RuleContent, conditions: Conditions): readonly string[] | null {
  return conditions.axesAt(conditions.tree!.find(code)).find((one) => one.axis === axis)?.options ?? null;
}

function missingIn(some: readonly string[], others: readonly string[]): string[] {
  return others.filter((one) => !some.includes(one));
}

/** All codes under one, without it. */
function under(code: string, tree: CodeTree): string[] {
  return tree.childrenOf(tree.find(code)).flatMap((child) => {
    const name = tree.nameOf(child);
    return [name, ...under(name, tree)];
  });
}

/** A source of an older year has to be read again; that of a manual or a payer goes by its own years. */
function ofRelease({ source }: RuleContent, codes: readonly string[], { release }: Year): Change[] {
  if (codes.length === 0 || !/^FY\d{4}$/u.test(source.release) || source.release >= release) return [];
  const proposal = `Read "${source.section}" of ${release} again, and raise the release of the source.`;
  return [{ kind: 'release-old', code: '', added: [release], removed: [source.release], proposal }];
}
