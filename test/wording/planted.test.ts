import { Writable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadRules } from '#src/packs/load.ts';
import { openLibrary } from '../../cli/library.ts';
import { run } from '../../cli/run.ts';
import { rulesFiles } from '../rules/read-rules.ts';
import { edition, query } from './own-edition.ts';

/** The rules whose breach blocks a query, a prompt and a pack. */
const blocking = Object.entries(edition.rules)
  .filter(([, rule]) => rule!.severity === 'error')
  .map(([id]) => id);

const ways = [
  { label: 'other', supportedBy: [] },
  { label: 'unable to determine', supportedBy: [] },
];
const side = { question: 'Which side is the pneumonia on?', type: 'choice', reason: 'incomplete' } as const;

/** One breach of each, in a query that breaks nothing else. */
const inQueries: Readonly<Record<string, Partial<ReturnType<typeof query>>>> = {
  'Q-01': { indicators: [] },
  'Q-02': { indicators: [{ quote: 'pneumonia', source: 'H&P', date: '' }] },
  'Q-03': { options: [{ label: 'Empyema of lung with sepsis', supportedBy: [] }, ...ways] },
  'Q-04': { ...side, options: [{ label: 'right', supportedBy: [0] }] },
  'Q-07': {
    question: 'Is the anemia acute?',
    type: 'yesno',
    options: [{ label: 'Yes', supportedBy: [] }, { label: 'No', supportedBy: [] }, ...ways],
  },
  'Q-08': { question: 'Please document sepsis.' },
  'Q-09': { beside: ['It raises the DRG.'] },
  'Q-10': { beside: ['It lowers our readmission rate.'] },
  'Q-11': { title: 'Septic shock' },
  'Q-12': {
    ...side,
    options: [
      { label: 'right', supportedBy: [0], selected: true },
      { label: 'left', supportedBy: [0] },
      ...ways,
    ],
  },
  'Q-14': { ...side, options: [{ label: 'Remove pneumonia from the note', supportedBy: [0] }, ...ways] },
  'Q-16': { beside: ['This is not a query.'] },
  'Q-18': { reason: null },
  'Q-19': {
    ...side,
    options: [{ label: 'right', supportedBy: [0] }, { label: 'left', supportedBy: [0] }, ...ways],
    indicators: [{ quote: 'right pneumonia', source: 'Progress note', date: '2026-03-04' }],
  },
  'Q-23': { beside: ['If there is no response, pneumonia will be documented.'] },
};

describe('the terminal names a planted breach of', () => {
  let lines: any[] = [];

  beforeAll(async () => {
    const input = blocking.map((id) => JSON.stringify({ id, query: query(inQueries[id]) })).join('\n');
    let output = '';
    const status = await run(['lint-query', '--ndjson'], openLibrary, {
      input: (async function* () {
        yield Buffer.from(input);
      })(),
      output: new Writable({
        write: (data: Buffer, _encoding, done) => ((output += data.toString()), done()),
      }),
      errors: new Writable({ write: (_data, _encoding, done) => done() }),
      width: 80,
    });
    expect(status).toBe(0);
    lines = output
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line));
  }, 30_000);

  test.each(blocking)('%s', (id) => {
    const { violations } = lines.find((line) => line.id === id);
    const errors = violations.filter((one: any) => one.severity === 'error');
    expect([...new Set(errors.map((one: any) => one.rule))]).toEqual([id]);
    expect(errors[0].why).not.toBe('');
    expect(errors[0].mend).not.toBe('');
  });
});

const RULE = 'rules/packs/orthopaedics/knee-osteoarthritis-side.yaml';
const QUESTION = /^question: .*$/mu;
const WHY = /^why: .*$/mu;

/**
 * One breach of each in a rule of a pack. The others cannot be written there: a prompt has its mention for an indicator
 * is titled by its condition, always offers other words and no answer, and is not asked
 * where the note answers it; sources, dates and reasons are a formal query's.
 */
const inPacks: readonly [string, RegExp, string, string][] = [
  [
    'Q-03',
    /^level: .*$/mu,
    'level: ask\nlabels:\n  right: septic arthritis of the right knee',
    'labels.right',
  ],
  ['Q-08', QUESTION, 'question: Do you agree that the right knee is affected?', 'question'],
  ['Q-08', QUESTION, 'question: Can you document severe osteoarthritis of the right knee?', 'question'],
  ['Q-09', WHY, 'why: A side moves the DRG.', 'why'],
  ['Q-10', WHY, 'why: The side counts for your quality score.', 'why'],
  ['Q-12', WHY, 'why: The most likely answer is listed first.', 'why'],
  ['Q-14', QUESTION, 'question: Can you remove osteoarthritis from the note?', 'question'],
  ['Q-16', WHY, 'why: This is not a query.', 'why'],
  ['Q-23', WHY, 'why: The side will be added automatically.', 'why'],
];

/** Blocking rules that no rule of a pack can breach: see above. */
const notInPacks = ['Q-01', 'Q-02', 'Q-04', 'Q-07', 'Q-11', 'Q-18', 'Q-19'];

test('a breach of every blocking rule is planted in a query, and in a pack where it can be written there', () => {
  expect(Object.keys(inQueries)).toEqual(blocking);
  expect([...new Set(inPacks.map(([id]) => id)), ...notInPacks].toSorted()).toEqual(blocking);
});

describe('a pack is refused for a planted breach of', () => {
  test.each(inPacks)('%s %s', (id, before, after, field) => {
    const files = rulesFiles().map((file) =>
      file.path === RULE ? { ...file, text: file.text.replace(before, after) } : file,
    );
    const { rules, faults, tests } = loadRules(files);
    const fault = faults.find(({ problem }) => problem.startsWith(id))!;
    expect(fault).toMatchObject({ code: 'wording', file: RULE, field });
    const text = files.find(({ path }) => path === RULE)!.text;
    expect(text.split('\n')[fault.line - 1]).toContain(field.split('.').at(-1));
    expect(fault.mend).not.toBe('');
    expect(rules!.packs.map((pack) => pack.id)).not.toContain('orthopaedics');
    expect(rules!.packs.length).toBeGreaterThan(3);
    expect(tests.some(({ rule }) => rule.startsWith('orthopaedics/'))).toBe(false);
  });
});
