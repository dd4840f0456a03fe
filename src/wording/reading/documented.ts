import type { Edition } from '../edition.ts';
import type { Diagnoses, Meaning } from '../language/diagnoses.ts';
import { phrasesIn } from '../language/phrases.ts';
import { shortFormsIn } from './abbreviations.ts';
import { isDictated } from './dictation.ts';
import { stem } from '../language/stem.ts';
import { meaningWrittenOut } from './meaning-written-out.ts';
import type { Passage, PassageSentence } from './passage.ts';

/**
 * What the query itself shows to be documented: the words of each indicator, and of each authored sentence that says
 * where a diagnosis stands ("the H&P documents heart failure"). Something counts as documented when one of them holds
 * all of it.
 */
export class Documented {
  readonly #places: readonly Meaning[];

  constructor(places: readonly Meaning[]) {
    const telling = places.filter(({ words }) => words.size > 0);
    this.#places = [...telling.slice(0, MOST_PLACES), ...together(telling.slice(MOST_PLACES))];
  }

  holds(wanted: Meaning): boolean {
    return this.#places.some(
      (place) => isWithin(wanted.concepts, place.concepts) && areSaid(wanted.words, place.words),
    );
  }

  /** The same, wherever each part of it stands: the type in one note, the acuity in another. */
  holdsAmong(wanted: Meaning): boolean {
    return (
      [...wanted.concepts].every((concept) => this.#places.some((place) => place.concepts.has(concept))) &&
      [...wanted.words].every((word) => this.#places.some((place) => place.words.has(word)))
    );
  }

  /** Whether all the names are documented, however acute or severe. */
  holdsName(wanted: Meaning): boolean {
    return this.holds({ concepts: wanted.concepts, words: new Set() });
  }

  holdsWord(word: string): boolean {
    return this.#places.some((place) => place.words.has(stem(word)));
  }
}

/** No query cites more places; what is beyond them is taken as one, so that a text costs its length and no more. */
const MOST_PLACES = 100;

function together(places: readonly Meaning[]): Meaning[] {
  if (places.length === 0) return [];
  const concepts = new Set(places.flatMap((place) => [...place.concepts]));
  return [{ concepts, words: new Set(places.flatMap((place) => [...place.words])) }];
}

/** A source and its date take no more words. */
const LONGEST_SOURCE = 10;

/** Shorter stems begin too many words. */
const SHORTEST_CUT = 5;

/** Whether words are there, be it cut short: "decomp" for "decompensated", "postop" for "postoperative". */
function areSaid(wanted: ReadonlySet<string>, there: ReadonlySet<string>): boolean {
  for (const word of wanted) {
    if (there.has(word)) continue;
    const isCut = [...there].some((cut) => cut.length >= SHORTEST_CUT && word.startsWith(cut));
    if (!isCut) return false;
  }
  return true;
}

function isWithin(wanted: ReadonlySet<string>, there: ReadonlySet<string>): boolean {
  for (const each of wanted) if (!there.has(each)) return false;
  return true;
}

export function documentedIn(
  indicators: readonly Passage[],
  authored: readonly Passage[],
  labels: readonly Passage[],
  diagnoses: Diagnoses,
  edition: Edition,
): Documented {
  const short = shortFormsIn(indicators, [...authored, ...labels], diagnoses);
  const meaningOf = (text: string, tokens: Passage['tokens']): Meaning => {
    const said = meaningWrittenOut({ text, tokens }, diagnoses, edition);
    const explained = [...short].filter(([word]) => said.words.has(word)).map(([, meant]) => meant);
    const words = new Set([said, ...explained].flatMap((meaning) => [...meaning.words]));
    const concepts = [said, ...explained].flatMap((meaning) => [...meaning.concepts]);
    return { concepts: new Set([...concepts, ...diagnoses.kindsOf(words)]), words };
  };
  const quoted = indicators.map(({ text, tokens }) => meaningOf(text, tokens));
  const said = authored.flatMap((passage) =>
    passage.sentences.map((sentence) => {
      const tokens = passage.tokens.slice(sentence.from, sentence.to);
      const isOfRecord =
        isAttributed(passage, sentence, edition) || isUnderSource(passage, sentence, edition);
      const isProposed =
        sentence.isQuestion && edition.leading.auxiliaries.has(tokens[0]!.text) && tokens[1]?.text !== 'you';
      if (isOfRecord) return meaningOf(passage.text, withoutDictation(tokens, edition));
      // 'Would "sepsis" be an appropriate diagnosis?' quotes nothing that is written.
      return meaningOf(passage.text, isProposed ? [] : quotedIn(tokens, edition));
    }),
  );
  return new Documented([...quoted, ...said]);
}

function withoutDictation(tokens: Passage['tokens'], edition: Edition): Passage['tokens'] {
  return tokens.filter(({ quoted }, at) => !quoted || !isDictated(tokens, at, edition));
}

function quotedIn(tokens: Passage['tokens'], edition: Edition): Passage['tokens'] {
  return withoutDictation(tokens, edition).filter(({ quoted }) => quoted);
}

/** "H&P 3/14: heart failure": a source and a colon stand before the words. */
function isUnderSource(
  passage: Passage,
  { from, to, isQuestion }: PassageSentence,
  edition: Edition,
): boolean {
  // "Dr. X: the patient meets ..." speaks to somebody.
  if (isQuestion || edition.text.prose.has(passage.tokens[from]!.text)) return false;
  for (let at = from; at < Math.min(to, from + LONGEST_SOURCE); at += 1) {
    if (passage.tokens[at]!.text !== ':') continue;
    // "Hgb 7.1 after surgery: please add ..." orders, whatever it names before.
    const next = passage.tokens[at + 1]?.text ?? '';
    if (edition.phrases.courteous.has(next) || next === 'you') return false;
    return phrasesIn(edition.text.sources, passage.tokens, from, at).length > 0;
  }
  return false;
}

/** Whether a sentence says that something stands in the record, and not that it is missing there. */
export function isAttributed({ tokens }: Passage, sentence: PassageSentence, edition: Edition): boolean {
  const { from, to, isQuestion } = sentence;
  const { attributions, statements, lacking } = edition.leading;
  let orders = isQuestion;
  for (let at = from; at < to; at += 1) {
    const { text } = tokens[at]!;
    if (lacking.has(text)) return false;
    if (edition.phrases.courteous.has(text)) orders = true;
  }
  // "can sepsis be documented" says nothing of the record.
  const said = phrasesIn(attributions, tokens, from, to).some(
    (found) => tokens[found.from - 1]?.text !== 'be',
  );
  return said || (!orders && phrasesIn(statements, tokens, from, to).length > 0);
}
