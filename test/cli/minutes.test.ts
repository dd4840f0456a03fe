import { expect, test } from 'vitest';
import { chartcue, jsonLines } from './fake-library.ts';

async function answer(line: unknown): Promise<any> {
  const [first] = jsonLines(await chartcue(['minutes', '--ndjson'], JSON.stringify(line)));
  return first;
}

test('minutes writes how each code stands to the minutes of the note', async () => {
  expect(await answer({ id: 1, text: 'A knee.', codes: ['99291'] })).toEqual({
    id: 1,
    minutes: [
      {
        code: '99291',
        step: 'knee',
        unit: 1,
        verdict: 'within',
        least: 16,
        most: null,
        stated: [{ start: 2, end: 6, quote: 'knee', minutes: 30 }],
        source: { title: 'Knees', section: '1', release: '2026' },
      },
    ],
  });
});

test('a place in a note of parts is told with its part', async () => {
  const { minutes } = await answer({ parts: [{ name: 'Plan', text: 'knee' }], codes: ['G2212'] });
  expect(minutes[0].stated).toEqual([{ part: 'Plan', start: 0, end: 4, quote: 'knee', minutes: 30 }]);
});

test.each([
  [undefined],
  ['99291'],
  [[99_291]],
  [['9929']],
  [['critical care']],
  [Array.from({ length: 101 }, () => '99291')],
])('codes that are none end the line alone: %j', async (codes) => {
  const { error } = await answer({ id: 1, text: 'knee', codes });
  expect(error.code).toBe('bad-field');
});

test('minutes takes no file', async () => {
  const ran = await chartcue(['minutes', 'x.txt'], '');
  expect(ran.status).toBe(2);
  expect(ran.errors).toContain('minutes reads standard input: give --ndjson.');
});
