import { describe, expect, test } from 'vitest';
import { InputError } from '../../cli/input-error.ts';
import { optionsOf } from '../../cli/options.ts';
import { chartcue } from './fake-library.ts';

test('all options together', () => {
  const words =
    'scan --ndjson --date 2026-10-01 --packs orthopaedics,eye --context payer=medicare,encounter=inpatient';
  expect(optionsOf(words.split(' '))).toEqual({
    command: 'scan',
    help: false,
    ndjson: true,
    files: [],
    date: '2026-10-01',
    packs: ['orthopaedics', 'eye'],
    context: { payer: 'medicare', encounter: 'inpatient' },
  });
});

test('what is not said is open', () => {
  expect(optionsOf(['scan', '-', 'a.txt'])).toMatchObject({
    files: ['-', 'a.txt'],
    date: null,
    packs: null,
    context: {},
  });
});

describe('unusable arguments end with status 2 and say what would do', () => {
  test.each([
    ['', 'no-command'],
    ['lint', 'unknown-command'],
    ['scan', 'no-file'],
    ['scan --ndjson note.txt', 'bad-option'],
    ['read', 'bad-option'],
    ['assert note.txt', 'bad-option'],
    ['scan --ndjson --verbose', 'bad-option'],
    ['scan --ndjson --date', 'bad-option'],
    ['scan --ndjson --date 2026-13-01', 'bad-date'],
    ['scan --ndjson --date 2026-02-30', 'bad-date'],
    ['scan --ndjson --date today', 'bad-date'],
    ['scan --ndjson --packs eye,', 'bad-option'],
    ['scan --ndjson --context payer', 'bad-context'],
    ['scan --ndjson --context payer=', 'bad-context'],
    ['scan --ndjson --context name=Smith', 'bad-context'],
  ])('chartcue %s', async (line, code) => {
    const words = line.split(' ').filter((word) => word !== '');
    expect(() => optionsOf(words)).toThrow(expect.objectContaining({ code }));
    expect(() => optionsOf(words)).toThrow(InputError);
    const ran = await chartcue(words, '');
    expect(ran).toEqual({
      status: 2,
      output: '',
      errors: expect.stringMatching(`^chartcue: .*\\(${code}\\)\n$`),
    });
  });
});

test.each(['--help', '-h', 'scan --help', 'read --help', 'assert --help --ndjson'])(
  'chartcue %s helps',
  async (line) => {
    const ran = await chartcue(line.split(' '), '');
    expect(ran.status).toBe(0);
    expect(ran.output).toContain('Usage');
    expect(ran.output).toContain('--context');
    expect(Math.max(...ran.output.split('\n').map((each) => each.length))).toBeLessThanOrEqual(120);
  },
);
