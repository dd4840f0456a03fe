import type { OptionKind, QueryOption } from '#src/queries/query.ts';
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
  const values = type === 'choice' ? given.filter(({ kind }) => kind === 'value') : YES_NO.map(always);
  return [...values, ...WAYS_OUT.map(always)];
}

function always(label: keyof typeof KINDS): QueryOption {
  return { label, kind: KINDS[label], supportedBy: [] };
}
