import { describe, expect, test } from 'vitest';
import { analyse } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import { GenericRules } from '#src/engine/generic-rules.ts';
import type { Pack } from '#src/match/rules.ts';
import { noteOf } from '#src/note/note.ts';
import { classified, curated } from '../fixtures/classified.ts';
import { knowledge, pack, rule } from '../fixtures/rules.ts';

/** What a note is asked with these packs, as "rule kind level". */
function asked(text: string, packs: readonly Pack[] = []): string[] {
  const { findings } = analyse(noteOf(text), createEngine({ knowledge: classified, packs }));
  return findings.map(({ rule: id, kind, level }) => `${id} ${kind} ${level}`);
}

describe('the rules that ask where no pack does', () => {
  const rules = new GenericRules(classified);

  test('are one for each question that people wrote, by kind and axis', () => {
    expect(rules.of('gap', 'laterality', 'H92.0')).toEqual({
      id: 'icd10cm/laterality',
      version: '1.0.0',
      check: 'detail-missing',
      condition: '',
      axis: 'laterality',
      level: 'ask',
      question: 'Which side is affected?',
      ofSite: 'Which {site} is affected?',
      why: 'The classification tells the sides apart.',
      source: { title: 'Guidelines', section: 'I.B.13', release: 'FY2027' },
      labels: {},
    });
    expect(rules.of('conflict', 'laterality', 'H92.0')).toMatchObject({
      id: 'icd10cm/laterality-conflict',
      check: 'details-disagree',
    });
  });

  test('have an id each', () => {
    const ids = curated.questions.map(
      ({ kind, axis, of }) => rules.of(kind, axis, of?.families[0] ?? 'X')?.id,
    );
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('are those of a family where it has its own, the nearest first', () => {
    const question = { axis: 'laterality', kind: 'gap', labels: {}, why: 'Two.', section: 'I' } as const;
    const questions = [
      ...curated.questions,
      { ...question, of: { id: 'ears', families: ['H92'] }, question: 'Which ear?' },
      { ...question, of: { id: 'running', families: ['H92.1'] }, question: 'Which ear runs?' },
    ];
    const own = new GenericRules({ ...classified, curated: { ...curated, questions } });
    const asks = (family: string): readonly (string | undefined)[] => {
      const found = own.of('gap', 'laterality', family);
      return [found?.id, found?.question];
    };
    expect(asks('H92.0')).toEqual(['icd10cm/laterality-ears', 'Which ear?']);
    expect(asks('H92.11')).toEqual(['icd10cm/laterality-running', 'Which ear runs?']);
    expect(asks('M17')).toEqual(['icd10cm/laterality', 'Which side is affected?']);
    expect(own.of('conflict', 'laterality', 'H92')!.id).toBe('icd10cm/laterality-conflict');
  });

  test('are none where nobody wrote a question', () => {
    const none = new GenericRules(knowledge);
    expect(none.of('gap', 'laterality', 'H92.0')).toBeUndefined();
  });
});

describe('the classification asks', () => {
  test('what it leaves open, at its level', () => {
    expect(asked('Otalgia.')).toEqual(['icd10cm/laterality gap ask']);
    expect(asked('Otorrhea.')).toEqual(['icd10cm/laterality gap hint']);
    expect(asked('Left otalgia.')).toEqual([]);
    expect(asked('No otalgia.')).toEqual([]);
  });

  test('which of two sides is meant', () => {
    expect(asked('HPI: left otorrhea\nAssessment: right otorrhea')).toEqual([
      'icd10cm/laterality-conflict conflict ask',
    ]);
  });

  test('no more than a hint of what is uncertain', () => {
    expect(asked('Possible otalgia.')).toEqual(['icd10cm/laterality gap hint']);
  });

  test('what no rule of a pack asks: a pack has the first word on its axis, asked or not', () => {
    const gap = { check: 'detail-missing', condition: 'knee-osteoarthritis' } as const;
    const side = rule({ ...gap, id: 'own/side', axis: 'laterality' });
    const off = rule({ ...side, id: 'own/off', level: 'off' });
    const type = rule({ ...gap, id: 'own/type', axis: 'type' });
    expect(asked('Gonarthrosis.')).toEqual(['icd10cm/laterality gap ask', 'icd10cm/type gap hint']);
    expect(asked('Gonarthrosis.', [pack({ id: 'own', rules: [side] })])).toEqual([
      'own/side gap ask',
      'icd10cm/type gap hint',
    ]);
    expect(asked('Gonarthrosis.', [pack({ id: 'own', rules: [off] })])).toEqual(['icd10cm/type gap hint']);
    expect(asked('Gonarthrosis.', [pack({ id: 'own', rules: [type] })])).toEqual([
      'own/type gap ask',
      'icd10cm/laterality gap ask',
    ]);
  });

  test('no hint of a complaint that the conclusion of the note passes over', () => {
    const own = {
      ...classified,
      curated: { ...curated, groups: { ...curated.groups, complaint: ['H92.1'] } },
    };
    const hints = (text: string): number =>
      analyse(noteOf(text), createEngine({ knowledge: own, packs: [] })).findings.filter(
        ({ condition, level }) => condition === 'icd10cm/H92.1' && level === 'hint',
      ).length;
    expect(hints('HPI: otorrhea\nAssessment: gout')).toBe(0);
    expect(hints('HPI: otorrhea\nAssessment: gout, otorrhea')).toBe(1);
    expect(hints('HPI: otorrhea, gout')).toBe(1);
    // What was concluded is denied: nothing was.
    expect(hints('HPI: otorrhea\nAssessment: no gout')).toBe(1);
  });

  test('but a question about it, where the classification deserves one', () => {
    const own = {
      ...classified,
      curated: { ...curated, groups: { ...curated.groups, complaint: ['H92.0'] } },
    };
    const { findings } = analyse(
      noteOf('HPI: otalgia\nAssessment: gout'),
      createEngine({ knowledge: own, packs: [] }),
    );
    expect(findings.filter(({ condition }) => condition === 'icd10cm/H92.0')).toMatchObject([
      { axis: 'laterality', level: 'ask' },
    ]);
  });

  test('of each condition by itself: their findings have keys of their own', () => {
    const { findings } = analyse(
      noteOf('Fracture of the lower end of the radius. Otorrhea.'),
      createEngine({ knowledge: classified, packs: [] }),
    );
    const keys = findings.map(({ key }) => key);
    expect(findings.map(({ rule: id }) => id)).toEqual(['icd10cm/laterality', 'icd10cm/laterality']);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
