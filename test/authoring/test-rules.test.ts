import { describe, expect, test } from 'vitest';
import { testRules } from '#src/authoring/test-rules.ts';
import { createEngine } from '#src/engine/engine.ts';
import type { OwnPacks } from '#src/packs/read-pack.ts';
import { ear, ground, rules } from './small-packs.ts';

function tried({ packs, faults }: OwnPacks) {
  expect(faults).toEqual([]);
  const own = packs.flatMap(({ pack }) => (pack === null ? [] : [pack]));
  const tests = packs.flatMap((pack) => pack.tests);
  return [...testRules(own, tests, rules.packs, createEngine(rules))];
}

test('a rule whose texts come out is green, with the words it asked about', () => {
  const [rule] = tried(ear());
  expect(rule).toMatchObject({ rule: 'ear/ear-pain-side', passed: true, changes: true });
  expect(rule!.texts.map(({ expects, passed }) => `${expects} ${passed}`)).toEqual([
    'asks true',
    'asks true',
    'quiet true',
    'quiet true',
  ]);
  const [{ found, text }] = rule!.texts as [any];
  expect(found).toEqual([
    { rule: 'ear/ear-pain-side', axis: 'laterality', level: 'ask', start: 12, end: 20 },
  ]);
  expect(text.slice(12, 20)).toBe('ear pain');
});

function red(own: OwnPacks) {
  return tried(own).flatMap(({ texts }) => texts.filter(({ passed }) => !passed));
}

describe('a text is red', () => {
  test('that should ask and finds nothing', () => {
    const texts = red(ear([["'Assessment: [ear pain].'", "'Assessment: no [ear pain].'"]]));
    expect(texts).toMatchObject([
      { expects: 'asks', text: 'Assessment: no ear pain.', expected: [{ start: 15, end: 23 }], found: [] },
    ]);
  });
  test('that asks about other words', () => {
    const texts = red(ear([["'Assessment: [ear pain].'", "'[Assessment]: ear pain.'"]]));
    expect(texts).toMatchObject([{ expects: 'asks', found: [{ start: 12, end: 20 }] }]);
  });
  test('that should stay quiet and is asked about', () => {
    const texts = red(ear([["'No ear pain.'", "'Ear pain.'"]]));
    expect(texts).toMatchObject([{ expects: 'quiet', found: [{ rule: 'ear/ear-pain-side' }] }]);
  });
});

test('a rule that changes nothing of what is said without it is red, though its texts are green', () => {
  // What ships asks the same in the same words; a rule of another name makes no difference.
  const [rule] = tried(ear([], 'hearing'));
  expect(rule).toMatchObject({ rule: 'hearing/ear-pain-side', changes: false, passed: false });
  expect(rule!.texts.every(({ passed }) => passed)).toBe(true);
});

test('a pack of one’s own speaks before those that ship, and in place of that of its id', () => {
  const reworded = [['Which ear hurts?', 'Which of the two?']] as const;
  for (const id of ['ear', 'hearing']) {
    const [rule] = tried(ear(reworded, id));
    expect(rule).toMatchObject({ passed: true, changes: true });
  }
});

test.each([
  ['one payer', 'payers: [acme]'],
  ['one group', 'groups: [trial]'],
  ['one host', 'hosts: [ehr.example.org]'],
  ['one encounter and specialty', 'encounters: [inpatient]\nspecialties: [ent]'],
])('a pack for %s is tried as if it were that', (_of, scope) => {
  expect(tried(ear([['until: null', `until: null\n${scope}`]]))).toMatchObject([{ passed: true }]);
});

test('a pack that is not yet in force is tried on its first day', () => {
  expect(tried(ear([['from: 2026-10-01', 'from: 2031-01-01']]))).toMatchObject([{ passed: true }]);
});

describe('what a rule leaves alone', () => {
  const off = [
    ['level: ask', 'level: off'],
    [
      "asks:\n  - 'Assessment: [ear pain].'\n  - 'CC: [otalgia] since Monday.'\nquiet:\n  - 'Assessment: left ear pain.'",
      "quiet:\n  - 'Ear pain.'",
    ],
  ] as const;
  test('is asked by no pack that comes after it', () => {
    expect(tried(ear(off, 'hearing'))).toMatchObject([{ passed: true, changes: true }]);
  });
  test('is red where another check still asks about it', () => {
    const other = [...off, ['check: detail-missing', 'check: details-disagree']] as const;
    const [rule] = tried(ear(other, 'hearing'));
    expect(rule!.texts.filter(({ passed }) => !passed)).toMatchObject([
      { expects: 'quiet', found: [{ rule: 'ear/ear-pain-side' }] },
    ]);
  });
});

test('the ground is read once and serves every pack', () => {
  expect(ground.knowledge.conditions).toBe(rules.knowledge.conditions);
});
