import { describe, expect, test } from 'vitest';
import { asked, noteOfParts } from '../fixtures/reading.ts';

describe('the sentence that holds the caret', () => {
  const text = 'Knee pain. Hip pain.\nAnkle sprain';
  const all = ['knee-pain laterality', 'hip-pain laterality', 'ankle-sprain laterality'];
  const at = (place: number): string[] => asked(text, { typing: { part: 0, at: place } });

  test('is asked nothing, from its first unit to its last', () => {
    expect(asked(text)).toEqual(all);
    for (const place of [0, 4, 10]) expect(at(place), String(place)).toEqual(all.slice(1));
    for (const place of [11, 15, 20]) expect(at(place), String(place)).toEqual([all[0], all[2]]);
    for (const place of [21, 33]) expect(at(place), String(place)).toEqual(all.slice(0, 2));
  });

  test('is in its own part', () => {
    const note = noteOfParts({ HPI: 'Knee pain.', Plan: 'Hip pain.' });
    expect(asked(note, { typing: { part: 1, at: 3 } })).toEqual(['knee-pain laterality']);
    expect(asked(note, { typing: { part: 0, at: 3 } })).toEqual(['hip-pain laterality']);
    expect(asked(note, { typing: { part: 7, at: 3 } })).toHaveLength(2);
  });

  test('still settles what is asked about others', () => {
    expect(asked('Knee pain.\nLeft knee', { typing: { part: 0, at: 20 } })).toEqual([]);
  });
});

describe('what was settled by hand', () => {
  test('is not asked again, and all else is', () => {
    const text = 'Finger laceration. Knee pain.';
    expect(asked(text)).toEqual([
      'finger-laceration laterality',
      'finger-laceration site',
      'knee-pain laterality',
    ]);
    expect(asked(text, { settled: ['general/finger-laceration-laterality'] })).toEqual([
      'finger-laceration site',
      'knee-pain laterality',
    ]);
    expect(asked(text, { settled: ['general/no-such-rule'] })).toHaveLength(3);
  });
});
