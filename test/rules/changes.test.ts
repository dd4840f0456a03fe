import { describe, expect, test } from 'vitest';
import { createEngine, type Engine } from '#src/engine/engine.ts';
import { fileKnowledge } from '#src/match/file-knowledge.ts';
import { promptsOf } from './broken-promises.ts';
import { ownRules } from './read-rules.ts';

/* A pack's rule is worth its place where it changes what is said of its own texts: against all that is said without it. */

const { rules, tests } = ownRules();
const filed = fileKnowledge(rules!.knowledge);
const withPacks = createEngine({ ...rules!, filed });

/** The engine of all rules but one. */
function without(rule: string): Engine {
  const packs = rules!.packs.map((pack) => ({ ...pack, rules: pack.rules.filter(({ id }) => id !== rule) }));
  return createEngine({ ...rules!, packs, filed });
}

function said(text: string, engine: Engine): string[] {
  return promptsOf(text, engine).map(
    ({ axis, kind, level, start, question, why, answers }) =>
      `${start} ${kind} ${axis} ${level} ${question} ${why} ${answers.map(({ label }) => label).join(', ')}`,
  );
}

describe('every rule changes what is said without it', () => {
  test.each(tests)('$rule', ({ rule, asks, quiet }) => {
    const others = without(rule);
    const changed = [...asks.map(({ text }) => text), ...quiet].filter(
      (text) => said(text, withPacks).join('\n') !== said(text, others).join('\n'),
    );
    expect(changed.length).toBeGreaterThan(0);
  });
});

describe('no two rules ask the same of one problem', () => {
  test.each(tests)('nor do they of the texts of $rule', ({ asks, quiet }) => {
    for (const text of [...asks.map((asked) => asked.text), ...quiet]) {
      const asked = promptsOf(text, withPacks).map(
        ({ axis, kind, start, end }) => `${kind} ${axis} ${start} ${end}`,
      );
      expect(new Set(asked).size, text).toBe(asked.length);
    }
  });
});
