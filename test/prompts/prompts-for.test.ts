import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import { noteOf } from '#src/note/note.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import { noteOfParts, prompts } from '../fixtures/reading.ts';
import { knowledge, pack, rule } from '../fixtures/rules.ts';
import { clinicalText, wordSalad } from '../fixtures/texts.ts';

describe('a prompt', () => {
  test('has all that a clinician is shown', () => {
    const [prompt] = prompts('Seen today. Has knee osteoarthritis.');
    expect(prompt).toEqual({
      key: 'general/knee-osteoarthritis-laterality',
      rule: 'general/knee-osteoarthritis-laterality',
      kind: 'gap',
      axis: 'laterality',
      level: 'ask',
      problem: 'knee-osteoarthritis',
      condition: 'knee osteoarthritis',
      family: 'M17',
      part: 0,
      start: 16,
      end: 35,
      quote: 'knee osteoarthritis',
      question: 'Can the laterality be specified?',
      answers: [
        { label: 'right', kind: 'value', insert: { at: 16, text: 'right ' } },
        { label: 'left', kind: 'value', insert: { at: 16, text: 'left ' } },
        { label: 'bilateral', kind: 'value', insert: { at: 16, text: 'bilateral ' } },
        { label: 'other', kind: 'other', insert: null },
        { label: 'unable to determine', kind: 'undetermined', insert: null },
      ],
      input: 'none',
      typed: { at: 35, before: ', ', after: '' },
      why: 'The classification splits here.',
      source: { title: 'ICD-10-CM', section: 'knee-osteoarthritis', release: 'FY2027' },
      looked: { parts: 1, words: [] },
      evidence: [{ part: 0, start: 16, end: 35, quote: 'knee osteoarthritis', role: 'condition' }],
    });
  });

  test('says where else it was looked for: in how many parts, and beside which other words', () => {
    const note = noteOfParts({
      HPI: 'Knee pain. Knee OA since 2019.',
      Assessment: 'Osteoarthritis of the knee.',
    });
    const { looked } = prompts(note).find(({ quote }) => quote === 'Osteoarthritis of the knee')!;
    expect(looked).toEqual({ parts: 2, words: ['Knee OA'] });
  });

  test('of a conflict quotes both places, in their parts', () => {
    const [prompt] = prompts(noteOfParts({ HPI: 'Left knee pain', Assessment: 'Right knee OA' }));
    expect(prompt!.evidence.map(({ part, quote, role }) => `${part} ${role} ${quote}`)).toEqual([
      '1 condition knee OA',
      '1 detail Right',
      '0 detail Left',
    ]);
  });

  test('quotes no more than 120 units', () => {
    const filler = 'left greatly swollen and very warm painful'.replaceAll(' ', '-');
    const text = `Fracture of ${filler} ${filler} distal radius`;
    for (const { quote, start, end } of prompts(text))
      expect(quote).toBe(text.slice(start, Math.min(end, start + 120)));
    const long = `pain ${'of the right side '.repeat(10)}knee`;
    for (const { quote } of prompts(long)) expect(quote.length).toBeLessThanOrEqual(120);
  });

  test('names sites as a sentence does, and options as its rule does', () => {
    const site = rule({
      id: 'a/site',
      check: 'detail-missing',
      condition: 'abdominal-pain',
      axis: 'site',
      labels: { epigastrium: 'epigastric' },
    });
    const engine = createEngine({ knowledge, packs: [pack({ id: 'a', rules: [site] })] });
    const [prompt] = promptsFor(analyse(noteOf('Abdominal pain'), engine), engine);
    expect(prompt!.answers.map(({ label }) => label)).toEqual([
      'right upper quadrant',
      'left lower quadrant',
      'epigastric',
      'other',
      'unable to determine',
    ]);
    expect(prompt!.answers[2]!.insert).toEqual({ at: 14, text: ', epigastric' });
  });

  test('stands for each finding, in their order', () => {
    expect(
      prompts('Possible knee pain. Hip OA. Psychotherapy.').map(({ rule: id, level }) => `${id} ${level}`),
    ).toEqual([
      'general/hip-osteoarthritis-laterality ask',
      'general/psychotherapy-time ask',
      'general/knee-pain-laterality hint',
    ]);
    expect(prompts('All is well.')).toEqual([]);
  });
});

test('every quote is the text at its offsets, whatever the note', () => {
  const texts = fc.oneof(clinicalText, wordSalad);
  fc.assert(
    fc.property(texts, texts, texts, (one, two, context) => {
      const note = noteOfParts({ HPI: one, Assessment: two }, [context]);
      const holders = [one, two, context];
      for (const { part, start, end, quote, evidence, answers } of prompts(note)) {
        expect(quote).toBe(holders[part]!.slice(start, end));
        expect(quote.length).toBeGreaterThan(0);
        for (const each of evidence) {
          expect(each.quote).toBe(holders[each.part]!.slice(each.start, each.end).slice(0, 120));
        }
        for (const { insert } of answers) {
          if (insert !== null) expect(insert.at >= start && insert.at <= holders[part]!.length).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});
