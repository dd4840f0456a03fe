import { describe, expect, test } from 'vitest';
import type { Note } from '#src/note/note.ts';
import { detailsDisagree } from '#src/engine/checks/details-disagree.ts';
import { checkInput } from '../../fixtures/reading.ts';

/** The words that disagree, or null. */
function disagreement(note: string | Note, condition = 'knee-osteoarthritis'): string[] | null {
  const input = checkInput(note, { id: 'r', check: 'details-disagree', condition, axis: 'laterality' });
  const result = detailsDisagree(input);
  if (result === null) return null;
  expect(result.kind).toBe('conflict');
  return result.evidence.map(({ part, start, end, role }) => {
    expect(role).toBe('detail');
    return input.reading.textOf(part).slice(start, end);
  });
}

const chart = (...texts: string[]): Note => ({
  parts: texts.map((text) => ({ name: '', text, revision: 0 })),
  context: [],
  isChart: true,
});

describe('what was concluded disagrees with the rest of the note', () => {
  test('where each names one side, and not the same', () => {
    expect(disagreement('HPI: left knee pain\nAssessment: right knee OA')).toEqual(['right', 'left']);
    expect(disagreement('Exam: left knee effusion\nProcedure: injection for right knee OA')).toEqual([
      'right',
      'left',
    ]);
    expect(disagreement('Left knee OA for years.\nAssessment: right knee OA')).toEqual(['right', 'Left']);
  });

  test.each([
    ['the sides agree', 'HPI: right knee pain\nAssessment: right knee OA'],
    ['only one place names one', 'HPI: knee pain\nAssessment: right knee OA'],
    ['the exam compares', 'Exam: right knee red, left knee normal\nAssessment: right knee OA'],
    ['both were concluded', 'HPI: left knee pain\nAssessment: right knee OA. Left knee OA.'],
    ['one side is part of both', 'HPI: bilateral knee pain\nAssessment: right knee OA'],
    ['what was concluded is said of the site alone', 'HPI: left knee OA\nAssessment: right knee brace'],
    ['the other is of another joint', 'HPI: left hip pain\nAssessment: right knee OA'],
    ['the other is past', 'PMH: left knee surgery\nAssessment: right knee OA'],
  ])('but not where %s', (_name, note) => {
    expect(disagreement(note)).toBeNull();
  });
});

describe('what was told disagrees with what was seen, where the conclusion names no side', () => {
  test('at the same body site', () => {
    expect(disagreement('HPI: left knee pain\nExam: right knee swollen\nAssessment: knee OA')).toEqual([
      'left',
      'right',
    ]);
    expect(disagreement('HPI: left knee pain\nExam: right knee OA')).toEqual(['left', 'right']);
  });

  test.each([
    ['they agree', 'HPI: left knee pain\nExam: left knee swollen\nAssessment: knee OA'],
    ['both sides were seen', 'HPI: left knee pain\nExam: right knee red, left knee red\nAssessment: knee OA'],
    ['another part was seen', 'HPI: left knee pain\nExam: right leg swollen\nAssessment: knee OA'],
    ['nothing was told', 'HPI: knee pain\nExam: right knee swollen\nAssessment: knee OA'],
  ])('but not where %s', (_name, note) => {
    expect(disagreement(note)).toBeNull();
  });
});

describe('what one note of a chart concludes disagrees with what another does', () => {
  test('where each concludes one side, and not the same', () => {
    expect(disagreement(chart('Assessment: left knee OA', 'Assessment: right knee OA'))).toEqual([
      'left',
      'right',
    ]);
    expect(
      disagreement(
        chart(
          'HPI: left knee pain\nAssessment: left knee OA',
          'Assessment: knee OA',
          'HPI: right knee pain\nAssessment: right knee OA',
        ),
      ),
    ).toEqual(['left', 'right']);
  });

  test.each([
    [
      'the fields of a page conclude them',
      { ...chart('Assessment: left knee OA', 'Assessment: right knee OA'), isChart: false },
    ],
    ['a note concludes both', chart('Assessment: left knee OA', 'Assessment: right knee OA. Left knee OA.')],
    [
      'a note says that both are meant',
      chart('Assessment: left knee OA', 'Assessment: right knee OA', 'HPI: bilateral knee OA'),
    ],
    ['they agree', chart('Assessment: left knee OA', 'Assessment: left knee OA')],
    ['one names the site alone', chart('Assessment: left knee OA', 'Assessment: right knee brace')],
  ])('but not where %s', (_name, note) => {
    expect(disagreement(note)).toBeNull();
  });
});
