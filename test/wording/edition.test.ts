import { expect, test } from 'vitest';
import { createEdition } from '#src/wording/edition.ts';
import { lintQuery } from '#src/wording/lint-query.ts';
import { FAULTS } from '#src/wording/faults.ts';
import type { WordingData } from '#src/wording/wording-data.ts';
import { query, wording } from './own-edition.ts';

const leading = query({ question: 'Please document sepsis.' });

/** The data with a second edition, as a file beside the first would give it: Q-08 is a warning, Q-18 is gone. */
function withSecond(): WordingData {
  const [first] = wording.editions;
  const { 'Q-18': _gone, 'Q-08': old, ...rules } = first!.rules;
  const second = {
    ...first!,
    id: 'brief-later',
    rules: { ...rules, 'Q-08': { ...old!, severity: 'warning' as const } },
  };
  return { ...wording, editions: [first!, second] };
}

test('the edition of 2022 words and weighs every fault of every rule', () => {
  const { rules } = wording.editions.find(({ id }) => id === 'brief-2022')!;
  for (const [rule, faults] of Object.entries(FAULTS)) {
    expect(Object.keys(rules[rule as keyof typeof FAULTS]!.faults).toSorted(), rule).toEqual(
      faults.toSorted(),
    );
  }
});

test('the newest edition counts unless another is named', () => {
  const data = withSecond();
  expect(createEdition(data).id).toBe('brief-later');
  expect(createEdition(data, 'brief-2022').id).toBe('brief-2022');
});

test('an edition changes severities and drops rules by data alone', () => {
  const data = withSecond();
  const lint = (id: string) =>
    lintQuery({ ...leading, reason: null }, { channel: 'query', edition: createEdition(data, id) });
  expect(lint('brief-2022').map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    'Q-08 error',
    'Q-18 error',
  ]);
  expect(lint('brief-later').map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['Q-08 warning']);
});

test('an edition that is not there is named, with those that are', () => {
  expect(() => createEdition(wording, 'brief-1999')).toThrow(
    'There is no edition brief-1999. Editions: brief-2022.',
  );
});

test('an inline prompt answers to the rules that DESIGN.md lists, a formal query to all', () => {
  const { rules } = wording.editions[0]!;
  const inline = Object.entries(rules)
    .filter(([, rule]) => rule!.channels.includes('inline'))
    .map(([id]) => id);
  expect(inline).toEqual([
    'Q-01',
    'Q-03',
    'Q-04',
    'Q-05',
    'Q-07',
    'Q-08',
    'Q-09',
    'Q-10',
    'Q-11',
    'Q-12',
    'Q-14',
    'Q-15',
    'Q-16',
    'Q-19',
    'Q-21',
    'Q-23',
  ]);
  expect(Object.values(rules).every((rule) => rule!.channels.includes('query'))).toBe(true);
});

test('every reason is one sentence, and so is every way to mend it', () => {
  const all = wording.editions.flatMap(({ rules }) =>
    Object.values(rules).flatMap((rule) => Object.values(rule!.faults)),
  );
  for (const { why, mend } of all) {
    expect(why).toMatch(/^[A-Z][^.!]*\.$/u);
    expect(mend).toMatch(/^[A-Z][^.!]*\.$/u);
  }
});
