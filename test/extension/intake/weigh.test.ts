import { describe, expect, it } from 'vitest';
import weights from '#rules/worklist/clinical-weight.json' with { type: 'json' };
import { weighed } from '#extension/intake/weigh.ts';
import type { Finding } from '#src/engine/finding.ts';

const finding = (condition: string, rest: Partial<Finding> = {}): Finding =>
  ({ condition, kind: 'gap', level: 'ask', ...rest }) as Finding;

it('what is open in a chart is counted, and weighs by its condition', () => {
  const findings = [
    finding('I50.9'),
    finding('E11'),
    finding('S93.4'),
    finding('I50.9', { kind: 'conflict' }),
    finding('A41', { level: 'hint' }),
  ];
  expect(weighed(findings, (id) => id)).toEqual({
    gaps: 3,
    conflicts: 1,
    hints: 1,
    weight: 3 + 2 + 1 + 2 * 3,
  });
});

describe('the clinical weights', () => {
  it('say why, and name categories of the classification in order, each once', () => {
    const ranges = weights.flatMap(({ families }) =>
      families.map(([first = '', last = first]) => [first, last]),
    );
    for (const { weight, why } of weights) {
      expect([2, 3]).toContain(weight);
      expect(why.length).toBeGreaterThan(30);
    }
    for (const [first = '', last = ''] of ranges) {
      expect(`${first}-${last}`).toMatch(/^[A-Z]\d[\dA-Z]-[A-Z]\d[\dA-Z]$/);
      expect(first <= last, first).toBe(true);
    }
    const sorted = ranges.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
    for (const [index, [first = '']] of sorted.entries()) {
      if (index > 0) expect(sorted[index - 1]![1]! < first, `${first} overlaps`).toBe(true);
    }
  });
});
