import { expect, test } from 'vitest';
import { findSubjects } from '#src/authoring/find-subjects.ts';
import { createEngine } from '#src/engine/engine.ts';
import { loadRules } from '#src/packs/load.ts';
import { readRulesFiles } from '#node/rules-files.ts';

const engine = createEngine(loadRules(readRulesFiles('.')).rules!);
const found = (words: string): string[] => findSubjects(words, engine).map(({ kind, id }) => `${kind} ${id}`);
const named = (words: string): string[] =>
  findSubjects(words, engine).map(({ id, name }) => (name === '' ? id : `${id} ${name}`));

test('words of a note lead to what is understood of them, and to the codes above', () => {
  expect(found('bunion')).toEqual(['code M21.61', 'code M21.6', 'code M21']);
  expect(found('knee osteoarthritis')[0]).toMatch(/^condition /);
});

test('a code leads to itself and those above it, with the axes on which each is split', () => {
  const [code] = findSubjects('M21.61', engine);
  expect(code).toMatchObject({ id: 'M21.61', kind: 'code' });
  expect(code!.axes.map(({ axis }) => axis)).toContain('laterality');
  expect(found('Z99.Q')).toEqual([]);
});

test('words of which nothing is understood lead nowhere', () => {
  expect(found('hospital')).toEqual([]);
});

test('a code stands with the name that our own words have for it: a condition, a rule, what was typed, a wording', () => {
  expect(named('M17')).toEqual(['M17 osteoarthritis of knee']);
  expect(named('I50')).toEqual(['I50 heart failure']);
  expect(named('Left bunion')).toEqual(['M21.61 bunion', 'M21.6', 'M21']);
  expect(named('shoulder impingement')[0]).toBe('M75.4 shoulder impingement');
});
