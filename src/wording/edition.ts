import { Diagnoses } from './language/diagnoses.ts';
import { createPhrases, type Phrases } from './language/phrases.ts';
import { stem } from './language/stem.ts';
import type { Channel } from './query.ts';
import type { Violation } from './violation.ts';
import type {
  EditionData,
  FaultId,
  LeadingForms,
  OptionForms,
  PhraseForms,
  RuleId,
  TextForms,
  Watchword,
  WordingData,
} from './wording-data.ts';

/** A list of phrases made ready, and a set of words, under the names that the data gives them. */
type PhrasesOf<Forms, Names extends keyof Forms> = Readonly<Record<Names, Phrases>>;
type WordsOf<Forms, Names extends keyof Forms> = Readonly<Record<Names, ReadonlySet<string>>>;

export interface WatchedWord extends Omit<
  Watchword,
  'phrases' | 'unless' | 'beside' | 'notAfter' | 'notBefore'
> {
  readonly phrases: Phrases;
  readonly unless: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
  readonly notAfter: ReadonlySet<string>;
  readonly notBefore: ReadonlySet<string>;
}

const OPTION_PHRASES = ['other', 'undetermined', 'extras', 'praise', 'yes', 'no'] as const;
const OPTION_STEMS = [
  'undeterminedAlone',
  'undeterminedBeside',
  'notOther',
  'neutral',
  'light',
  'denying',
] as const;
const LEADING_PHRASES = [
  'agreement',
  'agreementWithReport',
  'steering',
  'assertions',
  'links',
  'tags',
  'attributions',
  'statements',
] as const;
const LEADING_WORDS = [
  'writing',
  'ordering',
  'asking',
  'fillers',
  'dimensions',
  'values',
  'auxiliaries',
  'negatedAuxiliaries',
  'openers',
  'alternatives',
  'notAlternative',
  'lacking',
] as const;
const PHRASE_PHRASES = [
  'preselected',
  'remove',
  'soften',
  'exclude',
  'criteria',
  'forReference',
  'exempting',
  'inPlaceOf',
  'bySilence',
  'prior',
  'priorSources',
  'providerNotes',
] as const;
const PHRASE_WORDS = ['criteriaSources', 'notProviders', 'uncertain', 'emptyWords'] as const;
const TEXT_PHRASES = ['sources', 'days', 'courtesies'] as const;
const TEXT_WORDS = ['months', 'abbreviations'] as const;

/** One edition of the brief, with the words that its rules look for, made ready. */
export interface Edition {
  readonly id: string;
  readonly rules: EditionData['rules'];
  readonly diagnoses: Diagnoses;
  readonly money: readonly WatchedWord[];
  readonly quality: readonly WatchedWord[];
  readonly options: PhrasesOf<OptionForms, (typeof OPTION_PHRASES)[number]> &
    WordsOf<OptionForms, (typeof OPTION_STEMS)[number]> & {
      readonly ladders: readonly (readonly string[])[];
    };
  readonly leading: PhrasesOf<LeadingForms, (typeof LEADING_PHRASES)[number]> &
    WordsOf<LeadingForms, (typeof LEADING_WORDS)[number]>;
  readonly phrases: PhrasesOf<PhraseForms, (typeof PHRASE_PHRASES)[number]> &
    WordsOf<PhraseForms, (typeof PHRASE_WORDS)[number]> & {
      readonly yesno: Readonly<Record<YesNoReason, Phrases>>;
    };
  readonly text: PhrasesOf<TextForms, (typeof TEXT_PHRASES)[number]> &
    WordsOf<TextForms, (typeof TEXT_WORDS)[number]> & { readonly headings: ReadonlyMap<string, HeadingOf> };
}

export type YesNoReason = keyof PhraseForms['yesno'];
export type HeadingOf = keyof TextForms['headings'];

/**
 * Makes an edition ready to be tested against: a few milliseconds, so it is made once and kept. `id` names the edition;
 * without it the newest is taken. Throws RangeError when there is none of that id.
 */
export function createEdition(data: WordingData, id?: string): Edition {
  const edition = id === undefined ? data.editions.at(-1) : data.editions.find((one) => one.id === id);
  if (edition === undefined) {
    const known = data.editions.map((one) => one.id).join(', ');
    throw new RangeError(`There is no edition ${id ?? 'at all'}. Editions: ${known}.`);
  }
  const { yesno } = data.phrases;
  return {
    id: edition.id,
    rules: edition.rules,
    diagnoses: new Diagnoses(data.diagnoses),
    money: data.money.map(watched),
    quality: data.quality.map(watched),
    options: {
      ...readied(data.options, OPTION_PHRASES, createPhrases),
      ...readied(data.options, OPTION_STEMS, (words) => new Set(words.map(stem))),
      ladders: data.options.ladders,
    },
    leading: {
      ...readied(data.leading, LEADING_PHRASES, createPhrases),
      ...readied(data.leading, LEADING_WORDS, (words) => new Set(words)),
    },
    phrases: {
      ...readied(data.phrases, PHRASE_PHRASES, createPhrases),
      ...readied(data.phrases, PHRASE_WORDS, (words) => new Set(words)),
      yesno: readied(yesno, ['poa', 'link', 'substantiate', 'conflict'], createPhrases),
    },
    text: {
      ...readied(data.text, TEXT_PHRASES, createPhrases),
      ...readied(data.text, TEXT_WORDS, (words) => new Set(words)),
      headings: headingsOf(data.text),
    },
  };
}

function readied<Name extends string, Ready>(
  forms: Readonly<Record<Name, readonly string[]>>,
  names: readonly Name[],
  ready: (words: readonly string[]) => Ready,
): Readonly<Record<Name, Ready>> {
  const entries = names.map((name): [Name, Ready] => [name, ready(forms[name])]);
  return Object.fromEntries(entries) as Record<Name, Ready>;
}

function watched({ phrases, exact, unless, beside, notAfter, notBefore }: Watchword): WatchedWord {
  return {
    phrases: createPhrases(phrases),
    exact,
    unless: new Set(unless.map(stem)),
    beside: new Set(beside),
    notAfter: new Set(notAfter),
    notBefore: new Set(notBefore),
  };
}

function headingsOf({ headings }: TextForms): Map<string, HeadingOf> {
  const parts: readonly HeadingOf[] = ['other', 'question', 'options', 'indicators', 'title'];
  return new Map(
    parts.flatMap((part) => headings[part].map((heading): [string, HeadingOf] => [heading, part])),
  );
}

/** A breach of `rule` in this edition's words, or nothing where the edition does not hold the channel to the rule. */
export function breach<R extends RuleId>(
  edition: Edition,
  channel: Channel,
  rule: R,
  fault: FaultId<R>,
  quote: string,
): Violation[] {
  const words = edition.rules[rule];
  if (words === undefined || !words.channels.includes(channel)) return [];
  const { why, mend } = words.faults[fault]!;
  return [{ rule, fault, severity: words.severity, quote, why, mend }];
}
