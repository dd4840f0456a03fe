import { describe, expect, test } from 'vitest';
import type { CodeNode } from '#tools/classification/code-tree.ts';
import { preorder } from '#tools/classification/lexicon.ts';
import { tree } from './small-sources.ts';

function node(roots: readonly CodeNode[], code: string): CodeNode {
  const found = preorder(roots).find((each) => each.code === code);
  if (found === undefined) throw new Error(`no code ${code}`);
  return found;
}

function codes(roots: readonly CodeNode[]): string[] {
  return preorder(roots).map(({ code }) => code);
}

/** The values of a code, as "axis value". */
function values(roots: readonly CodeNode[], code: string): string[] {
  return [...node(roots, code).values].map(([axis, value]) => `${axis} ${value}`);
}

describe('a code without what its siblings have', () => {
  const roots = tree(
    'E16: Other disorders of pancreatic internal secretion',
    'E160: Drug-induced hypoglycemia without coma',
    'E163: Increased secretion of glucagon',
    'D57: Sickle-cell disorders',
    'D570: Sickle-cell disease with crisis',
    'D571: Sickle-cell disease without crisis',
  );

  test('is what is coded when no more is known than its parent', () => {
    expect(node(roots, 'D57.1').isUnspecified).toBe(true);
  });

  test('is a condition of its own where it says more than that', () => {
    expect(node(roots, 'E16.0').isUnspecified).toBe(false);
  });
});

describe('encounter characters', () => {
  const roots = tree(
    'S52: Fracture of forearm',
    'S525: Fracture of lower end of radius',
    'S5250: Unspecified fracture of the lower end of radius',
    'S52501: Unspecified fracture of the lower end of right radius',
    'S52501A: Unspecified fracture of the lower end of right radius, initial encounter for closed fracture',
    'S52501D: Unspecified fracture of the lower end of right radius, subsequent encounter',
    'S52501S: Unspecified fracture of the lower end of right radius, sequela',
  );

  test('are folded into the code they follow', () => {
    expect(codes(roots)).toEqual(['S52', 'S52.5', 'S52.50', 'S52.501']);
    expect(node(roots, 'S52.501').seventh).toBe('ADS');
    expect(node(roots, 'S52.50').seventh).toBe('');
  });

  test('are those of a fetus, too, and no seventh character of another kind is', () => {
    const others = tree(
      'O31: Complications of multiple gestation',
      'O311X1: Continuing pregnancy, first trimester',
      'O311X11: Continuing pregnancy, first trimester, fetus 1',
      'O311X19: Continuing pregnancy, first trimester, other fetus',
      'L89: Pressure ulcer',
      'L8901: Pressure ulcer of right elbow',
      'L89012A: Pressure ulcer of right elbow, deep',
    );
    expect(node(others, 'O31.1X1').seventh).toBe('19');
    expect(codes(others)).toContain('L89.012A');
  });
});

describe('a placeholder', () => {
  test('says what its parent says: what is under it is taken up', () => {
    const roots = tree(
      'S06: Intracranial injury',
      'S060: Concussion',
      'S060X: Concussion',
      'S060X0: Concussion without loss of consciousness',
      'S060X1: Concussion with loss of consciousness',
      'S060X1A: Concussion with loss of consciousness, initial encounter',
    );
    expect(codes(roots)).toEqual(['S06', 'S06.0', 'S06.0X0', 'S06.0X1']);
    expect(node(roots, 'S06.0X1').parent!.code).toBe('S06.0');
    expect(node(roots, 'S06.0X1').seventh).toBe('A');
  });

  test('leaves its encounter characters to its parent', () => {
    const roots = tree(
      'T16: Foreign body in ear',
      'T161: Foreign body in right ear',
      'T161XXA: Foreign body in right ear, initial encounter',
      'T162: Foreign body in left ear',
    );
    expect(codes(roots)).toEqual(['T16', 'T16.1', 'T16.2']);
    expect(node(roots, 'T16.1').seventh).toBe('A');
  });

  test('is kept where it is one of several', () => {
    const roots = tree('T36: Poisoning', 'T360: By penicillins', 'T360X: By penicillins', 'T3601: By others');
    expect(codes(roots)).toContain('T36.0X');
  });
});

describe('a closed axis', () => {
  test('tells children apart whose titles are the same but for it', () => {
    const roots = tree(
      'M17: Osteoarthritis of knee',
      'M170: Bilateral primary osteoarthritis of knee',
      'M171: Unilateral primary osteoarthritis of knee',
      'M1711: Unilateral primary osteoarthritis, right knee',
      'M1712: Unilateral primary osteoarthritis, left knee',
      'M179: Osteoarthritis of knee, unspecified',
    );
    expect(values(roots, 'M17.0')).toEqual(['laterality bilateral']);
    expect(values(roots, 'M17.1')).toEqual(['laterality unilateral']);
    expect(values(roots, 'M17.11')).toEqual(['laterality right']);
    expect(values(roots, 'M17.9')).toEqual([]);
    expect(node(roots, 'M17.11').rest).not.toContain('right');
  });

  test('tells stages apart, each under its own', () => {
    const roots = tree(
      'N18: Chronic kidney disease',
      'N183: Chronic kidney disease, stage 3',
      'N1831: Chronic kidney disease, stage 3a',
      'N1839: Chronic kidney disease, stage 3 unspecified',
      'N184: Chronic kidney disease, stage 4',
      'N189: Chronic kidney disease, unspecified',
    );
    expect(values(roots, 'N18.3')).toEqual(['severity stage-3']);
    expect(values(roots, 'N18.31')).toEqual(['severity stage-3a']);
    expect(values(roots, 'N18.4')).toEqual(['severity stage-4']);
  });

  test('is none where one child has it by chance', () => {
    const roots = tree(
      'I50: Heart failure',
      'I501: Left ventricular failure',
      'I502: Systolic heart failure',
      'I503: Diastolic heart failure',
    );
    expect(values(roots, 'I50.1')).toEqual([]);
    expect(node(roots, 'I50.1').rest).toContain('left');
  });
});

describe('a child is what is coded when nothing more is known', () => {
  const roots = tree(
    'E11: Type 2 diabetes mellitus',
    'E110: Type 2 diabetes mellitus with hyperosmolarity',
    'E118: Type 2 diabetes mellitus with unspecified complications',
    'E119: Type 2 diabetes mellitus without complications',
    'M10: Gout',
    'M100: Idiopathic gout',
    'M109: Gout, unspecified',
    'G93: Other disorders of brain',
    'G934: Other and unspecified encephalopathy',
    'G939: Disorder of brain, unspecified',
    'J18: Pneumonia, unspecified organism',
    'J189: Pneumonia, unspecified organism',
    'J180: Bronchopneumonia, unspecified organism',
  );

  test.each([
    ['M10.9', true],
    ['M10.0', false],
    ['E11.9', true], // without what its siblings have
    ['E11.0', false],
    ['G93.9', true],
    ['G93.4', false], // a family of its own
    ['J18.0', false], // its parent is unspecified in the same way
    ['J18.9', true],
  ])('%s: %s', (code, is) => {
    expect(node(roots, code).isUnspecified).toBe(is);
  });
});

describe('an open split', () => {
  test.each([
    [
      'site',
      [
        'S52: Fracture of forearm',
        'S520: Fracture of upper end of ulna',
        'S523: Fracture of shaft of radius',
      ],
    ],
    ['type', ['I50: Heart failure', 'I502: Systolic heart failure', 'I503: Diastolic heart failure']],
    ['cause', ['D50: Anemia', 'D500: Anemia due to blood loss', 'D501: Anemia due to diet']],
    ['complication', ['K80: Gallstone', 'K800: Gallstone with obstruction', 'K801: Gallstone with fever']],
    [null, ['H92: Otalgia', 'H921: Otalgia, right ear', 'H922: Otalgia, left ear']],
    [null, ['R52: Pain']],
  ] as const)('tells apart by %s', (kind, titles) => {
    expect(tree(...titles)[0]!.open).toBe(kind);
  });
});

test('chapters that are no diagnoses are left out, and a code stands under the longest one it begins with', () => {
  const roots = tree('W01: Fall', 'R52: Pain', 'R5299: Pain of some kind', 'Y92: Place');
  expect(codes(roots)).toEqual(['R52', 'R52.99']);
  expect(node(roots, 'R52.99').parent!.code).toBe('R52');
});
