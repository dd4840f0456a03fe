import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, createMemory } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import { noteOf } from '#src/note/note.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import { applyEdit } from '#src/text/edit.ts';
import { growth } from '../fixtures/growth.ts';
import { anyText, clinicalText, wordSalad } from '../fixtures/texts.ts';
import { ownRules } from './read-rules.ts';

/* What ships (the whole classification, every pack) over texts of every kind. */

/** Milliseconds for tests of thousands of texts, which a machine that is busy with others reads slowly. */
const PATIENCE = 60_000;

const { rules, tests } = ownRules();
const engine = createEngine(rules!);
const ofRules = fc.constantFrom(
  ...tests.flatMap(({ asks, quiet }) => [...asks.map(({ text }) => text), ...quiet]),
);
const piece = fc.oneof(
  fc.constantFrom(
    '(',
    '[ ] ',
    '{',
    '***',
    '____',
    'no ',
    'denies ',
    'left ',
    '\n',
    '\n- ',
    '\n1. ',
    '\n  # ',
    '. ',
    ': ',
    '\u00a0',
    '\u200b',
    '\ud800',
    '🦴',
  ),
  wordSalad,
  ofRules,
);
/** One thing again and again, or many things in a row without a blank between. */
const hostile = fc.oneof(
  fc.tuple(piece, fc.nat(60)).map(([one, times]) => one.slice(0, 40).repeat(times)),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.array(ofRules, { maxLength: 4 }).map((texts) => texts.join('\n').replaceAll(' ', '')),
);

test(
  '10,000 random and hostile texts are answered, and what is said of each lies inside it',
  () => {
    let texts = 0;
    fc.assert(
      fc.property(fc.oneof(anyText, wordSalad, clinicalText, ofRules, hostile), (text) => {
        texts += 1;
        for (const { start, end, evidence, answers } of promptsFor(analyse(noteOf(text), engine), engine)) {
          const places = [{ start, end }, ...evidence];
          if (places.some((place) => place.start < 0 || place.start >= place.end || place.end > text.length))
            throw new Error('a span lies outside the text');
          if (answers.some(({ insert }) => insert !== null && (insert.at < 0 || insert.at > text.length)))
            throw new Error('an answer lies outside the text');
        }
      }),
      { numRuns: 10_000 },
    );
    expect(texts).toBe(10_000);
  },
  PATIENCE,
);

function readAll(text: string): void {
  promptsFor(analyse(noteOf(text), engine), engine);
}

describe('100,000 characters take about four times as long as 25,000', () => {
  test.each([
    '(',
    'a',
    'no ',
    '\n  - ',
    'denies chest pain ',
    'CHF. ',
    'Left knee pain, CKD, type 2 diabetes. ',
    '# Fracture\n',
    '*** ',
    '\ud83e\uddb4',
  ])('of %j', (text) => {
    expect(growth(readAll, text, 25_000, 10)).toBeLessThan(10);
  });
});

const notes = readdirSync('test/notes').map((name) => readFileSync(`test/notes/${name}`, 'utf8'));
const said = ({ problems, findings }: Analysis): string => JSON.stringify({ problems, findings });

test(
  'reading on after edits of a whole note says what reading it anew does',
  () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(60),
      insert: fc.oneof(wordSalad, ofRules, anyText, fc.constantFrom('\n', '', '. ', 'left ', 'No ')),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...notes),
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        (note, edits) => {
          const memory = createMemory();
          let now = note;
          analyse(noteOf(now), engine, {}, memory);
          for (const { at, remove, insert } of edits) {
            const start = Math.floor(at * now.length);
            now = applyEdit(now, { at: start, remove: Math.min(remove, now.length - start), insert });
            if (said(analyse(noteOf(now), engine, {}, memory)) !== said(analyse(noteOf(now), engine)))
              throw new Error('the two differ');
          }
        },
      ),
      { numRuns: 200 },
    );
  },
  PATIENCE,
);
