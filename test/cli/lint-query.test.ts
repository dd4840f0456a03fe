import { describe, expect, test } from 'vitest';
import { givenQuery } from '../../cli/query-of.ts';
import { chartcue, jsonLines } from './fake-library.ts';

async function answer(line: unknown): Promise<any> {
  const [first] = jsonLines(await chartcue(['lint-query', '--ndjson'], JSON.stringify(line)));
  return first;
}

test('lint-query writes each violation with its words, its reason and the way to mend it', async () => {
  expect(await answer({ id: 'a', channel: 'inline', query: { question: 'Do you agree?' } })).toEqual({
    id: 'a',
    violations: [{ rule: 'Q-08', severity: 'error', quote: 'agree', why: 'structured inline', mend: 'Ask.' }],
  });
});

test('a query without a violation has an empty list', async () => {
  expect(await answer({ id: 2, query: { question: 'Which type?' } })).toEqual({ id: 2, violations: [] });
});

test('plain text is a formal query unless the line says otherwise', async () => {
  const { violations } = await answer({ id: 3, text: 'Do you agree?' });
  expect(violations[0].why).toBe('text query');
});

test('what a query leaves out is empty, and its type is told by its options', () => {
  expect(givenQuery({})).toEqual({
    title: '',
    question: '',
    options: [],
    indicators: [],
    type: 'open',
    reason: null,
    beside: [],
    form: 'structured',
  });
  expect(
    givenQuery({ options: ['left', { label: 'right', supportedBy: [0], selected: true }] }),
  ).toMatchObject({
    type: 'choice',
    options: [
      { label: 'left', supportedBy: [] },
      { label: 'right', supportedBy: [0], selected: true },
    ],
  });
});

describe('a line that cannot be used', () => {
  test.each([
    [{}, 'The line has neither "query" nor "text". Give one of them.'],
    [{ query: {}, text: '' }, 'The line has both "query" and "text". Give one of them.'],
    [{ query: 'a' }, '"query" must be an object.'],
    [{ channel: 'email', text: 'a' }, '"channel" must be "query" or "inline".'],
    [{ text: 1 }, '"text" must be a string.'],
    [{ query: { title: 1 } }, '"query.title" must be a string.'],
    [{ query: { options: {} } }, '"query.options" must be a list.'],
    [{ query: { options: [1] } }, '"query.options[0]" must be an object {"label", "supportedBy"}.'],
    [
      { query: { options: [{ supportedBy: ['0'] }] } },
      '"query.options[0].supportedBy" must be a list of numbers that count indicators from 0.',
    ],
    [
      { query: { indicators: ['a'] } },
      '"query.indicators[0]" must be an object {"quote", "source", "date"}.',
    ],
    [{ query: { type: 'menu' } }, '"query.type" must be "choice", "open" or "yesno".'],
    [{ query: { reason: 1 } }, '"query.reason" must be a string.'],
    [{ query: { beside: 'a' } }, '"query.beside" must be a list.'],
  ])('%j', async (line, message) => {
    expect((await answer({ id: 1, ...line })).error.message).toBe(message);
  });

  test('stops no other', async () => {
    const ran = await chartcue(
      ['lint-query', '--ndjson'],
      '{"id":1}\nno JSON\n{"id":2,"text":"Do you agree?"}\n',
    );
    expect(jsonLines(ran).map(({ id, error, violations }) => [id, error?.code ?? violations.length])).toEqual(
      [
        [1, 'no-query'],
        [null, 'bad-json'],
        [2, 1],
      ],
    );
    expect(ran.status).toBe(0);
  });
});

test('lint-query takes no file', async () => {
  const ran = await chartcue(['lint-query', 'x.txt'], '');
  expect(ran.status).toBe(2);
  expect(ran.errors).toContain('lint-query reads standard input: give --ndjson.');
});
