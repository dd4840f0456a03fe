import { describe, expect, test } from 'vitest';
import { analyse } from '#src/engine/analyse.ts';
import { createEngine, type Engine } from '#src/engine/engine.ts';
import { noteOf } from '#src/note/note.ts';
import { loadRules } from '#src/packs/load.ts';
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

  test('stand without a word of what they stand for', () => {
    const { text } = files.find(({ path }) => path === PATH)!;
    const words = text
      .split('\n')
      .filter((line) => !line.startsWith('#') && !/^(?:services| {2}- condition): ?[a-z-]*$/u.test(line))
      .flatMap((line) => line.match(/[a-z]+/gu) ?? []);
    expect(new Set(words)).toEqual(new Set(['codes']));
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
