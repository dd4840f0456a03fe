import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, createMemory, type Memory } from '#src/engine/analyse.ts';
import { assertTarget } from '#src/engine/assert-target.ts';
import type { EncounterContext } from '#src/engine/finding.ts';
import type { Note } from '#src/note/note.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import { applyEdit } from '#src/text/edit.ts';
import { analysed, asked, engine, noteOfParts } from '../fixtures/reading.ts';
import { growth } from '../fixtures/growth.ts';
import { anyText, clinicalText, wordSalad } from '../fixtures/texts.ts';

const texts = fc.oneof(anyText, wordSalad, clinicalText);

describe('a note', () => {
  test('is read, joined into problems, checked and ranked', () => {
    const note = noteOfParts(
      {
        HPI: 'Patient presents with pain in the knee and left shoulder pain. Denies hip pain.',
        Exam: 'Right wrist tender. Psychotherapy 9:00-9:45, 60 minutes.',
        Assessment: '1. Distal radius fracture\n2. Knee OA\n3. Possible otitis media',
      },
      ['Mother has knee OA'],
    );
    expect(asked(note)).toEqual([
      'psychotherapy time conflict',
      'knee-osteoarthritis laterality',
      'otitis-media laterality',
    ]);
    expect(analysed(note).problems.map(({ condition }) => condition.id)).toEqual([
      'knee-pain',
      'shoulder-pain',
      'hip-pain',
      'psychotherapy',
      'distal-radius-fracture',
      'knee-osteoarthritis',
      'otitis-media',
    ]);
  });

  test('is asked the same with CRLF, in capitals, and with spaces that do not break', () => {
    const text = 'Assessment:\n1. Knee OA\n2. Left hip OA\nPlan: rest.';
    const questions = asked(text);
    expect(questions).toEqual(['knee-osteoarthritis laterality']);
    expect(asked(text.replaceAll('\n', '\r\n'))).toEqual(questions);
    expect(asked(text.toUpperCase())).toEqual(questions);
    expect(asked(text.replaceAll(' ', '\u00a0'))).toEqual(questions);
  });

  test('is asked beside what no reader of words knows', () => {
    expect(asked('\ud800 Knee pain \u0000 today 🙂. \udfff')).toEqual(['knee-pain laterality']);
    expect(asked('👍🏽 Left knee pain 👍🏽')).toEqual([]);
  });
});

/** A note of several parts and some context. */
const notes: fc.Arbitrary<Note> = fc.record({
  parts: fc.array(
    fc.record({
      name: fc.constantFrom('', 'HPI', 'Assessment', 'note'),
      text: texts,
      revision: fc.constant(0),
    }),
    { maxLength: 3 },
  ),
  context: fc.array(texts, { maxLength: 2 }),
});

const contexts: fc.Arbitrary<EncounterContext> = fc.oneof(
  fc.constant({}),
  fc.record({ typing: fc.record({ part: fc.nat(2), at: fc.nat(60) }) }),
);

describe('whatever the note', () => {
  test('it is answered, and every finding stands in a part, at words that name its condition', () => {
    fc.assert(
      fc.property(notes, contexts, (note, context) => {
        const { findings } = analyse(note, engine, context);
        for (const { part, start, end, site, evidence } of findings) {
          const { text } = note.parts[part]!;
          expect(text.slice(start, end).trim().length).toBe(end - start);
          for (const span of [...evidence, ...(site === null ? [] : [{ ...site, part }])]) {
            const holder = note.parts[span.part]?.text ?? note.context[span.part - note.parts.length]!;
            expect(span.start).toBeLessThan(span.end);
            expect(holder.slice(span.start, span.end)).toHaveLength(span.end - span.start);
          }
          if (site !== null) expect(start <= site.start && site.end <= end).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('each question is asked once', () => {
    fc.assert(
      fc.property(notes, (note) => {
        const keys = analyse(note, engine).findings.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 300 },
    );
  });

  test('any phrase of it is told how it is meant', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(30), (text, from, length) => {
        const start = from % (text.length + 1);
        const target = text.slice(start, start + length);
        if (/\p{Surrogate}/u.test(target)) return; // half of a character is no phrase
        expect(assertTarget(text, target, engine).found).toBe(target.trim() !== '');
        expect(assertTarget(text, `${target} no such words`, engine).found).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

/** What an analysis says and comes to, without the memory's identities. */
function said(analysis: Analysis, memory?: Memory): unknown {
  const { problems, findings } = analysis;
  return JSON.parse(JSON.stringify({ problems, findings, prompts: promptsFor(analysis, engine, memory) }));
}

test('a memory that has seen other versions changes nothing but the time', () => {
  const edit = fc.record({
    at: fc.nat(400),
    remove: fc.nat(30),
    insert: fc.oneof(wordSalad, anyText, fc.constant('\n')),
  });
  fc.assert(
    fc.property(
      fc.oneof(wordSalad, clinicalText),
      fc.array(edit, { maxLength: 8 }),
      fc.boolean(),
      (text, edits, twoParts) => {
        const memory = createMemory();
        let now = text;
        for (const { at, remove, insert } of edits) {
          const note = noteOfParts(twoParts ? { HPI: now, Assessment: text } : { note: now });
          expect(said(analyse(note, engine, {}, memory), memory)).toEqual(said(analyse(note, engine)));
          const start = Math.min(at, now.length);
          now = applyEdit(now, { at: start, remove: Math.min(remove, now.length - start), insert });
        }
      },
    ),
    { numRuns: 200 },
  );
});

function readAll(text: string): void {
  promptsFor(analysed(text), engine);
  assertTarget(text, 'knee zzz', engine);
}

describe('time grows with the length of the note, not with its square', () => {
  test.each([
    '(',
    '{',
    '[',
    '[ ] ',
    '*',
    '_',
    '.',
    '. ',
    ', ',
    '-',
    'a-',
    "'",
    '\n',
    '\r',
    'x\n ',
    '\ud800',
    '\u0000',
    'no ',
    'left ',
    'one ',
    '9:00-',
    'A: ',
    'knee ',
    'knee and ',
    'no but knee pain ',
    'left knee pain and ',
    'knee pain. ',
    'Knee pain. ',
    'psychotherapy 45 minutes ',
    'start 9:00 ',
    'the fracture ',
    'R ',
    'a.',
    '[x] right [ ] left ',
    'knee, hip, elbow, ',
  ])('for %j', (piece) => {
    expect(growth(readAll, piece, 8000, 10)).toBeLessThan(10);
  });

  test.each(['(', '{', 'no ', '\ud800', 'left knee pain '])('100,000 times %j is answered', (piece) => {
    expect(() => analysed(piece.repeat(100_000))).not.toThrow();
  });
});
