import { describe, expect, test } from 'vitest';
import type { Finding } from '#src/engine/finding.ts';
import { answersOf, inputOf } from '#src/prompts/answers.ts';
import type { Insertion } from '#src/prompts/prompt.ts';
import type { CheckKind } from '#src/match/rules.ts';
import { analysed } from '../fixtures/reading.ts';

function findingIn(text: string): Finding {
  return analysed(text).findings[0]!;
}

const checkOf = ({ by }: Finding): CheckKind => by.check;

/** The answers of the first finding of a text, as "label: at insertion" or the label alone. */
function answers(
  text: string,
  isMeant: (option: string, insertion: Insertion) => boolean = () => true,
): string[] {
  const finding = findingIn(text);
  return answersOf(finding, checkOf(finding), text, false, (option) => option, isMeant).map(
    ({ label, insert }) =>
      insert === null ? label : `${label}: ${insert.at} ${JSON.stringify(insert.text)}`,
  );
}

describe('the answers of a gap', () => {
  test('are the classification’s options in its order, then other and unable to determine', () => {
    expect(answers('Has knee OA.')).toEqual([
      'right: 4 "right "',
      'left: 4 "left "',
      'bilateral: 4 "bilateral "',
      'other',
      'unable to determine',
    ]);
  });

  test('stand after the mention on any axis but the side', () => {
    expect(answers('Abdominal pain.')[0]).toBe('right-upper-quadrant: 14 ", right-upper-quadrant"');
    expect(answers('CKD is stable')[1]).toBe('stage 3b: 3 " (stage 3b)"');
  });

  test('say both sides after a mention whose site comes last', () => {
    expect(answers('OA of the knee.').slice(0, 3)).toEqual([
      'right: 10 "right "',
      'left: 10 "left "',
      'bilateral: 14 ", bilateral"',
    ]);
  });

  test('stand at the first place where they read as meant', () => {
    const text = 'Knee and shoulder pain';
    expect(answers(text, (_, insertion) => insertion.text.startsWith(' ('))[0]).toBe('right: 4 " (right)"');
  });

  test('stand in parentheses where no place reads as meant', () => {
    expect(answers('Has knee OA.', () => false)[0]).toBe('right: 8 " (right)"');
  });

  test('are open where the classification lists nothing neutral', () => {
    expect(answers('Heart failure.')).toEqual(['other', 'unable to determine']);
  });

  test('of a time are typed', () => {
    expect(answers('Psychotherapy.')).toEqual(['unable to determine']);
  });
});

test('the answers of a conflict go to both places and write nothing', () => {
  expect(answers('HPI: left knee pain\nAssessment: right knee OA')).toEqual([
    'go to the first place',
    'go to the second place',
    'unable to determine',
  ]);
});

test.each([
  ['Knee OA.', 'none'],
  ['Abdominal pain.', 'none'],
  ['CKD.', 'none'],
  ['Heart failure.', 'text'],
  ['Psychotherapy.', 'times'],
  ['Psychotherapy 9:00-9:45, 60 minutes.', 'none'],
  ['HPI: left knee pain\nAssessment: right knee OA', 'none'],
])('%j also takes: %s', (text, input) => {
  const finding = findingIn(text);
  expect(inputOf(finding, checkOf(finding))).toBe(input);
});
