import { describe, expect, test } from 'vitest';
import { HISTORICAL, HYPOTHETICAL, OTHER_PERSON } from '#src/note/assertion.ts';
import { createMemory } from '#src/note/memory.ts';
import { noteOf, type Note } from '#src/note/note.ts';
import { type NoteReading, readNote } from '#src/note/read-note.ts';
import { knowledge } from '../fixtures/rules.ts';
import { lexicon, noteOfParts } from '../fixtures/reading.ts';

function readingOf(note: string | Note): NoteReading {
  return readNote(typeof note === 'string' ? noteOf(note) : note, lexicon, createMemory());
}

/** Each sentence with the section it stands in. */
function sections(note: string | Note): [words: string, section: string][] {
  const reading = readingOf(note);
  return reading.sentences.map(({ part, start, end, section }) => [
    reading.textOf(part).slice(start, end),
    section < 0 ? 'none' : knowledge.sections[section]!.id,
  ]);
}

describe('sections', () => {
  test('last until the next heading', () => {
    expect(sections('Knee pain.\nPMH:\nDiabetes. Hip OA.\nASSESSMENT\nKnee OA\nPlan: rest. Ice.')).toEqual([
      ['Knee pain.', 'none'],
      ['PMH:', 'past'],
      ['Diabetes.', 'past'],
      ['Hip OA.', 'past'],
      ['ASSESSMENT', 'assessment'],
      ['Knee OA', 'assessment'],
      ['Plan: rest.', 'plan'],
      ['Ice.', 'plan'],
    ]);
  });

  test('end at a heading in capitals that is not known', () => {
    expect(sections('PMH: hip OA\nHOSPITAL COURSE: knee pain\nstable').map(([, section]) => section)).toEqual(
      ['past', 'none', 'none'],
    );
  });

  test('end with their part', () => {
    expect(
      sections(noteOfParts({ one: 'PMH: hip OA', two: 'Knee pain' })).map(([, section]) => section),
    ).toEqual(['past', 'none']);
  });

  test('are opened by the name of a part', () => {
    expect(sections(noteOfParts({ Assessment: 'Knee OA\nPlan: rest', HPI: 'Knee pain' }))).toEqual([
      ['Knee OA', 'assessment'],
      ['Plan: rest', 'plan'],
      ['Knee pain', 'hpi'],
    ]);
  });

  test('are opened by a name that is none: by nothing', () => {
    expect(
      sections(noteOfParts({ 'field-17': 'Knee OA', '': 'Hip OA' })).map(([, section]) => section),
    ).toEqual(['none', 'none']);
  });

  test('imply what their headings say', () => {
    const implied = readingOf(
      'PMH: hip OA\nFamily history: gout\nReturn precautions: pain\nHPI: pain',
    ).sentences;
    expect(implied.map((sentence) => sentence.implied)).toEqual([HISTORICAL, OTHER_PERSON, HYPOTHETICAL, 0]);
  });
});

describe('context', () => {
  const reading = readingOf(
    noteOfParts({ Assessment: 'Knee OA' }, ['Chief complaint: left knee pain', 'Hip OA']),
  );

  test('is read after the parts and told from them', () => {
    expect(reading.sentences.map(({ part }) => part)).toEqual([0, 1, 2]);
    expect([0, 1, 2].map((part) => reading.isContext(part))).toEqual([false, true, true]);
    expect([0, 1, 2, 3].map((part) => reading.textOf(part))).toEqual([
      'Knee OA',
      'Chief complaint: left knee pain',
      'Hip OA',
      '',
    ]);
  });
});

describe('places', () => {
  test('count from the start of their part, whatever ends its lines', () => {
    for (const lineBreak of ['\n', '\r\n', '\n\n', '\r']) {
      const text = `HPI: knee pain${lineBreak}Left hip OA.${lineBreak}`;
      const reading = readingOf(text);
      expect(reading.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
        'HPI: knee pain',
        'Left hip OA.',
      ]);
    }
  });

  test('of a wrapped sentence go over its lines', () => {
    const text = 'Patient returns for follow up of osteoarthritis of the\nleft knee after injection. Better.';
    expect(sections(text).map(([words]) => words)).toEqual([
      'Patient returns for follow up of osteoarthritis of the\nleft knee after injection.',
      'Better.',
    ]);
  });
});

describe('a memory', () => {
  test('of what was read gives back the very same readings', () => {
    const memory = createMemory();
    const note = noteOf('Left knee pain. Hip OA.\nNo fever.');
    const first = readNote(note, lexicon, memory).sentences.map(({ reading }) => reading);
    const second = readNote(note, lexicon, memory).sentences.map(({ reading }) => reading);
    second.forEach((reading, at) => expect(reading).toBe(first[at]));
  });

  test('costs one sentence when one is changed', () => {
    const memory = createMemory();
    const before = readNote(noteOf('Left knee pain. Hip OA. No fever.'), lexicon, memory).sentences;
    const after = readNote(noteOf('Left knee pain. Right hip OA. No fever.'), lexicon, memory).sentences;
    expect([0, 1, 2].map((at) => after[at]!.reading === before[at]!.reading)).toEqual([true, false, true]);
  });

  test('tells a sentence that opens its line from one that does not', () => {
    const memory = createMemory();
    readNote(noteOf('Seen today. Plan'), lexicon, memory);
    const { sentences } = readNote(noteOf('Seen today.\nPlan\nrest'), lexicon, memory);
    expect(sentences.map(({ section }) => section)).toEqual(
      readingOf('Seen today.\nPlan\nrest').sentences.map(({ section }) => section),
    );
    expect(knowledge.sections[sentences[2]!.section]!.id).toBe('plan');
  });
});

test('an empty note has no sentences', () => {
  expect(readingOf({ parts: [], context: [] }).sentences).toEqual([]);
  expect(readingOf(noteOfParts({ HPI: '', Plan: ' \r\n' }, [''])).sentences).toEqual([]);
});
