import { beforeAll, describe, expect, it } from 'vitest';
import { type Reader, readerOf } from '#extension/services/reader.ts';
import { type Charted, charted, paragraphsOf } from '#tools/day/charted.ts';
import { notesIn } from '#tools/day/notes.ts';
import { linesOf, overLimits, tableOf } from '#tools/day/report.ts';
import { ownRules } from '../../rules/read-rules.ts';

const DAY = '2026-11-02';
let reader: Reader;
beforeAll(() => {
  reader = readerOf(ownRules().rules!);
});
const rulesOf = (keys: readonly string[]): string[] => keys.map((key) => key.split(' ')[0]!);

describe('a note that is drafted a paragraph at a time', () => {
  it('is cut into lines with the empty ones behind them, and nothing of it is lost', () => {
    const text = '\nHPI:\nKnee pain.\n\n\nPlan: rest.';
    expect(paragraphsOf(text)).toEqual(['\n', 'HPI:\n', 'Knee pain.\n\n\n', 'Plan: rest.']);
  });

  it('is asked what it leaves open', () => {
    const { asked, shown, went } = charted('Assessment:\nKnee osteoarthritis.\nPlan: rest.\n', reader, DAY);
    expect(rulesOf(asked)).toEqual(['orthopaedics/knee-osteoarthritis-side']);
    expect([shown, went]).toEqual([asked, []]);
  });

  it('is counted where what was marked is told further down', () => {
    const { asked, shown, went } = charted('Knee osteoarthritis.\nExam: left knee swollen.\n', reader, DAY);
    expect(asked).toEqual([]);
    expect(rulesOf(shown)).toEqual(['orthopaedics/knee-osteoarthritis-side']);
    expect(went).toEqual(shown);
  });

  it('is not marked in a section that is not finished', () => {
    const text = 'HPI: knee osteoarthritis for years.\nThe pain is in the left knee.\nPlan: rest.\n';
    expect(charted(text, reader, DAY)).toEqual({ asked: [], shown: [], went: [] });
  });

  it('is marked where the section is left, and where the note ends with it', () => {
    for (const after of ['Exam: unremarkable.\n', '']) {
      const { shown } = charted(`HPI: knee osteoarthritis for years.\n${after}`, reader, DAY);
      expect(rulesOf(shown)).toEqual(['orthopaedics/knee-osteoarthritis-side']);
    }
  });
});

const note = (asked: string[], went: string[] = []): Charted => ({ asked, shown: [...asked, ...went], went });

describe('the report', () => {
  const quiet = Array.from({ length: 19 }, () => note(['a/x']));

  it('has a line for all packs and one for each', () => {
    const lines = linesOf([note(['a/x', 'a/y', 'b/z']), note([], ['b/z']), note(['a/x'])]);
    expect(lines).toEqual([
      { pack: 'all', median: 1, high: 3, most: 3, asked: 4, shown: 5, went: 1 },
      { pack: 'a', median: 1, high: 2, most: 2, asked: 3, shown: 3, went: 0 },
      { pack: 'b', median: 0, high: 1, most: 1, asked: 1, shown: 2, went: 1 },
    ]);
    expect(tableOf(lines).split('\n')[2]).toBe('| all | 1 | 3 | 3 | 4 | 5 | 1 (20 %) |');
    expect(overLimits(lines)).toEqual([]);
  });

  it('names what asks too much: at the median, in the worst notes, or too early', () => {
    const many = ['a/1', 'a/2', 'a/3', 'a/4', 'a/5', 'a/6', 'a/7'];
    expect(overLimits(linesOf([note(many), ...quiet]))).toEqual([]);
    expect(overLimits(linesOf([note(many), note(many), ...quiet])).map(({ pack }) => pack)).toEqual([
      'all',
      'a',
    ]);
    expect(overLimits(linesOf([note(['b/1', 'b/2', 'b/3'])])).map(({ pack }) => pack)).toEqual(['all', 'b']);
    const early = Array.from({ length: 5 }, () => note([], ['b/1']));
    expect(overLimits(linesOf([...quiet, ...early])).map(({ pack }) => pack)).toEqual(['all']);
  });
});

it('reads our own notes where there is no corpus', () => {
  expect(notesIn('.', undefined).length).toBeGreaterThan(5);
});
