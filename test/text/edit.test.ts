import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit, mapSpan, smallestEdit, type TextEdit } from '#src/text/edit.ts';
import type { Span } from '#src/text/span.ts';
import { anyText } from '../fixtures/texts.ts';

/** Texts that are often alike at both ends, as two versions of a note are. */
const alike = fc.tuple(anyText, anyText, anyText, anyText).map(([head, before, after, tail]) => ({
  before: head + before + tail,
  after: head + after + tail,
}));

const editOf = (text: string): fc.Arbitrary<TextEdit> =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length), anyText)
    .map(([a, b, insert]) => ({ at: Math.min(a, b), remove: Math.abs(a - b), insert }));

const spanOf = (text: string): fc.Arbitrary<Span> =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

const textEditAndSpan = anyText.chain((text) => fc.tuple(fc.constant(text), editOf(text), spanOf(text)));

describe('the smallest edit', () => {
  test('of two equal texts is none', () => {
    expect(smallestEdit('left knee OA', 'left knee OA')).toBeNull();
  });

  test('holds what was put in and nothing else', () => {
    expect(smallestEdit('knee OA', 'left knee OA')).toEqual({ at: 0, remove: 0, insert: 'left ' });
    expect(smallestEdit('left knee OA', 'left hip OA')).toEqual({ at: 5, remove: 4, insert: 'hip' });
    expect(smallestEdit('left knee OA', '')).toEqual({ at: 0, remove: 12, insert: '' });
  });

  test('appends where several places are as good: typing does', () => {
    expect(smallestEdit('pain  ', 'pain   ')).toEqual({ at: 6, remove: 0, insert: ' ' });
  });

  test('makes the one text of the other, whatever they hold', () => {
    fc.assert(
      fc.property(alike, ({ before, after }) => {
        const edit = smallestEdit(before, after);
        expect(edit === null ? before : applyEdit(before, edit)).toBe(after);
        expect(edit === null).toBe(before === after);
      }),
    );
  });

  test('takes out and puts in nothing that both texts have at its ends', () => {
    fc.assert(
      fc.property(alike, ({ before, after }) => {
        const edit = smallestEdit(before, after);
        if (edit === null) return;
        const removed = before.slice(edit.at, edit.at + edit.remove);
        if (removed === '' || edit.insert === '') return;
        expect(removed[0]).not.toBe(edit.insert[0]);
        expect(removed.at(-1)).not.toBe(edit.insert.at(-1));
      }),
    );
  });

  test('is never larger than an edit that was made', () => {
    fc.assert(
      fc.property(
        anyText.chain((text) => fc.tuple(fc.constant(text), editOf(text))),
        ([text, made]) => {
          const found = smallestEdit(text, applyEdit(text, made));
          if (found === null) return;
          expect(found.remove).toBeLessThanOrEqual(made.remove);
          expect(found.insert.length).toBeLessThanOrEqual(made.insert.length);
        },
      ),
    );
  });
});

describe('applying an edit', () => {
  test.each<TextEdit>([
    { at: -1, remove: 0, insert: 'x' },
    { at: 0, remove: -1, insert: 'x' },
    { at: 5, remove: 0, insert: 'x' },
    { at: 3, remove: 2, insert: 'x' },
  ])('refuses %o, which does not fit a text of four units', (edit) => {
    expect(() => applyEdit('knee', edit)).toThrow(RangeError);
  });

  test('says where and how long, and no word of the text', () => {
    expect(() => applyEdit('knee', { at: 3, remove: 2, insert: 'hip' })).toThrow(
      'edit at 3 removing 2 does not fit a text of 4 units',
    );
  });
});

describe('a span carried over an edit', () => {
  const knee = { start: 5, end: 9 };

  test('moves with text before it and stays with text after it', () => {
    expect(mapSpan(knee, { at: 0, remove: 5, insert: 'right ' })).toEqual({ start: 6, end: 10 });
    expect(mapSpan(knee, { at: 9, remove: 3, insert: '' })).toEqual(knee);
  });

  test('stays whole when text comes right before it or right after it', () => {
    expect(mapSpan(knee, { at: 5, remove: 0, insert: 'right ' })).toEqual({ start: 11, end: 15 });
    expect(mapSpan(knee, { at: 9, remove: 0, insert: ', right' })).toEqual(knee);
  });

  test.each<TextEdit>([
    { at: 7, remove: 0, insert: 'x' },
    { at: 4, remove: 2, insert: '' },
    { at: 8, remove: 4, insert: '' },
    { at: 0, remove: 12, insert: 'left knee OA' },
  ])('is dropped when its inside is touched: %o', (edit) => {
    expect(mapSpan(knee, edit)).toBeNull();
  });

  test('still covers the very same words', () => {
    fc.assert(
      fc.property(textEditAndSpan, ([text, edit, span]) => {
        const now = mapSpan(span, edit);
        if (now === null) return;
        expect(applyEdit(text, edit).slice(now.start, now.end)).toBe(text.slice(span.start, span.end));
      }),
    );
  });

  test('is dropped only when the edit reached into it', () => {
    fc.assert(
      fc.property(textEditAndSpan, ([, edit, span]) => {
        const isOutside = edit.at + edit.remove <= span.start || edit.at >= span.end;
        expect(mapSpan(span, edit) === null).toBe(!isOutside);
      }),
    );
  });

  test('keeps the order of spans', () => {
    const twoSpans = anyText.chain((text) => fc.tuple(editOf(text), spanOf(text), spanOf(text)));
    fc.assert(
      fc.property(twoSpans, ([edit, one, other]) => {
        const [first, second] = one.end <= other.start ? [one, other] : [other, one];
        if (first.end > second.start || first.start === first.end || second.start === second.end) return;
        const [a, b] = [mapSpan(first, edit), mapSpan(second, edit)];
        if (a !== null && b !== null) expect(a.end).toBeLessThanOrEqual(b.start);
      }),
    );
  });
});
