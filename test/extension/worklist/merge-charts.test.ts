import { expect, it } from 'vitest';
import type { VaultRecord } from '#extension/vault/sealed-record.ts';
import { mergedCharts } from '#extension/worklist/merge-charts.ts';
import { noteOf } from './made-charts.ts';

const WEIGHT = { gaps: 1, conflicts: 0, hints: 0, weight: 2 };

function record(id: string, day: string, ...texts: readonly string[]): VaultRecord {
  const notes = texts.map((text) => noteOf(text));
  return { id, kind: 'chart', value: { notes, weight: WEIGHT, isUnread: false, day } };
}

function known(one: VaultRecord, aliases: readonly string[]): VaultRecord {
  return { ...one, value: { ...(one.value as object), aliases } };
}

it('adds charts that are missing, joins the notes of those that are not, and leaves the others as they are', () => {
  const here = [record('a', '2026-11-20', 'One.'), record('b', '2026-11-20', 'Two.')];
  const there = [
    record('a', '2026-11-27', 'One.'),
    record('b', '2026-11-27', 'Two.', 'Three.'),
    record('c', '2026-11-27', 'Four.'),
  ];
  const merged = mergedCharts(here, there);
  expect(merged.map(({ id }) => id)).toEqual(['b', 'c']);
  expect(merged[0]).toMatchObject({
    value: { notes: [{ text: 'Two.' }, { text: 'Three.' }], weight: null, day: '2026-11-27' },
  });
  expect(merged[1]).toEqual(there[2]);
});

it('a chart whose notes come together keeps all keys that its queries know it by', () => {
  const [here, there] = [record('a', '2026-11-20', 'One.'), record('a', '2026-11-27', 'Two.')];
  const merged = mergedCharts([known(here, ['x', 'y'])], [known(there, ['y', 'z'])]);
  expect(merged).toMatchObject([{ value: { aliases: ['x', 'y', 'z'] } }]);
  expect(mergedCharts([here], [there])).toMatchObject([{ value: { aliases: [] } }]);
});

it('a chart whose notes are all here takes over keys that only the other knows it by, and stays read', () => {
  const [here, there] = [record('a', '2026-11-27', 'One.'), record('a', '2026-11-20', 'One.')];
  const [merged, ...others] = mergedCharts([known(here, ['x'])], [known(there, ['x', 'z'])]);
  expect(merged).toEqual({
    ...here,
    value: { ...(here.value as object), assignee: undefined, reviewed: null, aliases: ['x', 'z'] },
  });
  expect(others).toEqual([]);
  expect(mergedCharts([known(here, ['x', 'z'])], [known(there, ['x'])])).toEqual([]);
});

it('a note that is here lends itself the codes that it has there', () => {
  const coded = (codes: readonly string[]): VaultRecord => ({
    id: 'a',
    kind: 'chart',
    value: { notes: [noteOf('One.', { codes })], weight: WEIGHT, isUnread: false, day: '2026-11-20' },
  });
  const [merged] = mergedCharts([coded(['99213'])], [coded(['99214'])]);
  expect(merged).toMatchObject({ value: { notes: [{ codes: ['99213', '99214'] }], weight: WEIGHT } });
  expect(mergedCharts([coded(['99213'])], [coded(['99213'])])).toEqual([]);
});
