import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '#src/engine/analyse.ts';
import { openSplits, splitsBySide } from '#src/engine/open-splits.ts';
import { noteOf } from '#src/note/note.ts';
import type { Problem } from '#src/note/problem.ts';
import { classifiedEngine, classifiedLexicon } from '../fixtures/classified.ts';

function problems(text: string): readonly Problem[] {
  return analyse(noteOf(text), classifiedEngine).problems;
}

/** What stays open for the first problem of a note and is not off, as "axis level: options". */
function open(text: string): string[] {
  return openSplits(problems(text)[0]!, classifiedLexicon)
    .filter(({ level }) => level !== 'off')
    .map(({ axis, level, options }) => `${axis} ${level}: ${options.join(' ')}`.trim());
}

describe('an axis stays open', () => {
  test('where the classification splits what is said, at the level of its family', () => {
    expect(open('Chronic kidney disease.')).toEqual([expect.stringMatching(/^severity ask: /)]);
    expect(open('Otalgia.')).toEqual(['laterality ask: right left bilateral']);
    expect(open('Otorrhea.')).toEqual(['laterality hint: right left bilateral']);
  });

  test('until a detail settles it', () => {
    expect(open('Left otalgia.')).toEqual([]);
    expect(open('Chronic kidney disease, stage 4.')).toEqual([]);
  });

  test('where a detail leads on to a code that is split again', () => {
    expect(open('Heart failure.')).toEqual(['type ask:', 'acuity hint:', 'severity hint: stage-1 stage-2']);
    expect(open('Heart failure. HFrEF.')).toEqual(['acuity hint:']);
    expect(open('Acute heart failure. HFrEF.')).toEqual([]);
    expect(open('Systolic heart failure.')).toEqual(['acuity hint:']);
  });

  test('where a side leads on to what is one-sided', () => {
    expect(open('Inguinal hernia.')).toEqual(['laterality ask: right left bilateral']);
    expect(open('Right inguinal hernia.')).toEqual(['type ask:']);
    expect(open('Bilateral inguinal hernia.')).toEqual([]);
  });

  test('where a detail fits several codes, and leads to none of them', () => {
    expect(open('Right gonarthrosis.')).toEqual(['type hint:']);
  });

  test('at level off too, for a pack may ask there', () => {
    const [problem] = problems('Diabetes with neuropathy.');
    expect(open('Diabetes with neuropathy.')).toEqual([]);
    expect(openSplits(problem!, classifiedLexicon)).toEqual([
      expect.objectContaining({ axis: 'type', level: 'off' }),
    ]);
  });

  test('unless a cause is named behind it, which tells its type', () => {
    const [problem] = problems('Heart failure.');
    const axes = openSplits({ ...problem!, hasCause: true }, classifiedLexicon).map(({ axis }) => axis);
    expect(axes).toEqual(['acuity', 'severity']);
  });
});

describe('a side stays open', () => {
  test('where the classification tells the sides apart right here', () => {
    expect(open('Fracture of the lower end of the radius.')).toEqual(['laterality ask: right left']);
    expect(open('Gonarthrosis.')).toEqual(['laterality ask: right left bilateral', 'type hint:']);
  });

  test('for what has no side yet, once its paired body site is named', () => {
    expect(open('Idiopathic gout.')).toEqual([]);
    expect(open('Idiopathic gout of the knee.')).toEqual(['laterality ask: right left']);
    expect(open('Idiopathic gout of the left knee.')).toEqual([]);
  });

  test('not on what is one-sided, once its side is said', () => {
    expect(open('Primary osteoarthritis of the knee.')).toEqual(['laterality ask: right left']);
    expect(open('Primary osteoarthritis of the right knee.')).toEqual([]);
  });
});

describe('a part of the body stays open', () => {
  test('at the very family that is to be asked for it, and not below', () => {
    expect(open('Gout.')).toEqual(['site hint:']);
    expect(open('Idiopathic gout.')).toEqual([]);
  });
});

describe('nothing stays open', () => {
  test.each(['Psychotherapy.', 'Knee pain.'])('of what the classification does not hold: %s', (text) => {
    expect(open(text)).toEqual([]);
    expect(splitsBySide(problems(text)[0]!, classifiedLexicon)).toBe(false);
  });
});

test.each([
  ['Otalgia.', true],
  ['Gonarthrosis.', true],
  ['Heart failure.', false],
  ['Chronic kidney disease.', false],
])('of %s it is %s that the classification tells the sides apart', (text, isSided) => {
  expect(splitsBySide(problems(text)[0]!, classifiedLexicon)).toBe(isSided);
});

test('whatever is said beside a condition, an axis that has a detail is not open', () => {
  const names = ['otalgia', 'heart failure', 'idiopathic gout', 'chronic kidney disease', 'gonarthrosis'];
  const words = ['left', 'right', 'bilateral', 'acute', 'chronic', 'stage 3a', 'of the knee', 'HFrEF'];
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.subarray(words, { maxLength: 4 }),
      fc.boolean(),
      (name, said, before) => {
        const text = before ? `${said.join(' ')} ${name}.` : `${name}, ${said.join(', ')}.`;
        for (const problem of problems(text)) {
          const settled = problem.details.map(({ axis }) => axis);
          const left = openSplits(problem, classifiedLexicon);
          for (const { axis } of left) expect(settled).not.toContain(axis);
          expect(new Set(left.map(({ axis }) => axis)).size).toBe(left.length);
        }
      },
    ),
  );
});
