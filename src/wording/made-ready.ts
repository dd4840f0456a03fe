import { createPhrases, type Phrases } from './language/phrases.ts';
import { stem } from './language/stem.ts';

/**
 * How a list of the data is looked for: as phrases, as words as they stand, or as stems, so that singular and plural are
 * one.
 */
export type ListKind = 'phrases' | 'words' | 'stems';
type Kinds = Readonly<Record<string, ListKind>>;

/** What lists come to when they are made ready. */
export type MadeReady<K extends Kinds> = {
  readonly [Name in keyof K]: K[Name] extends 'phrases' ? Phrases : ReadonlySet<string>;
};

// The lists of each file, by name: the schema of the files and the edition are both made from these.

export const OPTION_LISTS = {
  other: 'phrases',
  undetermined: 'phrases',
  extras: 'phrases',
  praise: 'phrases',
  yes: 'phrases',
  no: 'phrases',
  notKnowing: 'phrases',
  ownWords: 'phrases',
  notOther: 'stems',
  neutral: 'stems',
  light: 'stems',
  denying: 'stems',
} as const;

export const LEADING_LISTS = {
  agreement: 'phrases',
  agreementWithReport: 'phrases',
  steering: 'phrases',
  assertions: 'phrases',
  links: 'phrases',
  tags: 'phrases',
  attributions: 'phrases',
  statements: 'phrases',
  interpreters: 'words',
  writing: 'words',
  changing: 'words',
  ordering: 'words',
  modals: 'words',
  asking: 'words',
  specifying: 'words',
  fillers: 'words',
  dimensions: 'words',
  presence: 'words',
  joint: 'words',
  referring: 'words',
  adding: 'words',
  values: 'words',
  auxiliaries: 'words',
  beingForms: 'words',
  negatedAuxiliaries: 'words',
  subjects: 'words',
  joining: 'words',
  openers: 'words',
  openCauses: 'words',
  alternatives: 'words',
  notAlternative: 'words',
  pairs: 'words',
  lacking: 'words',
} as const;

export const PHRASE_LISTS = {
  preselected: 'phrases',
  remove: 'phrases',
  soften: 'phrases',
  exclude: 'phrases',
  criteria: 'phrases',
  forReference: 'phrases',
  another: 'phrases',
  exempting: 'phrases',
  inPlaceOf: 'phrases',
  bySilence: 'phrases',
  unanswered: 'phrases',
  entered: 'words',
  entering: 'words',
  noEntry: 'words',
  limits: 'phrases',
  footers: 'phrases',
  prior: 'phrases',
  priorSources: 'phrases',
  providerNotes: 'phrases',
  detailed: 'words',
  criteriaSources: 'words',
  notProviders: 'words',
  providers: 'words',
  addressing: 'words',
  uncertain: 'words',
  emptyQuotes: 'words',
  emptyPlaces: 'words',
} as const;

export const TEXT_LISTS = {
  sources: 'phrases',
  days: 'phrases',
  courtesies: 'phrases',
  prose: 'words',
  columns: 'words',
  months: 'words',
  abbreviations: 'words',
} as const;

/** What a yes/no question is about. */
export const YESNO_LISTS = {
  poa: 'phrases',
  link: 'phrases',
  substantiate: 'phrases',
  conflict: 'phrases',
} as const;

/** The lists of `data` that `kinds` names, made ready to be looked for. */
export function madeReady<K extends Kinds>(
  data: Readonly<Record<keyof K & string, readonly string[]>>,
  kinds: K,
): MadeReady<K> {
  const entries = Object.entries(kinds).map(([name, kind]) => [name, READY[kind](data[name]!)]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every name has just been given its own kind
  return Object.fromEntries(entries) as MadeReady<K>;
}

const READY: Readonly<Record<ListKind, (list: readonly string[]) => Phrases | ReadonlySet<string>>> = {
  phrases: createPhrases,
  words: (list) => new Set(list),
  stems: (list) => new Set(list.map(stem)),
};
