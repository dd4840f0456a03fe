import { expect, test } from 'vitest';
import { createEngine, type Engine } from '#src/engine/engine.ts';
import type { PackRule } from '#src/engine/family-rules.ts';
import { knowledge, pack, rule, rules } from '../fixtures/rules.ts';

const kneeSide = rule({
  id: 'one/knee',
  check: 'detail-missing',
  condition: 'knee-pain',
  axis: 'laterality',
});
const hipSide = rule({ id: 'two/hip', check: 'detail-missing', condition: 'hip-pain', axis: 'laterality' });
const kneeAgain = rule({
  id: 'two/knee',
  check: 'detail-missing',
  condition: 'knee-pain',
  axis: 'laterality',
});
function rulesOf(engine: Engine, condition: string): readonly PackRule[] {
  return engine.rulesOf(engine.lexicon.conditions.ofId(condition)!);
}

const two = {
  knowledge,
  packs: [pack({ id: 'one', rules: [kneeSide] }), pack({ id: 'two', rules: [hipSide, kneeAgain] })],
};

test('an engine has all packs, and its rules by condition in their order', () => {
  const engine = createEngine(two);
  expect(engine.packs.map(({ id }) => id)).toEqual(['one', 'two']);
  expect(rulesOf(engine, 'knee-pain').map(({ rule: each, pack: of }) => `${of.id} ${each.id}`)).toEqual([
    'one one/knee',
    'two two/knee',
  ]);
});

test('an engine has the packs that are named, and no others', () => {
  const engine = createEngine(two, ['two', 'nine']);
  expect(engine.packs.map(({ id }) => id)).toEqual(['two']);
  expect(rulesOf(engine, 'knee-pain').map(({ rule: each }) => each.id)).toEqual(['two/knee']);
  expect(rulesOf(createEngine(two, []), 'knee-pain')).toEqual([]);
});

test('an engine names conditions and sites', () => {
  const engine = createEngine(two);
  expect(engine.lexicon.conditions.ofId('knee-pain')!.family).toBe('M25.56');
  expect(engine.siteNames.get('distal-radius')).toBe('distal radius');
});

test('rules make the same engine after a way through JSON', () => {
  const engine = createEngine(rules);
  const again = createEngine(JSON.parse(JSON.stringify(rules)));
  expect(again.packs).toEqual(engine.packs);
  expect(again.lexicon.groups).toEqual(engine.lexicon.groups);
  expect(again.lexicon.kinds).toEqual(engine.lexicon.kinds);
});
