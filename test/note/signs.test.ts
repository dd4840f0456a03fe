import { describe, expect, test } from 'vitest';
import { HISTORICAL, HYPOTHETICAL, NEGATED, OTHER_PERSON, UNCERTAIN } from '#src/note/assertion.ts';
import { createMemory } from '#src/note/memory.ts';
import { noteOf } from '#src/note/note.ts';
import { readNote } from '#src/note/read-note.ts';
import { readSentence } from '#src/note/read-sentence.ts';
import type { SentenceReading } from '#src/note/sentence-reading.ts';
import { classifiedLexicon, curated } from '../fixtures/classified.ts';
import { wordsAt } from '../fixtures/reading.ts';

function read(text: string, start = 0): SentenceReading {
  return readSentence(text, { start, end: text.length }, true, classifiedLexicon, createMemory().scratch);
}

/** The answers of a sentence, as "words = value". */
function answers(text: string): string[] {
  return read(text).answers.map(
    (each) => `${wordsAt(text, each)} = ${curated.answers[each.answers]!.values[each.value]!.value}`,
  );
}

function topics(bits: number): string[] {
  return curated.topics.filter((_, topic) => (bits & (1 << topic)) !== 0).map(({ id }) => id);
}

/** What a whole note speaks of. */
function spoken(text: string): string[] {
  return topics(readNote(noteOf(text), classifiedLexicon, createMemory()).topics);
}

describe('an answer', () => {
  test.each([
    ['HFrEF on carvedilol.', ['HFrEF = systolic']],
    ['Echo: reduced ejection fraction.', ['reduced ejection fraction = systolic']],
    ['Neither HFpEF nor HFrEF is named as such.', ['HFpEF = diastolic', 'HFrEF = systolic']],
    ['Pain is unbearable.', ['unbearable = severe']],
    ['Ejection fraction 60 %.', []],
    ['EF 35 %, was EF of 60.', ['EF 35 = systolic', 'EF of 60 = diastolic']],
    ['EF 35 to 55 %.', ['EF 35 to 55 = systolic']],
    ['EF 40.5, EF 45.', ['EF 40.5 = systolic']],
    ['EF 81, EF 9:30.', []],
    ['', []],
  ])('is found by its words: %s', (text, found) => {
    expect(answers(text)).toEqual(found);
  });

  test.each([
    ['No reduced ejection fraction.', NEGATED],
    ['Mother has HFrEF.', OTHER_PERSON],
    ['History of HFrEF.', HISTORICAL],
    ['Possible HFpEF.', UNCERTAIN],
    ['Return if unbearable.', HYPOTHETICAL],
    ['HFrEF.', 0],
  ])('is meant as its cues say: %s', (text, assertion) => {
    expect(read(text).answers.map((each) => each.assertion)).toEqual([assertion]);
  });

  test('may stand inside the words of a condition', () => {
    const text = 'Heart failure with reduced ejection fraction';
    expect(answers(text)).toEqual(['reduced ejection fraction = systolic']);
    expect(read(text).conditions).toHaveLength(1);
  });

  test('is none in a heading, and none in a template that nobody filled in', () => {
    expect(answers('HFrEF: stable.')).toEqual(['HFrEF = systolic']);
    expect(answers('[ ] HFrEF [x] HFpEF')).toEqual(['HFpEF = diastolic']);
  });

  test('has its place in its sentence, wherever that stands', () => {
    const text = 'Seen today. HFrEF.';
    const [answer] = read(text, 12).answers;
    expect(wordsAt(text.slice(12), answer!)).toBe('HFrEF');
  });
});

describe('a topic', () => {
  test('is told by any of its words', () => {
    expect(topics(read('The ear is red.').topics)).toEqual(['ear']);
    expect(topics(read('The tympanic membrane is red, urate is high.').topics)).toEqual(['ear', 'joint']);
    expect(topics(read('The membrane is red.').topics)).toEqual([]);
  });

  test('is the note’s when enough sentences speak of it, or a good share of a short note', () => {
    const filler = ' Seen today. Walks well. Sleeps well. Eats well.';
    expect(spoken(`The ear is red.${filler}`)).toEqual([]);
    expect(spoken(`The ear is red. Hearing is good.${filler}`)).toEqual(['ear']);
    expect(spoken('The ear is red. Seen today.')).toEqual(['ear']);
    expect(spoken(`Urate is high.${filler}`)).toEqual(['joint']);
  });
});

test('a sentence that says nothing of either has none', () => {
  expect(read('Seen today.')).toMatchObject({ answers: [], topics: 0 });
});
