import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { answerLines } from '../../cli/ndjson.ts';
import { chartcue, jsonLines } from './fake-library.ts';

const scan = (input: string | Uint8Array, chunk?: number) => chartcue(['scan', '--ndjson'], input, chunk);

test('a line of output stands for each line of input, in order, with its id', async () => {
  const ids = [1, 'two', null, { three: 3 }, [4], false];
  const ran = await scan(ids.map((id) => `${JSON.stringify({ id, text: 'knee' })}\n`).join(''));
  expect(jsonLines(ran).map((line) => line.id)).toEqual(ids);
  expect(ran.status).toBe(0);
});

test('no input is no output', async () => {
  expect(await scan('')).toEqual({ status: 0, output: '', errors: '' });
});

test('an id nested too deep to be written back is an error of its line alone', async () => {
  const deep = `${'['.repeat(8000)}${']'.repeat(8000)}`;
  const lines = jsonLines(await scan(`{"id":${deep},"text":"a"}\n{"id":2,"text":"knee"}\n`));
  expect(lines.map(({ id, error }) => [id, error?.code])).toEqual([
    [null, 'bad-id'],
    [2, undefined],
  ]);
});

test('the last line needs no line break', async () => {
  expect(jsonLines(await scan('{"id":1,"text":"knee"}'))).toHaveLength(1);
});

test('a line without an id is answered with null', async () => {
  expect(jsonLines(await scan('{"text":"a"}'))[0]).toEqual({ id: null, findings: [] });
});

test.each([
  ['', 'bad-json'],
  ['{"id":1,"text":"a broken kneecap', 'bad-json'],
  ['"kneecap"', 'not-an-object'],
  ['["kneecap"]', 'not-an-object'],
  ['null', 'not-an-object'],
  ['{"id":7}', 'no-note'],
  ['{"id":7,"text":"kneecap","parts":[]}', 'two-notes'],
  ['{"id":7,"text":["kneecap"]}', 'bad-field'],
  ['{"id":7,"parts":"kneecap"}', 'bad-field'],
  ['{"id":7,"parts":["kneecap"]}', 'bad-field'],
  ['{"id":7,"parts":[{"name":"A"}]}', 'bad-field'],
  ['{"id":7,"parts":[{"text":"kneecap"}]}', 'bad-field'],
  ['{"id":7,"parts":[{"name":"A","text":"kneecap"},{"name":"A","text":""}]}', 'same-part-name'],
  ['{"id":7,"text":"kneecap","context":"kneecap"}', 'bad-field'],
  ['{"id":7,"text":"kneecap","context":[7]}', 'bad-field'],
])('%s is answered with the error %s, and the lines around it as ever', async (line, code) => {
  const ran = await scan(`{"id":"before","text":"knee"}\n${line}\n{"id":"after","text":"knee"}\n`);
  const [before, bad, after] = jsonLines(ran);
  expect(before.findings).toHaveLength(1);
  expect(bad).toEqual({
    id: line.includes('"id":7') ? 7 : null,
    error: { code, message: expect.any(String) },
  });
  expect(bad.error.message).not.toContain('kneecap');
  expect(after.findings).toHaveLength(1);
  expect(ran.status).toBe(0);
});

test('an error names the field', async () => {
  const [line] = jsonLines(await scan('{"parts":[{"name":"A","text":"a"},{"name":"B","text":1}]}'));
  expect(line.error.message).toBe('"parts[1].text" must be a string.');
});

test('what the library throws is answered with its place, and never with its words', async () => {
  const [line, next] = jsonLines(await scan('{"id":1,"text":"explode 4711"}\n{"id":2,"text":"knee"}\n'));
  expect(line.error.code).toBe('internal');
  expect(line.error.message).toContain('RangeError');
  expect(line.error.message).not.toContain('4711');
  expect(next.findings).toHaveLength(1);
});

test('characters that are cut by the chunks they come in stay whole', async () => {
  const text = 'naïve 🦵 knee — Schädel';
  const [line] = jsonLines(await scan(`${JSON.stringify({ id: '🦵', text })}\n`, 1));
  expect(line.id).toBe('🦵');
  expect(line.findings[0].start).toBe(text.indexOf('knee'));
});

test('a byte order mark and CRLF line ends are no part of a line', async () => {
  const ran = await scan('\uFEFF{"id":1,"text":"a\\r\\nknee"}\r\n{"id":2,"text":"knee"}\r\n');
  expect(jsonLines(ran).map((line) => line.findings[0].start)).toEqual([3, 0]);
});

test('NUL, a lone surrogate and a line separator in a note are answered', async () => {
  const texts = ['\u0000knee', '\uD800knee', '\u2028knee'];
  const ran = await scan(texts.map((text) => `${JSON.stringify({ id: text, text })}\n`).join(''));
  expect(jsonLines(ran).map((line) => [line.id, line.findings[0].start])).toEqual(
    texts.map((text) => [text, 1]),
  );
});

test('bytes that are no UTF-8 are an error, not other letters', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"id":1,"text":"'),
    Buffer.from([0xe4]),
    Buffer.from('"}\n{"id":2,"text":""}\n'),
  ]);
  const [bad, good] = jsonLines(await scan(bytes));
  expect(bad).toEqual({ id: null, error: { code: 'not-utf-8', message: expect.any(String) } });
  expect(good).toEqual({ id: 2, findings: [] });
});

test('a note of a megabyte is answered', async () => {
  const text = `${'The patient walks well. '.repeat(45_000)}knee`;
  const [line] = jsonLines(await scan(`${JSON.stringify({ id: 1, text })}\n`, 65_536));
  expect(line.findings[0].start).toBe(text.length - 4);
});

test('each line is answered before the next one is there', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const done = answerLines(input, output, (line) => ({ text: line['text'] }));
  for (const text of ['a', 'b']) {
    input.write(`${JSON.stringify({ id: 1, text })}\n`);
    const [chunk] = await new Promise<[Buffer]>((got) => output.once('data', (data: Buffer) => got([data])));
    expect(JSON.parse(chunk.toString())).toEqual({ id: 1, text });
  }
  input.end();
  await done;
});

test('no line is read while the one who listens is slower', async () => {
  let taken = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (; taken < 1000; taken += 1) yield Buffer.from('{"id":1,"text":"a"}\n');
  }
  const output = new PassThrough({ highWaterMark: 100 });
  const done = answerLines(endless(), output, () => ({ answer: 'x'.repeat(50) }));
  await new Promise((later) => setImmediate(later));
  expect(taken).toBeLessThan(10);
  output.resume();
  await done;
  expect(taken).toBe(1000);
});
