import { describe, expect, test } from 'vitest';
import { createLexicon } from '#src/match/lexicon.ts';
import { createMemory } from '#src/note/memory.ts';
import { noteOf } from '#src/note/note.ts';
import { problemsOf } from '#src/note/problems.ts';
import { readNote } from '#src/note/read-note.ts';
import { analysed, problem } from '../fixtures/reading.ts';
import { knowledge } from '../fixtures/rules.ts';

/** The small knowledge with an arthritis of its own, which is named for the hip or for nothing. */
const broad = createLexicon({
  ...knowledge,
  conditions: [
    ...knowledge.conditions,
    {
      ...knowledge.conditions.find(({ id }) => id === 'laceration')!,
      id: 'arthritis',
      terms: ['arthritis', 'arthritis hip'],
    },
  ],
});

/** The problems of a text, each with how often it is named. */
function problems(text: string): string[] {
  const reading = readNote(noteOf(text), broad, createMemory());
  return problemsOf(reading, broad).map(({ condition, mentions }) => `${condition.id} ${mentions.length}`);
}

function names(note: string): string[] {
  return analysed(note).problems.map(({ condition }) => condition.id);
}

describe('a broad condition', () => {
  test('joins the specific one it stands for', () => {
    const note = 'Left ring finger laceration.\nPlan: laceration was cleaned.';
    expect(names(note)).toEqual(['finger-laceration']);
    expect(problem(note, 'finger-laceration').mentions).toHaveLength(2);
  });

  test('stays what it is when no specific one is named', () => {
    expect(names('Laceration was cleaned. Knee pain.')).toEqual(['laceration', 'knee-pain']);
  });

  test('does not join what someone else has', () => {
    expect(names('Mother has a finger laceration. Laceration was cleaned.')).toEqual([
      'finger-laceration',
      'laceration',
    ]);
  });
});

describe('mentions of a broad condition', () => {
  test('join where they name no site, or the specific one’s', () => {
    expect(problems('Knee osteoarthritis. Arthritis is worse.')).toEqual(['knee-osteoarthritis 2']);
  });

  test('stay where they name another site', () => {
    expect(problems('Knee osteoarthritis. Arthritis of the hip. Arthritis is worse.')).toEqual([
      'knee-osteoarthritis 2',
      'arthritis 1',
    ]);
  });

  test('stay where the specific one is denied, someone else’s, or may come', () => {
    for (const opening of [
      'No knee osteoarthritis.',
      'Mother has knee osteoarthritis.',
      'Monitor for knee osteoarthritis.',
    ]) {
      expect(problems(`${opening} Arthritis is worse.`), opening).toEqual([
        'knee-osteoarthritis 1',
        'arthritis 1',
      ]);
    }
    expect(problems('History of knee osteoarthritis. Arthritis is worse.')).toEqual([
      'knee-osteoarthritis 2',
    ]);
  });

  test('keep the order of the note', () => {
    expect(problems('Arthritis is worse. Knee osteoarthritis.')).toEqual(['knee-osteoarthritis 2']);
  });
});
