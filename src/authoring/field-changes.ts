// Over 150 lines, because every field of pack and rule has its entry in one of two tables, and they are read as one.

/** What became of one field. `before` and `after` are shown to people; what only came or went has the other side empty. */
export interface FieldChange {
  readonly kind: ChangeKind;
  /** "when.said"; empty where the whole rule is meant. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export type ChangeKind =
  | 'rule-added'
  | 'rule-removed'
  | 'level-raised'
  | 'level-lowered'
  | 'question-reworded'
  | 'reason-reworded'
  | 'families-widened'
  | 'families-narrowed'
  | 'condition-changed'
  | 'check-changed'
  | 'limits-widened'
  | 'limits-narrowed'
  | 'limits-changed'
  | 'threshold-changed'
  | 'answers-changed'
  | 'source-changed'
  | 'texts-added'
  | 'texts-removed'
  | 'version-changed'
  | 'version-kept'
  | 'dates-changed'
  | 'scope-widened'
  | 'scope-narrowed'
  | 'papers-changed'
  | 'field-changed';

type Compare = (before: unknown, after: unknown, field: string) => FieldChange[];

const OF_PACK: Readonly<Record<string, Compare>> = {
  title: changed('papers-changed'),
  version: changed('version-changed'),
  from: changed('dates-changed'),
  until: changed('dates-changed'),
  specialties: scope,
  encounters: scope,
  payers: scope,
  hosts: scope,
  groups: scope,
  templates: (before, after, field) => parted(before, after, field, ['texts-added', 'texts-removed']),
  sources: changed('source-changed'),
  authors: changed('papers-changed'),
  changelog: changed('papers-changed'),
};

const OF_RULE: Readonly<Record<string, Compare>> = {
  version: changed('version-changed'),
  condition: changed('condition-changed'),
  families: (before, after, field) =>
    families(before, after, field, ['families-widened', 'families-narrowed']),
  except: (before, after, field) => families(before, after, field, ['families-narrowed', 'families-widened']),
  name: changed('question-reworded'),
  when: limits,
  check: changed('check-changed'),
  axis: changed('check-changed'),
  beside: changed('check-changed'),
  times: changed('check-changed'),
  statement: (before, after, field) => parted(before, after, field, ['limits-narrowed', 'limits-widened']),
  level: (before, after, field) => {
    const kind = LEVELS.indexOf(String(after)) > LEVELS.indexOf(String(before)) ? 'raised' : 'lowered';
    return [change(`level-${kind}`, field, before, after)];
  },
  question: changed('question-reworded'),
  why: changed('reason-reworded'),
  source: changed('source-changed'),
  options: changed('answers-changed'),
  labels: changed('answers-changed'),
  asks: (before, after, field) => parted(before, after, field, ['texts-added', 'texts-removed']),
  quiet: (before, after, field) => parted(before, after, field, ['texts-added', 'texts-removed']),
};

const LEVELS = ['off', 'hint', 'ask'];

/** The changes of one field of a pack or a rule, none where its values are the same. */
export function fieldChanges(
  of: 'pack' | 'rule',
  field: string,
  before: unknown,
  after: unknown,
): FieldChange[] {
  if (sameValue(before, after)) return [];
  const compare = (of === 'pack' ? OF_PACK : OF_RULE)[field] ?? other;
  return compare(before, after, field);
}

/** Whether two values say the same, in whatever order their fields stand. */
export function sameValue(one: unknown, another: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(another));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, held]) => [key, inOrder(held)]);
}

function change(kind: ChangeKind, field: string, before: unknown, after: unknown): FieldChange {
  return { kind, field, before: shown(before), after: shown(after) };
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(shown).join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function changed(kind: ChangeKind): Compare {
  return (before, after, field) => [change(kind, field, before, after)];
}

/** A field that has no entry above: a number in it is a threshold. */
function other(before: unknown, after: unknown, field: string): FieldChange[] {
  const hasNumber = /\d/u.test(`${JSON.stringify(before)}${JSON.stringify(after)}`);
  return [change(hasNumber ? 'threshold-changed' : 'field-changed', field, before, after)];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What a list gained, and what it lost, each as one change. */
function parted(
  before: unknown,
  after: unknown,
  field: string,
  [gained, lost]: readonly [ChangeKind, ChangeKind],
): FieldChange[] {
  const [had, has] = [listOf(before), listOf(after)];
  const added = has.filter((one) => !had.some((known) => sameValue(one, known)));
  const removed = had.filter((one) => !has.some((known) => sameValue(one, known)));
  return [
    ...(added.length > 0 ? [change(gained, field, [], added)] : []),
    ...(removed.length > 0 ? [change(lost, field, removed, [])] : []),
  ];
}

/** Families that stand under one of the other side change nothing by coming or going. */
function families(
  before: unknown,
  after: unknown,
  field: string,
  kinds: readonly [ChangeKind, ChangeKind],
): FieldChange[] {
  const [had, has] = [listOf(before).map(String), listOf(after).map(String)];
  const [more, less] = [beyond(has, had), beyond(had, has)];
  return parted(less, more, field, kinds);
}

function beyond(codes: readonly string[], others: readonly string[]): string[] {
  return codes.filter((code) => !others.some((one) => code.startsWith(one)));
}

/** An empty list is for everybody. */
function scope(before: unknown, after: unknown, field: string): FieldChange[] {
  const [had, has] = [listOf(before), listOf(after)];
  if (had.length === 0) return [change('scope-narrowed', field, 'all', has)];
  if (has.length === 0) return [change('scope-widened', field, had, 'all')];
  return parted(had, has, field, ['scope-widened', 'scope-narrowed']);
}

function limits(before: unknown, after: unknown): FieldChange[] {
  return ['given', 'said', 'unsaid', 'else'].flatMap((name): FieldChange[] => {
    const [had, has] = [fieldOf(before, name), fieldOf(after, name)];
    const field = `when.${name}`;
    if (sameValue(had, has)) return [];
    // What is left alone where a rule does not speak is neither wider nor narrower: the rule speaks as before.
    if (name === 'else') return [change('limits-changed', field, had ?? '', has ?? '')];
    if (name === 'else') return [change('limits-changed', field, had, has)];
    if (had === undefined) return [change('limits-narrowed', field, '', has)];
    if (has === undefined) return [change('limits-widened', field, had, '')];
    if (name === 'given') return [change('limits-changed', field, had, has)];
    return parted(
      had,
      has,
      field,
      name === 'said' ? ['limits-widened', 'limits-narrowed'] : ['limits-narrowed', 'limits-widened'],
    );
  });
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
