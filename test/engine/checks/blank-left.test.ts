import { describe, expect, test } from 'vitest';
import { blankLeft } from '#src/engine/checks/blank-left.ts';
import { checkInput } from '../../fixtures/reading.ts';

function isLeft(note: string): boolean {
  const given = { id: 'r', check: 'blank-left', condition: 'psychotherapy', axis: 'time' } as const;
  return blankLeft(checkInput(note, given)) !== null;
}

describe('a blank', () => {
  test.each(['Psychotherapy', 'Psychotherapy, then lunch at 12', 'Psychotherapy. 45'])(
    'is left where no figure follows it: %j',
    (note) => {
      expect(isLeft(note)).toBe(true);
    },
  );

  test.each(['Psychotherapy, 0215', 'Psychotherapy (32 weeks)', 'Psychotherapy 45'])(
    'is filled by a figure behind it: %j',
    (note) => {
      expect(isLeft(note)).toBe(false);
    },
  );
});
