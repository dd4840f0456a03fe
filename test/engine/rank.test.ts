import { expect, test } from 'vitest';
import type { Finding } from '#src/engine/finding.ts';
import { rank } from '#src/engine/rank.ts';
import { rule } from '../fixtures/rules.ts';

function finding(key: string, given: Partial<Finding>): Finding {
  return {
    key,
    rule: key,
    by: rule({ id: key, check: 'detail-missing', condition: 'knee-pain', axis: 'laterality' }),
    kind: 'gap',
    axis: 'laterality',
    level: 'ask',
    condition: 'knee-pain',
    part: 0,
    start: 0,
    end: 9,
    site: null,
    options: [],
    evidence: [],
    ...given,
  };
}

test('conflicts come first, hints last, and what is left keeps the order of the note', () => {
  const findings = [
    finding('hint', { level: 'hint' }),
    finding('second part', { part: 1 }),
    finding('later', { start: 40 }),
    finding('first', { start: 3 }),
    finding('conflict', { kind: 'conflict', start: 90 }),
    finding('hinted conflict', { kind: 'conflict', level: 'hint' }),
  ];
  expect(rank(findings).map(({ key }) => key)).toEqual([
    'conflict',
    'hinted conflict',
    'first',
    'later',
    'second part',
    'hint',
  ]);
});

test('ranking leaves the list it was given as it was', () => {
  const findings = [finding('b', { start: 2 }), finding('a', { start: 1 })];
  rank(findings);
  expect(findings.map(({ key }) => key)).toEqual(['b', 'a']);
});
