import { describe, expect, test } from 'vitest';
import { analyse } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import type { Finding } from '#src/engine/finding.ts';
import type { Note } from '#src/note/note.ts';
import { type Told, toldOf } from '#src/queries/told.ts';
import { ownRules } from '../rules/read-rules.ts';

const engine = createEngine(ownRules().rules!);
function noteOf(texts: readonly string[]): Note {
  return { parts: texts.map((text) => ({ name: '', text, revision: 0 })), context: [] };
}

/** What is asked about a note on an axis. */
function asked(text: string, axis: string): Finding[] {
  return analyse(noteOf([text]), engine).findings.filter((finding) => finding.axis === axis);
}

/** What a chart of these notes says of what the first note was asked about. */
function after(text: string, axis: string, ...texts: readonly string[]): Told[] {
  const asks = asked(text, axis);
  expect(asks.length).toBeGreaterThan(0);
  return toldOf(asks, analyse(noteOf(texts), engine), engine);
}

/** The words at the place where it is told, with the value, or the state where it is not. */
function said(told: Told | undefined, ...texts: readonly string[]): string {
  if (told?.state !== 'told') return told?.state ?? 'nothing';
  const { part, start, end, value } = told.place;
  return `${value} ${part}: ${texts[part]!.slice(start, end)}`;
}

const KNEE = 'Assessment: Knee osteoarthritis.';

describe('what was asked about', () => {
  test.each([
    ['laterality', KNEE, 'Assessment: Left knee osteoarthritis.', 'left 0: Left'],
    [
      'type',
      'Assessment: Heart failure.',
      'Assessment: Acute systolic heart failure.',
      'systolic 0: systolic',
    ],
    ['acuity', 'Assessment: Heart failure.', 'Assessment: Acute systolic heart failure.', 'acute 0: Acute'],
    [
      'severity',
      'Assessment: Pressure ulcer of sacrum.',
      'Assessment: Stage 3 pressure ulcer of sacrum.',
      /^.+ 0: Stage 3$/,
    ],
    ['type', 'Assessment: Pneumonia.', 'Assessment: Pneumonia due to Klebsiella.', /^gram negative 0: /],
    [
      'type',
      'Assessment: Respiratory failure.',
      'Assessment: Acute hypoxic respiratory failure.',
      ' 0: Acute hypoxic respiratory failure',
    ],
    ['time', 'Critical care was provided.', 'Critical care time: 45 minutes.', / 0: 45 minutes/],
  ])('is told, with its value and its place (%s of “%s”)', (axis, text, answered, where) => {
    expect(said(after(text, axis, answered)[0], answered)).toMatch(where);
  });

  test.each([
    ['the problem is gone from the note', 'Assessment: Hip pain.'],
    ['its section was taken out', 'HPI: well.'],
    ['it is denied', 'Assessment: No knee osteoarthritis.'],
    ['it is a relative’s', 'Family history: Mother has left knee osteoarthritis.'],
    ['only another problem has the detail', 'Assessment: Left hip osteoarthritis.'],
  ])('is not told because nobody asks any more: %s', (_what, text) => {
    expect(after(KNEE, 'laterality', text)).toEqual([{ state: 'untold' }]);
  });

  test('is not told when a blank is taken out and nothing put there, nor when a service is claimed no more', () => {
    expect(after('Critical care was provided.', 'time', 'Rounds were made.')).toEqual([{ state: 'untold' }]);
  });

  test('is open as long as it is asked, and when two notes contradict each other', () => {
    expect(after(KNEE, 'laterality', KNEE)).toEqual([{ state: 'open', part: 0 }]);
    const notes = [
      'HPI: pain from osteoarthritis of the left knee.',
      'Assessment: Right knee osteoarthritis.',
    ];
    expect(after(KNEE, 'laterality', ...notes)).toMatchObject([{ state: 'open' }]);
  });

  test('is told where it stands, and not in the note that came in last', () => {
    const notes = ['Assessment: Left knee osteoarthritis.', 'Subjective: feels well today.'];
    expect(said(after(KNEE, 'laterality', ...notes)[0], ...notes)).toBe('left 0: Left');
  });
});
