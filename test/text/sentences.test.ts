import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classOf, NEWLINE } from '#src/text/characters.ts';
import { blocksOf, sentencesOf } from '#src/text/sentences.ts';
import { abbreviations } from '../fixtures/vocabulary.ts';
import { anyText, clinicalText, wordSalad } from '../fixtures/texts.ts';

const known = new Set(abbreviations);

function sentences(text: string): string[] {
  return sentencesOf(text, known).map(({ start, end }) => text.slice(start, end));
}

function lengths(text: string): number[] {
  return sentencesOf(text, known).map(({ start, end }) => end - start);
}

const texts = fc.oneof(anyText, clinicalText, wordSalad);

describe('a full stop', () => {
  test('ends a sentence', () => {
    expect(sentences('Left knee pain. Swelling noted. No fever.')).toEqual([
      'Left knee pain.',
      'Swelling noted.',
      'No fever.',
    ]);
  });

  test.each([
    ['a title', 'Seen by Dr. Okafor for knee pain.'],
    ['an initial', 'Discussed with J. Okafor, who agrees.'],
    ['a dose', 'Ibuprofen 400 mg q.d. Tylenol as needed.'],
    ['an eye', 'Cataract O.D. Surgery is planned.'],
    ['a time of day', 'Began at 9:00 a.m. Patient was calm.'],
    ['a number', 'Wound 2.5 cm long, depth 0.5 cm.'],
    ['a number of levels', 'Fusion of C5-C6 in 2019, pain 3/7 days.'],
  ])('inside or after %s ends none', (_name, text) => {
    expect(sentences(text)).toEqual([text]);
  });

  test('after the number of a list item ends none, and the item is one sentence', () => {
    expect(sentences('1. Knee OA\n2. Hip pain\n10. Follow up')).toEqual([
      '1. Knee OA',
      '2. Hip pain',
      '10. Follow up',
    ]);
  });

  test('after a number that ends a sentence ends it', () => {
    expect(sentences('Pain is 7 of 10. Knee is swollen.')).toEqual(['Pain is 7 of 10.', 'Knee is swollen.']);
  });

  test('before a small letter ends none: dictation is full of them', () => {
    expect(sentences('Knee pain approx. three days. and swelling')).toHaveLength(1);
  });

  test('in quotation marks or parentheses ends the sentence with them', () => {
    expect(sentences('He said "my knee hurts." It is swollen. (Left one.) No fever!')).toEqual([
      'He said "my knee hurts."',
      'It is swollen.',
      '(Left one.)',
      'No fever!',
    ]);
  });

  test('with no space behind it ends none', () => {
    expect(sentences('Seen today.Knee is swollen.')).toHaveLength(1);
  });
});

describe('a question mark', () => {
  test('ends a sentence', () => {
    expect(sentences('Is it gout? Knee is swollen. "Gout?" Yes. (Gout?) No?! Well.')).toHaveLength(7);
  });

  test('ends none where no word stands before it: it puts what follows in doubt', () => {
    expect(sentences('Imp: ? Migraine, ? Gout')).toEqual(['Imp: ? Migraine, ? Gout']);
    expect(sentences('? Gout. Seen (? Sprain).')).toEqual(['? Gout.', 'Seen (? Sprain).']);
  });

  test('ends none before the boxes of its answer', () => {
    expect(sentences('Stroke?  [ ] yes [x] no')).toHaveLength(1);
    expect(sentences('Stroke? ☐ yes ☒ no')).toHaveLength(1);
    expect(sentences('Stroke?\n[ ] yes [x] no')).toHaveLength(2);
  });
});

describe('a line break', () => {
  test('ends a line that has no full stop', () => {
    expect(sentences('ASSESSMENT\nLeft knee OA\nHip pain')).toEqual([
      'ASSESSMENT',
      'Left knee OA',
      'Hip pain',
    ]);
  });

  test.each([['\n'], ['\r\n'], ['\r'], ['\u2028'], ['\n\n\n'], ['\r\n \r\n']])(
    'may be written as %j',
    (lineBreak) => {
      expect(sentences(`Left knee OA${lineBreak}Hip pain`)).toEqual(['Left knee OA', 'Hip pain']);
    },
  );

  const wrapped = 'Patient is here for follow up of osteoarthritis of the';

  test('inside a wrapped line ends nothing', () => {
    expect(sentences(`${wrapped}\nleft knee. No falls.`)).toEqual([`${wrapped}\nleft knee.`, 'No falls.']);
    expect(sentences(`${wrapped}\r\n  left knee. No falls.`)).toEqual([
      `${wrapped}\r\n  left knee.`,
      'No falls.',
    ]);
  });

  test('ends a long line when the next begins with a capital, a number or a dash', () => {
    for (const next of ['Left knee', '2. Left knee', '- left knee']) {
      expect(sentences(`${wrapped}\n${next}`)).toEqual([wrapped, next]);
    }
  });

  test('ends a short line even when the next begins in small letters', () => {
    expect(sentences('knee pain\nhip pain')).toEqual(['knee pain', 'hip pain']);
  });

  test('ends a long line that was closed with a mark', () => {
    for (const mark of ['.', ':', ';', '?', '!']) {
      expect(sentences(`${wrapped} knee${mark}\nleft hip`)).toHaveLength(2);
    }
  });
});

test('the first sentence on a line is told from those that follow on it', () => {
  const opens = sentencesOf('Knee OA. Stable.\n\nHip pain. Worse.', known).map(({ opensLine }) => opensLine);
  expect(opens).toEqual([true, false, true, false]);
});

test('text that runs on for thousands of units is cut, at a space where there is one', () => {
  expect(Math.max(...lengths('no knee pain, '.repeat(1000)))).toBeLessThanOrEqual(1010);
  expect(Math.max(...lengths('('.repeat(10_000)))).toBeLessThanOrEqual(2000);
  expect(sentences('no knee pain, '.repeat(1000)).every((cut) => /^(?:no|knee|pain)/.test(cut))).toBe(true);
});

test('text of nothing but spaces has no sentence', () => {
  expect(sentences('')).toEqual([]);
  expect(sentences(' \n\t\u0000\u00a0\r\n')).toEqual([]);
});

describe('whatever the text', () => {
  test('sentences lie inside it, ascend, do not overlap, and begin and end with no space', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of sentencesOf(text, known)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(classOf(text.charCodeAt(start))).toBeGreaterThan(NEWLINE);
          expect(classOf(text.charCodeAt(end - 1))).toBeGreaterThan(NEWLINE);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('every unit that is no space is in a sentence', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const covered = new Set<number>();
        for (const { start, end } of sentencesOf(text, known))
          for (let at = start; at < end; at += 1) covered.add(at);
        for (let at = 0; at < text.length; at += 1) {
          if (classOf(text.charCodeAt(at)) > NEWLINE) expect(covered.has(at), `unit ${at}`).toBe(true);
        }
      }),
    );
  });

  test('blocks are cut into the sentences of the whole', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const whole = sentencesOf(text, known);
        const byBlock = blocksOf(text).flatMap((block) =>
          sentencesOf(text.slice(block.start, block.end), known).map(({ start, end, opensLine }) => ({
            start: block.start + start,
            end: block.start + end,
            opensLine,
          })),
        );
        expect(byBlock).toEqual(whole);
      }),
    );
  });
});
