import { createPhrases } from './language/phrases.ts';
import { stem } from './language/stem.ts';

type Lists<Name extends string> = Readonly<Record<Name, readonly string[]>>;
type Kinds<Name extends string> = Readonly<Record<Name, (list: readonly string[]) => unknown>>;

/** What lists come to, each by the function that its kind names. */
export type MadeReady<K extends Kinds<string>> = { readonly [Name in keyof K]: ReturnType<K[Name]> };

const phrases = createPhrases;
const words = (list: readonly string[]): ReadonlySet<string> => new Set(list);
/** Words in the form in which they are looked up, so that singular and plural are one. */
const stems = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(stem));

/** How each list of the data is looked for: as phrases, as words as they stand, or as stems. */
export const OPTION_LISTS = {
  other: phrases,
  undetermined: phrases,
  extras: phrases,
  praise: phrases,
  yes: phrases,
  no: phrases,
  undeterminedAlone: stems,
  undeterminedBeside: stems,
  notOther: stems,
  neutral: stems,
  light: stems,
  denying: stems,
};

export const LEADING_LISTS = {
  agreement: phrases,
  agreementWithReport: phrases,
  steering: phrases,
  assertions: phrases,
  links: phrases,
  tags: phrases,
  attributions: phrases,
  statements: phrases,
  interpreters: words,
  writing: words,
  changing: words,
  ordering: words,
  modals: words,
  asking: words,
  specifying: words,
  fillers: words,
  dimensions: words,
  presence: words,
  adding: words,
  values: words,
  auxiliaries: words,
  beingForms: words,
  negatedAuxiliaries: words,
  subjects: words,
  joining: words,
  openers: words,
  openCauses: words,
  alternatives: words,
  notAlternative: words,
  pairs: words,
  lacking: words,
};

export const PHRASE_LISTS = {
  preselected: phrases,
  remove: phrases,
  soften: phrases,
  exclude: phrases,
  criteria: phrases,
  forReference: phrases,
  another: phrases,
  exempting: phrases,
  inPlaceOf: phrases,
  bySilence: phrases,
  prior: phrases,
  priorSources: phrases,
  providerNotes: phrases,
  criteriaSources: words,
  notProviders: words,
  addressing: words,
  uncertain: words,
  emptyQuotes: words,
  emptyPlaces: words,
};

export const TEXT_LISTS = {
  sources: phrases,
  days: phrases,
  courtesies: phrases,
  months: words,
  abbreviations: words,
};

/** The lists of `data` that `kinds` names, made ready to be looked for. */
export function madeReady<K extends Kinds<string>>(data: Lists<keyof K & string>, kinds: K): MadeReady<K> {
  const entries = Object.entries(kinds).map(([name, ready]) => [name, ready(data[name as keyof K & string])]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every name has just been given its own kind
  return Object.fromEntries(entries) as MadeReady<K>;
}
