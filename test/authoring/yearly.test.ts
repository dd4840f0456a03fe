import { describe, expect, test } from 'vitest';
import { type Year, yearlyStep } from '#src/authoring/yearly.ts';
import { Conditions } from '#src/match/conditions.ts';
import { relationsOf } from '#src/match/site-relations.ts';
import type { PackContent } from '#src/packs/content.ts';
import { CODES, compiled, type SmallCode } from '../fixtures/classification.ts';
import { classified } from '../fixtures/classified.ts';
import { ear } from './small-packs.ts';

function year(release: string, codes: readonly SmallCode[]): Year {
  const knowledge = { ...classified, release, classification: compiled(codes) };
  return { release, conditions: new Conditions(knowledge, relationsOf(knowledge.sites)) };
}

const now = year('FY2027', CODES);
const without = (...gone: string[]) => CODES.filter(([code]) => !gone.some((one) => code.startsWith(one)));

/** A pack of one rule, made of the small pack "ear". */
function pack(rule: Partial<PackContent['rules'][number]>): PackContent {
  const { content } = ear().packs[0]!;
  return { ...content, rules: content.rules.map((one) => ({ ...one, condition: undefined, ...rule })) };
}

/** What the step to these codes brings a rule, without the release that is to be raised. */
function brought(codes: readonly SmallCode[], rule: Partial<PackContent['rules'][number]>) {
  return yearlyStep([pack(rule)], now, year('FY2028', codes)).filter(({ kind }) => kind !== 'release-old');
}

const acuity: Partial<PackContent['rules'][number]> = { axis: 'acuity', families: ['I50.2'] };

test('a year without a change brings nothing but the release that is to be read again', () => {
  expect(yearlyStep([pack({ axis: 'acuity', families: ['I50.2'] })], now, year('FY2028', CODES))).toEqual([
    {
      rule: 'ear/ear-pain-side',
      kind: 'release-old',
      code: '',
      added: ['FY2028'],
      removed: ['FY2027'],
      proposal: 'Read "Laterality" of FY2028 again, and raise the release of the source.',
    },
  ]);
  expect(yearlyStep([pack({ axis: 'acuity', families: ['I50.2'] })], now, now)).toEqual([]);
});

describe('a code that is gone', () => {
  test('is told with what came beside where it stood, and what stands above it', () => {
    const codes: SmallCode[] = without('I50.3').flatMap((code) =>
      code[0] === 'I50.9' ? [['I50.4', ';;;', 'heart failure stiff'], code] : [code],
    );
    expect(brought(codes, { axis: 'acuity', families: ['I50.2', 'I50.3'] })).toEqual([
      {
        rule: 'ear/ear-pain-side',
        kind: 'code-gone',
        code: 'I50.3',
        added: ['I50.4'],
        removed: ['I50.3'],
        proposal: 'Name I50.4, or I50 above it under families in its place.',
      },
    ]);
  });
  test('is told of what a rule excepts too', () => {
    expect(brought(without('I50.3'), { ...acuity, except: ['I50.3'] })).toMatchObject([
      { kind: 'code-gone', proposal: 'Name I50 above it under except in its place.' },
    ]);
  });
  test('with all above it proposes to retire the rule', () => {
    expect(brought(without('I50'), acuity)).toMatchObject([
      { kind: 'code-gone', proposal: 'Take it out of families, or retire the rule.' },
    ]);
  });
});

test('a code that is no longer split by the axis makes the rule pointless', () => {
  const codes = CODES.filter(([code]) => !['I50.21', 'I50.22'].includes(code));
  expect(brought(codes, acuity)).toMatchObject([{ kind: 'axis-gone', code: 'I50.2' }]);
});

test('sides that come are told as answers and as codes', () => {
  const codes: SmallCode[] = CODES.filter(([code]) => code !== 'H92.03');
  const step = yearlyStep(
    [pack({ axis: 'laterality', families: ['H92.0'] })],
    year('FY2026', codes),
    year('FY2027', CODES),
  );
  expect(step).toMatchObject([
    { kind: 'answers-changed', code: 'H92.0', added: ['bilateral'], removed: [] },
    { kind: 'codes-new', code: 'H92.0', added: ['H92.03'] },
  ]);
});

test('a rule of a condition stands on the codes of its family', () => {
  const step = brought(without('M17'), { axis: 'laterality', condition: 'knee-osteoarthritis' });
  expect(step).toMatchObject([{ kind: 'code-gone', code: 'M17' }]);
});

test('a timed service has no codes of the classification', () => {
  expect(yearlyStep([pack({ axis: 'time', condition: 'psychotherapy' })], now, year('FY2028', []))).toEqual(
    [],
  );
});
