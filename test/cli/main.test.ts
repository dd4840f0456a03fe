import { spawn } from 'node:child_process';
import { describe, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 }); // each run starts a process, which takes its time where others run beside it

interface Ran {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs `chartcue` as it is run from a shell, with these bytes on standard input. */
function chartcue(words: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
  const child = spawn(process.execPath, ['cli/main.ts', ...words]);
  const texts = { output: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (texts.output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (texts.errors += chunk));
  child.stdin.on('error', () => {}); // it may end before it has read all
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, ...texts }));
  });
}

function lines(...values: unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

async function answers(command: string, ...values: unknown[]): Promise<any[]> {
  const ran = await chartcue([command, '--ndjson'], lines(...values));
  expect(ran.errors).toBe('');
  expect(ran.status).toBe(0);
  return ran.output
    .split('\n')
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line));
}

test('scan asks what the note leaves open, at the words', async () => {
  const text = 'Assessment: Knee osteoarthritis, worse. Denies abdominal pain. Gout, colchicine.';
  const [line] = await answers('scan', { id: 'a', text });
  const [finding, ...others] = line.findings;
  expect(others.map(({ axis, level, family }: any) => [axis, level, family])).toContainEqual([
    'cause',
    'hint',
    'M10',
  ]);
  expect(finding).toMatchObject({
    kind: 'gap',
    axis: 'laterality',
    level: 'ask',
    family: 'M17',
    input: 'none',
  });
  expect(text.slice(finding.start, finding.end)).toBe(finding.quote);
  expect(finding.options).toEqual(['right', 'left', 'bilateral', 'other', 'unable to determine']);
  expect(finding.source.release).toBe('FY2027');
});

test('what one part says answers what another would be asked, and context does too', async () => {
  const plan = { name: 'Plan', text: 'Knee pain: exercises.' };
  const exam = { name: 'Exam', text: 'Left knee: warm.' };
  const [alone, beside, told] = await answers(
    'scan',
    { id: 1, parts: [plan] },
    { id: 2, parts: [exam, plan] },
    { id: 3, parts: [plan], context: ['Pain in the left knee'] },
  );
  expect(alone.findings.map((finding: any) => finding.part)).toEqual(['Plan']);
  expect(beside.findings).toEqual([]);
  expect(told.findings).toEqual([]);
});

test('read tells problems, denied ones included', async () => {
  const [line] = await answers('read', { id: 1, text: 'Left knee osteoarthritis. Denies abdominal pain.' });
  const problems = line.problems.map(({ condition, mentions, details }: any) => [
    condition,
    mentions[0].assertion.negated,
    details.map((detail: any) => detail.value),
  ]);
  expect(problems).toEqual([
    ['osteoarthritis of knee', false, ['left']],
    ['abdominal pain', true, []],
  ]);
});

test('assert tells how a target is meant, capitals ignored', async () => {
  const [denied, mothers, absent] = await answers(
    'assert',
    { id: 1, text: 'Denies chest pain or fever.', target: 'CHEST PAIN' },
    { id: 2, text: 'Mother had a stroke.', target: 'stroke' },
    { id: 3, text: 'Well.', target: 'stroke' },
  );
  expect(denied.assertion).toMatchObject({ found: true, negated: true, experiencer: 'patient' });
  expect(mothers.assertion).toMatchObject({ found: true, negated: false, experiencer: 'other' });
  expect(absent.assertion).toMatchObject({ found: false, negated: false });
});

const KNEE = 'Knee pain.';
const HARD: Readonly<Record<string, string>> = {
  nothing: '',
  NUL: `${KNEE}\u0000`,
  'a lone surrogate': `\uD83E${KNEE}\uDDB5`,
  CRLF: `HPI:\r\n\r\n${KNEE}\r\n`,
  'a byte order mark': `\uFEFF${KNEE}`,
  'blanks alone': ' \t\u00A0\u2003\r',
  'no letters': '...---...***___///',
  'hundreds of open brackets': '('.repeat(900) + KNEE,
  'one word of 100,000 letters': 'a'.repeat(100_000),
  'a megabyte': `${'She walks well and sleeps well, and eats with appetite. '.repeat(18_000)}${KNEE}`,
};

describe('whatever comes in, there is an answer or an error, and never a crash', () => {
  test.each(['scan', 'read', 'assert'])('%s', async (command) => {
    const given = Object.entries(HARD).map(([id, text]) => ({ id, text, target: 'knee pain' }));
    const answered = await answers(command, ...given);
    expect(answered.map((line) => line.id)).toEqual(given.map((line) => line.id));
    for (const { id, error, findings, problems, assertion } of answered) {
      expect(error, id).toBeUndefined();
      const found = findings ?? problems ?? (assertion.found ? [assertion] : []);
      expect(found.length, id).toBe(HARD[id]!.includes(KNEE) ? 1 : 0);
    }
  });

  test('a bad line among good ones', async () => {
    const { output, status } = await chartcue(
      ['scan', '--ndjson'],
      `{"id":1,"text":""}\n{oops\n{"id":3,"text":""}`,
    );
    const ids = output
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual([1, null, 3]);
    expect(status).toBe(0);
  });
});

describe('options', () => {
  const line = lines({ id: 1, text: 'Knee pain. Cerumen impaction.' });
  const scanned = async (...words: string[]): Promise<string[]> => {
    const ran = await chartcue(['scan', '--ndjson', ...words], line);
    expect(ran.status).toBe(0);
    return JSON.parse(ran.output).findings.map((finding: any) => finding.rule.split('/')[0]);
  };
  test('--packs runs the packs that are named', async () => {
    expect((await scanned()).toSorted()).toEqual(['ent', 'orthopaedics']);
    // The classification is no pack: it asks where none of those that run does.
    expect(await scanned('--packs', 'ent')).toEqual(['icd10cm', 'ent']);
  });
  test('--date runs the rules in force on that day', async () => {
    expect(await scanned('--date', '2026-10-01')).toHaveLength(2);
    expect(await scanned('--date', '2020-01-01')).toEqual([]);
  });
  test('a pack that is not there ends with status 2 and names those that are', async () => {
    const ran = await chartcue(['scan', '--ndjson', '--packs', 'ent,eyes'], line);
    expect(ran).toMatchObject({ status: 2, output: '' });
    expect(ran.errors).toMatch(
      /^chartcue: There is no pack eyes\. Packs: .*ophthalmology.* \(unknown-pack\)\n$/,
    );
  });
});

test('a reader that has had enough ends it without an error', async () => {
  const child = spawn('sh', ['-c', `"${process.execPath}" cli/main.ts scan --ndjson | head -n 1`]);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdin.on('error', () => {});
  child.stdin.end(
    lines(...Array.from({ length: 20_000 }, (_, id) => ({ id, text: 'Knee osteoarthritis.' }))),
  );
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  expect(errors).toBe('');
});
