import { describe, expect, test } from 'vitest';
import { analyse } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import { FamilyRules } from '#src/engine/family-rules.ts';
import type { Pack, Rule } from '#src/match/rules.ts';
import { noteOf } from '#src/note/note.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import { classified } from '../fixtures/classified.ts';
import { pack, rule } from '../fixtures/rules.ts';

/** A gap rule for families of the small classification. */
function ofFamilies(given: Pick<Rule, 'id' | 'axis' | 'families'> & Partial<Rule>): Rule {
  return rule({ check: 'detail-missing', condition: '', ...given });
}

const knee = rule({ id: 'knee/side', check: 'detail-missing', condition: 'knee-pain', axis: 'laterality' });

/** What a note is asked with these packs, as "rule axis level". */
function asked(text: string, packs: readonly Pack[], context = {}): string[] {
  const { findings } = analyse(noteOf(text), createEngine({ knowledge: classified, packs }), context);
  return findings.map(({ rule: id, axis, level }) => `${id} ${axis} ${level}`);
}

const type = ofFamilies({ id: 'heart/type', axis: 'type', families: ['I50'] });
const heart = pack({ id: 'heart', rules: [type] });

describe('a rule for families', () => {
  test('asks in the place of the classification, on its own axis alone', () => {
    expect(asked('Heart failure.', [])).toContain('icd10cm/type type ask');
    const now = asked('Heart failure.', [heart]);
    expect(now).toContain('heart/type type ask');
    expect(now).not.toContain('icd10cm/type type ask');
    expect(now).toContain('icd10cm/acuity acuity hint');
  });

  test('asks where the classification is open, and not where the note has settled it', () => {
    expect(asked('Diastolic heart failure.', [heart])).toEqual(['icd10cm/acuity acuity hint']);
  });

  test('is titled by its name, and lists the answers it names', () => {
    const where = ofFamilies({
      id: 'joints/gout-joint',
      axis: 'site',
      families: ['M10'],
      name: 'gouty arthritis',
      options: ['ankle', 'knee'],
      labels: { ankle: 'ankle joint' },
    });
    const engine = createEngine({ knowledge: classified, packs: [pack({ id: 'joints', rules: [where] })] });
    const prompt = promptsFor(analyse(noteOf('GT.'), engine), engine).find(({ axis }) => axis === 'site');
    expect(prompt).toMatchObject({ condition: 'gouty arthritis', input: 'none' });
    expect(prompt?.answers.map(({ label }) => label)).toEqual([
      'ankle joint',
      'knee',
      'other',
      'unable to determine',
    ]);
  });

  test('leaves alone what it does not speak of, where it says so', () => {
    const when = { unsaid: ['echo pending'] };
    const text = 'Heart failure. Echo pending.';
    const of = (one: Rule): string[] =>
      asked(text, [pack({ id: 'heart', rules: [one] })]).filter((said) => said.includes(' type '));
    expect(of({ ...type, when })).toEqual(['icd10cm/type type ask']);
    expect(of({ ...type, when: { ...when, else: 'off' } })).toEqual([]);
    expect(of({ ...type, when: { unsaid: ['no such words'], else: 'off' } })).toEqual([
      'heart/type type ask',
    ]);
  });

  test('says how much it is worth: it raises what is off, lowers what is asked, and leaves alone', () => {
    const raised = ofFamilies({ id: 'sugar/type', axis: 'type', families: ['E11.4'] });
    expect(asked('Diabetes with neuropathy.', [])).toEqual([]);
    expect(asked('Diabetes with neuropathy.', [pack({ id: 'sugar', rules: [raised] })])).toEqual([
      'sugar/type type ask',
    ]);
    for (const level of ['hint', 'off'] as const) {
      const said = asked('Heart failure.', [pack({ id: 'heart', rules: [{ ...type, level }] })]);
      expect(said.filter((one) => one.includes(' type '))).toEqual(
        level === 'off' ? [] : ['heart/type type hint'],
      );
    }
  });

  test('of the nearest family comes first, and one that excepts the code does not speak', () => {
    const nearer = ofFamilies({ id: 'heart/acuity-systolic', axis: 'acuity', families: ['I50.2'] });
    const wider = ofFamilies({ id: 'heart/acuity', axis: 'acuity', families: ['I50'] });
    const both = pack({ id: 'heart', rules: [wider, nearer] });
    expect(asked('Systolic heart failure.', [both])).toEqual(['heart/acuity-systolic acuity ask']);
    expect(asked('Diastolic heart failure.', [both])).toEqual(['heart/acuity acuity ask']);
    const except = pack({ id: 'heart', rules: [{ ...wider, except: ['I50.2'] }] });
    expect(asked('Systolic heart failure.', [except])).toEqual(['icd10cm/acuity acuity hint']);
  });

  test('is silent out of the days of its pack', () => {
    const past = pack({ id: 'heart', rules: [type], from: '2027-01-01' });
    expect(asked('Heart failure.', [past], { date: '2026-11-01' })).toContain('icd10cm/type type ask');
    expect(asked('Heart failure.', [past], { date: '2027-01-01' })).toContain('heart/type type ask');
  });
});

/** The rules that speak on the type of a problem of this code, the first first. */
function idsOf(rules: readonly Rule[], code: string): string[] {
  const filed = new FamilyRules([pack({ id: 'heart', rules })]);
  return filed.of('gap', 'type', code).map(({ rule: { id } }) => id);
}

describe('of several rules', () => {
  const stemi = ofFamilies({ id: 'heart/stemi', axis: 'type', families: ['I21.3'] });
  const infarction = ofFamilies({ id: 'heart/infarction', axis: 'type', families: ['I21'] });

  test('that of the code that was named comes before that of what it stands for', () => {
    expect(idsOf([infarction, stemi], 'I21.3')).toEqual(['heart/stemi', 'heart/infarction']);
    expect(idsOf([infarction, stemi], 'I21')).toEqual(['heart/infarction']);
  });

  test('one that excepts the code that was named does not speak of it', () => {
    expect(idsOf([{ ...infarction, except: ['I21.3'] }], 'I21.3')).toEqual([]);
    expect(idsOf([{ ...infarction, except: ['I21.3'] }], 'I21')).toEqual(['heart/infarction']);
  });

  test('on one family, those that wait for something come first, whatever they are called', () => {
    const waiting = { ...infarction, id: 'heart/zebra', when: { said: ['zebra'] } };
    expect(idsOf([infarction, waiting], 'I21')).toEqual(['heart/zebra', 'heart/infarction']);
  });
});

test('a rule of a condition that has nothing to speak upon leaves its axis to others', () => {
  const otalgia = { ...knee, when: { said: ['zebra'] } };
  expect(asked('Knee pain.', [pack({ id: 'knee', rules: [otalgia] })])).not.toContain(
    'knee/side laterality ask',
  );
  expect(asked('Knee pain. Zebra.', [pack({ id: 'knee', rules: [otalgia] })])).toContain(
    'knee/side laterality ask',
  );
});

describe('what has to be given', () => {
  const acuity = ofFamilies({ id: 'heart/acuity', axis: 'acuity', families: ['I50'] });
  const when = (limits: Rule['when']): Pack => pack({ id: 'heart', rules: [{ ...acuity, when: limits }] });
  const speaks = (text: string, limits: Rule['when']): boolean =>
    asked(text, [when(limits)]).some((one) => one.startsWith('heart/acuity'));

  test('is a detail of the problem, of certain values or of any', () => {
    const systolic = { given: [{ axis: 'type', values: ['systolic'] }] } as const;
    expect(speaks('Systolic heart failure.', systolic)).toBe(true);
    expect(speaks('Diastolic heart failure.', systolic)).toBe(false);
    expect(speaks('Diastolic heart failure.', { given: [{ axis: 'type', values: [] }] })).toBe(true);
    expect(speaks('Heart failure.', { given: [{ axis: 'type', values: [] }] })).toBe(false);
  });

  test('is a phrase that stands anywhere, in whole words, whatever its case, hyphens, marks and line ends', () => {
    const said = { said: ['follow up visit', 'c/o (dyspnea)'] };
    expect(speaks('Heart failure. FOLLOW-UP\nvisit.', said)).toBe(true);
    expect(speaks('Heart failure. C/O (dyspnea).', said)).toBe(true);
    expect(speaks('Heart failure. Follow up visits.', said)).toBe(false);
    expect(speaks('Heart failure.', said)).toBe(false);
  });

  test('is that no phrase of some stands', () => {
    expect(speaks('Heart failure. Follow up visit.', { unsaid: ['follow up visit'] })).toBe(false);
    expect(speaks('Heart failure.', { unsaid: ['follow up visit'] })).toBe(true);
  });
});
