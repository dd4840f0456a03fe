import { describe, expect, test } from 'vitest';
import { facetsOf } from '#src/note/assertion.ts';
import { createMemory } from '#src/note/memory.ts';
import { noteOf } from '#src/note/note.ts';
import { problemsOf } from '#src/note/problems.ts';
import { readNote } from '#src/note/read-note.ts';
import { createEngine } from '#src/engine/engine.ts';
import { ownRules } from '../rules/read-rules.ts';

const { lexicon } = createEngine(ownRules().rules!, []);

/** How each problem of a note is meant, by its first words. */
function meant(text: string): Record<string, string> {
  const reading = readNote(noteOf(text), lexicon, createMemory());
  return Object.fromEntries(
    problemsOf(reading, lexicon).map(({ mentions: [first] }) => {
      const { negated, uncertain, historical } = facetsOf(first!.assertion);
      const word = negated ? 'negated' : uncertain ? 'uncertain' : historical ? 'past' : 'present';
      return [text.slice(first!.start, first!.end).toLowerCase(), word];
    }),
  );
}

describe('a cue behind a comma', () => {
  test('speaks of the name that it opens, and of none before', () => {
    expect(meant('Gout, hip fracture, possible pneumonia.')).toEqual({
      gout: 'present',
      'hip fracture': 'present',
      pneumonia: 'uncertain',
    });
    expect(meant('Knee OA, possible left lower lobe pneumonia.')).toMatchObject({
      'knee oa': 'present',
    });
  });

  test('speaks of the name before it where it opens none', () => {
    expect(meant('Pneumonia, possible. Gout.')).toEqual({ pneumonia: 'uncertain', gout: 'present' });
    expect(meant('Gout. Pneumonia, possible, with asthma.')).toMatchObject({ pneumonia: 'uncertain' });
  });
});

describe('a cue behind a name', () => {
  test('reaches back over the commas of a bare list', () => {
    expect(meant('Fever, chills, cough: none.')).toEqual({
      fever: 'negated',
      chills: 'negated',
      cough: 'negated',
    });
    expect(meant('Fever, chills and cough: none.')).toMatchObject({ fever: 'negated', cough: 'negated' });
  });

  test('stops at the comma where more than names stand before it', () => {
    expect(meant('Asthma, stable on her inhaler, pneumonia unlikely.')).toEqual({
      asthma: 'present',
      pneumonia: 'negated',
    });
    expect(meant('Gout well controlled, fever absent.')).toEqual({ gout: 'present', fever: 'negated' });
  });
});
