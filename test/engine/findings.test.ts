import { describe, expect, test } from 'vitest';
import { analyse } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import type { EncounterContext, Finding } from '#src/engine/finding.ts';
import { noteOf } from '#src/note/note.ts';
import type { Pack } from '#src/match/rules.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import { analysed, asked, noteOfParts, wordsAt } from '../fixtures/reading.ts';
import { knowledge, pack, rule } from '../fixtures/rules.ts';

const kneeSide = rule({
  id: 'a/knee-side',
  check: 'detail-missing',
  condition: 'knee-pain',
  axis: 'laterality',
});

/** What packs find in a text, by rule and level. */
function found(packs: readonly Pack[], text: string, context: EncounterContext = {}): string[] {
  const { findings } = analyse(noteOf(text), createEngine({ knowledge, packs }), context);
  return findings.map(({ rule: id, level }) => `${id} ${level}`);
}

describe('a finding', () => {
  test('stands at the mention a clinician would edit, with its site, options and evidence', () => {
    const text = 'HPI: knee pain\nAssessment: OA of the knee';
    const { findings } = analysed(text);
    expect(findings).toHaveLength(1); // the side of the pain is that of the arthritis
    const finding: Finding = findings[0]!;
    expect(wordsAt(text, finding)).toBe('OA of the knee');
    expect(wordsAt(text, finding.site!)).toBe('knee');
    expect(finding).toMatchObject({
      key: 'general/knee-osteoarthritis-laterality',
      rule: 'general/knee-osteoarthritis-laterality',
      kind: 'gap',
      axis: 'laterality',
      level: 'ask',
      condition: 'knee-osteoarthritis',
      part: 0,
      options: ['right', 'left', 'bilateral'],
      evidence: [{ part: 0, start: finding.start, end: finding.end, role: 'condition' }],
    });
  });

  test('of a conflict rests on both places', () => {
    const text = 'HPI: left knee pain\nAssessment: right knee OA';
    const [conflict] = analysed(text).findings;
    expect(conflict).toMatchObject({
      kind: 'conflict',
      axis: 'laterality',
      condition: 'knee-osteoarthritis',
    });
    expect(conflict!.evidence.map((each) => `${each.role} ${wordsAt(text, each)}`)).toEqual([
      'condition knee OA',
      'detail right',
      'detail left',
    ]);
  });

  test('of times that disagree is one, where two services stand with them: the one that is named first', () => {
    const disagree = ['psychotherapy', 'critical-care'].map((condition) =>
      rule({ id: `a/${condition}`, check: 'minutes-disagree', condition, axis: 'time' }),
    );
    const both = [pack({ id: 'a', rules: disagree })];
    expect(found(both, 'Critical care with psychotherapy 10:00 to 10:50, 35 minutes.')).toEqual([
      'a/critical-care ask',
    ]);
    expect(found(both, 'Psychotherapy 8:00 to 8:50, 35 minutes.')).toEqual(['a/psychotherapy ask']);
  });

  test('is one for each problem and axis, however often it is named', () => {
    expect(asked('Knee pain. Knee pain is worse.\nPlan: ice for knee pain')).toEqual([
      'knee-pain laterality',
    ]);
    expect(asked('Finger laceration.')).toEqual(['finger-laceration laterality', 'finger-laceration site']);
  });
});

describe('nothing is asked about', () => {
  test.each([
    ['what is negated', 'No knee pain.'],
    ['what was ruled out', 'Distal radius fracture was ruled out.'],
    ['what may come', 'Return if knee pain worsens.'],
    ['someone else', 'Mother has knee osteoarthritis.'],
    ['the past', 'History of ankle sprain.'],
    ['past history', 'PMH: knee OA, hip OA'],
    ['instructions', 'Return precautions: knee pain'],
    ['allergies', 'Allergies: knee pain with statins'],
    ['what is documented elsewhere in the note', 'Knee pain.\nExam: left knee is red.'],
    ['template text', 'knee *** pain'],
  ])('%s', (_name, text) => {
    expect(asked(text)).toEqual([]);
  });

  test('context, though it may settle a question', () => {
    expect(asked(noteOfParts({ HPI: 'Stable.' }, ['Knee pain']))).toEqual([]);
    expect(asked(noteOfParts({ HPI: 'Knee pain.' }, ['Left knee OA']))).toEqual([]);
  });

  test('what another part says', () => {
    expect(
      asked(noteOfParts({ HPI: 'Left knee hurts', Exam: 'normal', Assessment: 'Knee OA', Plan: 'rest' })),
    ).toEqual([]);
  });

  test('a note that says nothing', () => {
    expect(asked('')).toEqual([]);
    expect(asked(noteOfParts({}))).toEqual([]);
  });
});

describe('the level', () => {
  test('is the rule’s', () => {
    const hint = rule({ ...kneeSide, id: 'a/hint', level: 'hint' });
    expect(found([pack({ id: 'a', rules: [kneeSide] })], 'Knee pain')).toEqual(['a/knee-side ask']);
    expect(found([pack({ id: 'a', rules: [hint] })], 'Knee pain')).toEqual(['a/hint hint']);
  });

  test('is a hint for what is uncertain, and for a review of systems', () => {
    const packs = [pack({ id: 'a', rules: [kneeSide] })];
    expect(found(packs, 'Possible knee pain.')).toEqual(['a/knee-side hint']);
    expect(found(packs, 'ROS: knee pain')).toEqual(['a/knee-side hint']);
    expect(found(packs, 'ROS: knee pain\nPlan: ice for knee pain')).toEqual(['a/knee-side ask']);
  });

  test('off asks nothing, and no later rule does the same check', () => {
    const off = rule({ ...kneeSide, id: 'a/off', level: 'off' });
    expect(found([pack({ id: 'a', rules: [off] })], 'Knee pain')).toEqual([]);
    expect(found([pack({ id: 'a', rules: [off, kneeSide] })], 'Knee pain')).toEqual([]);
    expect(found([pack({ id: 'a', rules: [kneeSide, off] })], 'Knee pain')).toEqual(['a/knee-side ask']);
  });
});

describe('of packs of one name', () => {
  const hint = pack({ id: 'a', rules: [{ ...kneeSide, level: 'hint', question: 'Which knee?' }] });
  const shipped = pack({ id: 'a', rules: [kneeSide] });
  const asks = (own: Partial<Pack>, context: EncounterContext): string[] =>
    found([{ ...hint, ...own }, shipped], 'Knee pain', context);

  test.each([
    ['host', { hosts: ['ehr.example'] }, { host: 'ehr.example' }, { host: 'other.example' }],
    ['specialty', { specialties: ['ent'] }, { specialty: 'ent' }, { specialty: 'neurology' }],
    ['payer', { payers: ['acme'] }, { payer: 'acme' }, {}],
    ['group', { groups: ['north'] }, { group: 'north' }, { group: 'south' }],
    ['first day', { from: '2026-12-01' }, { date: '2026-12-01' }, { date: '2026-11-30' }],
    ['last day', { until: '2026-12-01' }, { date: '2026-12-01' }, { date: '2026-12-02' }],
  ])(
    'the first speaks where its %s says so, and the next where not; never both',
    (_, own, inside, outside) => {
      expect(asks(own, inside)).toEqual(['a/knee-side hint']);
      expect(asks(own, outside)).toEqual(['a/knee-side ask']);
    },
  );

  test('the one that speaks asks in its own words', () => {
    const engine = createEngine({ knowledge, packs: [{ ...hint, hosts: ['ehr.example'] }, shipped] });
    const question = (host: string): string | undefined =>
      promptsFor(analyse(noteOf('Knee pain'), engine, { host }), engine)[0]?.question;
    expect(question('ehr.example')).toBe('Which knee?');
    expect(question('other.example')).toBe(kneeSide.question);
  });

  test('the first leaves alone what it has no rule for, where it is in force', () => {
    expect(asks({ rules: [] }, {})).toEqual([]);
    expect(asks({ rules: [], until: '2026-10-31' }, { date: '2026-11-01' })).toEqual(['a/knee-side ask']);
  });
});

describe('of several packs', () => {
  const again = rule({ ...kneeSide, id: 'b/knee-side' });

  test('the first that speaks asks', () => {
    expect(
      found([pack({ id: 'a', rules: [kneeSide] }), pack({ id: 'b', rules: [again] })], 'Knee pain'),
    ).toEqual(['a/knee-side ask']);
  });

  test('those out of force, or for others, say nothing', () => {
    const packs = [
      pack({ id: 'a', rules: [kneeSide], until: '2026-10-31', specialties: ['orthopaedics'] }),
      pack({ id: 'b', rules: [again], payers: ['medicare'] }),
    ];
    expect(found(packs, 'Knee pain')).toEqual(['a/knee-side ask']);
    expect(found(packs, 'Knee pain', { date: '2026-11-01' })).toEqual([]);
    expect(found(packs, 'Knee pain', { date: '2026-11-01', payer: 'medicare' })).toEqual(['b/knee-side ask']);
    expect(found(packs, 'Knee pain', { specialty: 'ophthalmology' })).toEqual([]);
  });

  test('a rule for a condition nobody knows asks nothing', () => {
    const stray = rule({ ...kneeSide, id: 'a/stray', condition: 'no-such-condition' });
    expect(found([pack({ id: 'a', rules: [stray] })], 'Knee pain')).toEqual([]);
  });
});
