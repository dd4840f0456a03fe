import type { OptionKind, QueryDraft, QueryOption } from '#src/queries/query.ts';
import type { QueryType } from '#src/wording/query.ts';
import { WAYS_OUT, YES_NO } from '#src/wording/always-offered.ts';

const KINDS: Readonly<Record<(typeof WAYS_OUT)[number] | (typeof YES_NO)[number], OptionKind>> = {
  other: 'other',
  'unable to determine': 'undetermined',
  yes: 'yes',
  no: 'no',
};

/** The options of a query of a type: those that are given for a choice, yes and no, none; and the ways out behind them. */
export function optionsFor(type: QueryType, given: readonly QueryOption[]): readonly QueryOption[] {
  if (type === 'open') return [];
  const values = type === 'choice' ? given.filter(isGiven) : YES_NO.map(always);
  return [...values, ...WAYS_OUT.map(always)];
}

/**
 * A draft as a query of another type. `choice` is the draft as it last was a choice: it is given its answers back, each
 * supported by what still stands in the draft, unless a template came between.
 */
export function withType(draft: QueryDraft, type: QueryType, choice: QueryDraft): QueryDraft {
  const isBack = type === 'choice' && choice.template === draft.template;
  const given = isBack ? choice.options.map((option) => supportedIn(draft, option, choice)) : draft.options;
  return { ...draft, type, options: optionsFor(type, given) };
}

function supportedIn({ indicators }: QueryDraft, option: QueryOption, before: QueryDraft): QueryOption {
  const supportedBy = option.supportedBy
    .map((index) => indicators.indexOf(before.indicators[index]!))
    .filter((index) => index >= 0);
  return { ...option, supportedBy };
}

/** Whether a choice has it because somebody put it there. */
function isGiven({ kind }: QueryOption): boolean {
  return kind === 'value' || kind === 'insignificant';
}

function always(label: keyof typeof KINDS): QueryOption {
  return { label, kind: KINDS[label], supportedBy: [] };
}
