import { describe, expect, test } from 'vitest';
import { type Typed, typedInsertion } from '#src/prompts/typed.ts';
import { applyEdit } from '#src/text/edit.ts';
import { prompts } from '../fixtures/reading.ts';

/** The text with a typed answer to its first question, or null when the answer is none. */
function answered(text: string, typed: Typed): string | null {
  const insertion = typedInsertion(prompts(text)[0]!, typed);
  return insertion === null ? null : applyEdit(text, { at: insertion.at, remove: 0, insert: insertion.text });
}

describe('a typed answer', () => {
  test('of minutes stands after the service', () => {
    expect(answered('Psychotherapy.', { kind: 'minutes', minutes: 45 })).toBe('Psychotherapy, 45 minutes.');
    expect(answered('Psychotherapy with mother.', { kind: 'minutes', minutes: 1 })).toBe(
      'Psychotherapy (1 minute) with mother.',
    );
    expect(answered('Psychotherapy', { kind: 'minutes', minutes: 1440 })).toBe('Psychotherapy, 1440 minutes');
  });

  test.each([0, -5, 1.5, 1441, NaN, Infinity])('of %d minutes is none', (minutes) => {
    expect(answered('Psychotherapy.', { kind: 'minutes', minutes })).toBeNull();
  });

  test('of a start and a stop stands after the service', () => {
    expect(answered('Psychotherapy.', { kind: 'times', start: '09:00', stop: '09:45' })).toBe(
      'Psychotherapy, 09:00 to 09:45.',
    );
    expect(answered('Psychotherapy.', { kind: 'times', start: '23:30', stop: '00:15' })).toBe(
      'Psychotherapy, 23:30 to 00:15.',
    );
  });

  test.each([
    ['9:00', '09:45'],
    ['09:00', '24:00'],
    ['09:00', '09:60'],
    ['09:00', '09:00'],
    ['', '09:45'],
    ['09:00 ', '09:45'],
    ['0900', '0945'],
    ['09:00', '09:45; left'],
  ])('of the times %j and %j is none', (start, stop) => {
    expect(answered('Psychotherapy.', { kind: 'times', start, stop })).toBeNull();
  });

  test('of words stands after the mention, on one line', () => {
    expect(answered('Heart failure.', { kind: 'text', text: '  systolic,\n acute ' })).toBe(
      'Heart failure, systolic, acute.',
    );
  });

  test('of no words, or of a paragraph, is none', () => {
    for (const text of ['', '  \n', 'x'.repeat(201)])
      expect(answered('Heart failure.', { kind: 'text', text })).toBeNull();
    expect(answered('Heart failure.', { kind: 'text', text: 'x'.repeat(200) })).toHaveLength(216);
  });
});
