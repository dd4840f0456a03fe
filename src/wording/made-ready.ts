import { createPhrases, type Phrases } from './language/phrases.ts';
import { stem } from './language/stem.ts';
import type { FormsOf, ListKind, ListKinds } from './lists/list-kind.ts';

/** What lists come to when they are made ready. */
export type MadeReady<K extends ListKinds> = {
  readonly [Name in keyof K]: K[Name] extends 'phrases' ? Phrases : ReadonlySet<string>;
};

/** The lists of `data` that `kinds` names, made ready to be looked for. */
export function madeReady<K extends ListKinds>(data: FormsOf<K>, kinds: K): MadeReady<K> {
  const entries = Object.entries(kinds).map(([name, kind]) => [name, READY[kind](data[name]!)]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every name has just been given its own kind
  return Object.fromEntries(entries) as MadeReady<K>;
}

const READY: Readonly<Record<ListKind, (list: readonly string[]) => Phrases | ReadonlySet<string>>> = {
  phrases: createPhrases,
  words: (list) => new Set(list),
  stems: (list) => new Set(list.map(stem)),
};
