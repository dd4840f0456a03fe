import { createDiagnoses, type Diagnoses } from './language/diagnoses.ts';
import { createPhrases, type Phrases } from './language/phrases.ts';
import { stem } from './language/stem.ts';
import { tokensOf } from './language/tokens.ts';
import { LEADING_LISTS } from './lists/leading-lists.ts';
import { OPTION_LISTS } from './lists/option-lists.ts';
import { PHRASE_LISTS, YESNO_LISTS } from './lists/phrase-lists.ts';
import { TEXT_LISTS, type TextForms } from './lists/text-lists.ts';
import { type MadeReady, madeReady } from './made-ready.ts';
import { createShorthands, type Shorthands } from './language/shorthands.ts';
import type { EditionData, Watchword, WordingData } from './wording-data.ts';

export type YesNoReason = keyof typeof YESNO_LISTS;
export type HeadingOf = keyof TextForms['headings'];

/** A watchword made ready. */
export interface WatchedWord {
  readonly phrases: Phrases;
  readonly exact: boolean;
  readonly unless: ReadonlySet<string>;
  readonly unlessHere: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
  readonly notAfter: ReadonlySet<string>;
  readonly notBefore: ReadonlySet<string>;
}

/** One edition of the brief, with the words that its rules look for, made ready. */
export interface Edition {
  readonly id: string;
  readonly rules: EditionData['rules'];
  readonly diagnoses: Diagnoses;
  readonly shorthands: Shorthands;
  readonly money: readonly WatchedWord[];
  readonly quality: readonly WatchedWord[];
  readonly options: MadeReady<typeof OPTION_LISTS> & {
    readonly ladders: readonly (readonly string[])[];
    readonly loudSigns: readonly string[];
  };
  readonly leading: MadeReady<typeof LEADING_LISTS>;
  readonly phrases: MadeReady<typeof PHRASE_LISTS> & {
    readonly yesno: MadeReady<typeof YESNO_LISTS>;
    readonly details: readonly { readonly asked: Phrases; readonly values: readonly (readonly string[])[] }[];
  };
  readonly text: MadeReady<typeof TEXT_LISTS> & { readonly headings: ReadonlyMap<string, HeadingOf> };
}

/**
 * Makes an edition ready to be tested against: about 10 ms, so it is made once and kept. `id` names the edition; without
 * it the newest is taken. Throws RangeError when there is none of that id.
 */
export function createEdition(data: WordingData, id?: string): Edition {
  const edition = id === undefined ? data.editions.at(-1) : data.editions.find((one) => one.id === id);
  if (edition === undefined) {
    const known = data.editions.map((one) => one.id).join(', ');
    throw new RangeError(`There is no edition ${id ?? 'at all'}. Editions: ${known}.`);
  }
  const { options, leading, phrases, text } = data;
  return {
    id: edition.id,
    rules: edition.rules,
    diagnoses: createDiagnoses(data.diagnoses),
    shorthands: createShorthands(data.shorthands, data.diagnoses.sides),
    money: data.money.map(watched),
    quality: data.quality.map(watched),
    options: {
      ...madeReady(options, OPTION_LISTS),
      ladders: options.ladders,
      loudSigns: options.loudSigns,
    },
    leading: madeReady(leading, LEADING_LISTS),
    phrases: {
      ...madeReady(phrases, PHRASE_LISTS),
      yesno: madeReady(phrases.yesno, YESNO_LISTS),
      details: phrases.details.map(({ asked, values }) => ({
        asked: createPhrases(asked),
        values: values.map((value) => tokensOf(value).map((token) => token.stem)),
      })),
    },
    text: { ...madeReady(text, TEXT_LISTS), headings: headingsOf(text) },
  };
}

function watched({
  phrases,
  exact,
  unless,
  unlessHere,
  beside,
  notAfter,
  notBefore,
}: Watchword): WatchedWord {
  return {
    phrases: createPhrases(phrases),
    exact,
    unless: new Set(unless.map(stem)),
    unlessHere: new Set(unlessHere.map(stem)),
    beside: new Set(beside),
    notAfter: new Set(notAfter),
    notBefore: new Set(notBefore),
  };
}

/** A label that heads two parts opens the one that is more telling: the last of these. */
function headingsOf({ headings }: TextForms): Map<string, HeadingOf> {
  const parts: readonly HeadingOf[] = ['other', 'question', 'options', 'indicators', 'title'];
  return new Map(
    parts.flatMap((part) => headings[part].map((heading): [string, HeadingOf] => [heading, part])),
  );
}
