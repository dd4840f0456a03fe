import { describe, expect, test } from 'vitest';
import { analyse } from '#src/engine/analyse.ts';
import { createEngine, type Engine } from '#src/engine/engine.ts';
import { noteOf } from '#src/note/note.ts';
import { holdMinutes } from '#src/measures/hold-minutes.ts';
import { loadRules } from '#src/packs/load.ts';
import { arrowsOf } from '#tools/house/import-graph.ts';
import { readSourceFiles } from '#tools/house/source-files.ts';
import { shippedRules } from '#tools/rules-plugin.ts';
import { rulesFiles } from './read-rules.ts';

const PATH = 'rules/classification/procedure-codes.yaml';
const files = rulesFiles();

function engineOf(kept: typeof files): Engine {
  const { rules, faults } = loadRules(kept);
  expect(faults).toEqual([]);
  return createEngine(rules!);
}

const whole = engineOf(files);
const without = engineOf(files.filter(({ path }) => path !== PATH));

function asked(text: string, engine: Engine): string[] {
  return analyse(noteOf(text), engine).findings.map(({ rule }) => rule);
}

describe('the codes of procedures', () => {
  test.each([
    ['MOLST signed with son. 99497.', 'timed-services/advance-care-planning-minutes'],
    ['Patch and gum discussed with patient, 99406.', 'timed-services/tobacco-cessation-minutes'],
    ['Final exam, prescriptions sent (99239).', 'timed-services/discharge-day-minutes'],
    ['CBT for panic, homework gone over. 90834', 'behavioral-health/psychotherapy-minutes'],
    ['Carb counting, G0108 x 1 unit.', 'timed-services/diabetes-education-minutes'],
  ])('claim their service: %s', (text, rule) => {
    expect(asked(text, whole)).toEqual([rule]);
  });

  test.each([
    'MOLST signed with son, 24 minutes. 99497.',
    'CBT for panic, 45 minutes. 90834',
    '99497 not billed.',
    'Call 555-99497.',
  ])('ask nothing in %s', (text) => {
    expect(asked(text, whole)).toEqual([]);
  });

  test('may be left out: nothing but these wordings is lost', () => {
    expect(asked('Final exam, prescriptions sent (99239).', without)).toEqual([]);
    expect(asked('Discharge day management: prescriptions sent.', without)).toEqual([
      'timed-services/discharge-day-minutes',
    ]);
  });

  test('are held against minutes only where the file is there', () => {
    const verdicts = (kept: typeof files) =>
      holdMinutes(
        analyse(noteOf('Individual psychotherapy, 30 minutes.'), whole),
        ['90834'],
        loadRules(kept).rules!.thresholds,
        { date: '2026-10-01' },
      ).map(({ verdict }) => verdict);
    expect(verdicts(files)).toEqual(['below']);
    expect(verdicts(files.filter(({ path }) => path !== PATH))).toEqual(['no threshold']);
  });

  test("are held against minutes by the terminal and the specialist's workbench alone: no prompt rests on it, and no note's page gets the minutes of payers", () => {
    const { rules } = loadRules(files);
    const { steps, codes } = rules!.thresholds;
    const conditions = new Map(rules!.knowledge.conditions.map(({ id, name }) => [id, name]));
    for (const { step, codes: of } of codes) {
      const [condition = ''] = steps.find(({ id }) => id === step)!.conditions;
      for (const minutes of [1, 9, 29, 74, 103])
        for (const code of of) {
          const text = `${conditions.get(condition)!} time: ${minutes} minutes today, excluding all else. ${code}`;
          expect(asked(text, whole), text).toEqual([]);
        }
    }
    expect(Object.keys(shippedRules(rules!))).not.toContain('thresholds');
    const house = arrowsOf(readSourceFiles('.'));
    const users = house
      .filter(({ file }) => file === 'src/measures/hold-minutes.ts' || file === 'src/match/thresholds.ts')
      .map(({ from }) => from)
      .filter((from) => !from.startsWith('test/'));
    const mayHold =
      /^(?:cli|src\/(?:measures|packs)|extension\/(?:entrypoints\/workbench|intake|worklist))\//u;
    expect(users.filter((from) => !mayHold.test(from))).toEqual([]);
    expect(users).toContain('cli/library.ts');
  });

  test('stand without a word of what they stand for', () => {
    const { text } = files.find(({ path }) => path === PATH)!;
    const words = text
      .split('\n')
      .filter(
        (line) =>
          !line.startsWith('#') && !/^(?:services|steps| {2}- (?:condition|step)): ?[a-z\d-]*$/u.test(line),
      )
      .flatMap((line) => line.match(/[a-z]+/gu) ?? []);
    expect(new Set(words)).toEqual(new Set(['codes', 'beside']));
  });

  test('each belong to one service that there is', () => {
    const { text } = files.find(({ path }) => path === PATH)!;
    const change = (after: string) =>
      loadRules(files.map((file) => (file.path === PATH ? { ...file, text: after } : file))).faults;
    expect(change(text.replace('condition: infusion', 'condition: infusions'))[0]).toMatchObject({
      code: 'reference',
      file: PATH,
    });
    expect(change(text.replace("'99498'", "'99497'"))[0]).toMatchObject({ code: 'term-twice', file: PATH });
    expect(change(text.replace("'99498'", "'994'"))[0]).toMatchObject({ file: PATH });
  });
});
