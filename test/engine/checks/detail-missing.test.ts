import { describe, expect, test } from 'vitest';
import type { CheckResult } from '#src/engine/checks/check.ts';
import { detailMissing } from '#src/engine/checks/detail-missing.ts';
import { checkInput } from '../../fixtures/reading.ts';

function side(note: string): CheckResult | null {
  return detailMissing(
    checkInput(note, { id: 'r', check: 'detail-missing', condition: 'knee-pain', axis: 'laterality' }),
  );
}

describe('a detail is missing', () => {
  test('where the note says none of its axis', () => {
    expect(side('Knee pain.')).toEqual({ kind: 'gap', evidence: [] });
    expect(side('Acute knee pain.')).toEqual({ kind: 'gap', evidence: [] });
    expect(side('Knee pain. Left hip is normal.')).toEqual({ kind: 'gap', evidence: [] });
  });

  test.each([
    'Left knee pain.',
    'Knee pain.\nExam: left knee is red.',
    'Bilateral knee pain.',
    'Pain in both knees.',
  ])('but not in %j', (note) => {
    expect(side(note)).toBeNull();
  });
});

test('each axis is asked by itself', () => {
  const axes = (['laterality', 'site'] as const).filter(
    (axis) =>
      detailMissing(
        checkInput('Ring finger laceration', {
          id: 'r',
          check: 'detail-missing',
          condition: 'finger-laceration',
          axis,
        }),
      ) !== null,
  );
  expect(axes).toEqual(['laterality']);
});
