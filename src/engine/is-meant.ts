import type { Lexicon } from '#src/match/lexicon.ts';
import { NEGATED } from '#src/note/assertion.ts';
import type { NoteReading, PlacedSentence } from '#src/note/read-note.ts';
import type { SentenceReading } from '#src/note/sentence-reading.ts';
import { isAmong } from '#src/note/said-words.ts';
import { sentenceText } from '#src/note/sentence-text.ts';
import { plainWords } from '#src/text/plain-words.ts';
import { assertedAt } from './asserted-at.ts';

/** What was found before, by note and list: several problems of a note may wait for the same phrases. */
const meant = new WeakMap<NoteReading, Map<readonly string[], boolean>>();

/**
 * Whether one of the phrases stands in the note and is not denied there: "no appendectomy planned" tells of no operation.
 */
export function isMeant(phrases: readonly string[], reading: NoteReading, lexicon: Lexicon): boolean {
  if (!reading.says(phrases)) return false;
  let known = meant.get(reading);
  if (known === undefined) meant.set(reading, (known = new Map()));
  let isSo = known.get(phrases);
  if (isSo === undefined) known.set(phrases, (isSo = isMeantInOne(phrases, reading, lexicon)));
  return isSo;
}

function isMeantInOne(phrases: readonly string[], reading: NoteReading, lexicon: Lexicon): boolean {
  const holding = reading.sentences.filter(
    (sentence) => !reading.isContext(sentence.part) && isAmong(phrases, wordsOf(sentence, reading)),
  );
  // A phrase that goes over the end of a sentence is taken as it stands.
  return holding.length === 0 || holding.some((sentence) => isMeantIn(sentence, phrases, reading, lexicon));
}

/** The plain words of sentences, by what was read of them: each list that a note holds is looked for in all of them. */
const plain = new WeakMap<SentenceReading, string>();

function wordsOf(sentence: PlacedSentence, reading: NoteReading): string {
  let words = plain.get(sentence.reading);
  if (words === undefined) plain.set(sentence.reading, (words = plainWords(sentenceText(reading, sentence))));
  return words;
}

function isMeantIn(
  sentence: PlacedSentence,
  phrases: readonly string[],
  reading: NoteReading,
  lexicon: Lexicon,
): boolean {
  const text = reading.textOf(sentence.part);
  return phrases.some((phrase) => {
    const span = spanOf(phrase, sentenceText(reading, sentence), sentence.start);
    if (span === null) return false;
    // What stands behind is a test's result ("troponins negative"), and a gap parts the columns of a line.
    const gap = text.slice(sentence.start, span.start).lastIndexOf('  ');
    const around = { ...sentence, start: sentence.start + Math.max(gap, 0), end: span.end };
    return (assertedAt(text, around, span, lexicon) & NEGATED) === 0;
  });
}

/** Where a phrase stands in a sentence, as `plainWords` reads both; offsets count from `origin`. */
function spanOf(phrase: string, said: string, origin: number): { start: number; end: number } | null {
  const words = plainWords(phrase)
    .trim()
    .split(' ')
    .map((word) => word.replaceAll('+', String.raw`\+`));
  // Fixed words with marks between: nothing here can backtrack into itself.
  const inRow = words.join(String.raw`[^\p{L}\p{N}'+%]+`);
  const found = new RegExp(String.raw`(?<![\p{L}\p{N}'+%])${inRow}(?![\p{L}\p{N}'+%])`, 'iu').exec(said);
  return found === null ? null : { start: origin + found.index, end: origin + found.index + found[0].length };
}
