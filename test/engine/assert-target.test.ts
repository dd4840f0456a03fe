import { describe, expect, test } from 'vitest';
import { assertTarget, type TargetAssertion } from '#src/engine/assert-target.ts';
import { engine } from '../fixtures/reading.ts';

/** The facets that are set, and the experiencer when it is another. */
function said(text: string, target: string): string[] {
  const { found, negated, uncertain, historical, hypothetical, experiencer } = assertTarget(
    text,
    target,
    engine,
  );
  if (!found) return ['not found'];
  const facets = { negated, uncertain, historical, hypothetical, other: experiencer === 'other' };
  return Object.entries(facets)
    .filter(([, isSet]) => isSet)
    .map(([facet]) => facet);
}

describe('a phrase of a text', () => {
  test.each<[string, string, string[]]>([
    ['Patient has left knee pain.', 'left knee pain', []],
    ['Denies chest pain and dyspnea.', 'dyspnea', ['negated']],
    ['Denies chest pain but has dyspnea.', 'dyspnea', []],
    ['Pneumonia was ruled out.', 'pneumonia', ['negated']],
    ['Possible pneumonia.', 'pneumonia', ['uncertain']],
    ['History of asthma.', 'asthma', ['historical']],
    ['Return if fever.', 'fever', ['hypothetical']],
    ['Mother has asthma.', 'asthma', ['other']],
    ['No change in chest pain.', 'chest pain', []],
  ])('%s %s', (text, target, facets) => {
    expect(said(text, target)).toEqual(facets);
  });

  test('is the first of its kind, case and runs of spaces aside', () => {
    expect(said('No CHEST\n  PAIN today. Chest pain yesterday.', 'chest pain')).toEqual(['negated']);
    expect(said('No chest pain.', '  Chest   pain ')).toEqual(['negated']);
  });

  test('is what its section implies', () => {
    const note = 'PMH: asthma\nFamily history:\nDiabetes, gout\nReturn precautions: fever\nHPI: cough';
    expect(said(note, 'asthma')).toEqual(['historical']);
    expect(said(note, 'gout')).toEqual(['other']);
    expect(said(note, 'fever')).toEqual(['hypothetical']);
    expect(said(note, 'cough')).toEqual([]);
  });

  test('is not what an earlier section implied that a heading in capitals ended', () => {
    expect(said('PMH: asthma\nHOSPITAL COURSE: pneumonia', 'pneumonia')).toEqual([]);
  });

  test('is said of by cues of its own sentence alone', () => {
    expect(said('No fever. Cough is worse.', 'cough')).toEqual([]);
    expect(said('Cough\nNo fever', 'cough')).toEqual([]);
  });

  test('is not said of by a cue that is part of it', () => {
    expect(said('There is no evidence of disease.', 'no evidence of disease')).toEqual([]);
  });

  test.each(['.', '(', 'a+b', '[x]', '***', '$', '\\', '?', '\u0000', '\ud800'])('may be %j', (target) => {
    expect(said(`No ${target} seen`, target)).not.toEqual(['not found']);
  });
});

describe('a phrase that is not there', () => {
  test.each([
    ['', 'asthma'],
    ['Asthma', ''],
    ['Asthma', '  '],
    ['chest and back pain', 'chest pain'],
  ])('%j in %j: affirmed', (text, target) => {
    const expected: TargetAssertion = {
      found: false,
      negated: false,
      uncertain: false,
      historical: false,
      hypothetical: false,
      experiencer: 'patient',
    };
    expect(assertTarget(text, target, engine)).toEqual(expected);
  });
});
