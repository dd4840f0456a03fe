import { describe, expect, test } from 'vitest';
import { createEngine } from '#src/engine/engine.ts';
import { promptsOf } from './broken-promises.ts';
import { ownRules } from './read-rules.ts';

/* A pack's rule is worth its place where it changes what is said: against the classification alone, and of its own texts. */

const { rules, tests } = ownRules();
const withPacks = createEngine(rules!);
const alone = createEngine(rules!, []);

function said(text: string, engine: typeof alone): string[] {
  return promptsOf(text, engine).map(
    ({ axis, kind, level, start, question, why, answers }) =>
      `${start} ${kind} ${axis} ${level} ${question} ${why} ${answers.map(({ label }) => label).join(', ')}`,
  );
}

describe('every rule changes what is said against the classification alone', () => {
  test.each(tests)('$rule', ({ asks, quiet }) => {
    const changed = [...asks.map(({ text }) => text), ...quiet].filter(
      (text) => said(text, withPacks).join('\n') !== said(text, alone).join('\n'),
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
