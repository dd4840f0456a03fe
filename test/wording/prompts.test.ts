// oxlint-disable-next-line import/no-unassigned-import -- it stands for the browser
import '../fixtures/browser-messages.ts';
import { describe, expect, test } from 'vitest';
import { analyse } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import { noteOf } from '#src/note/note.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import { inlineQuery } from '#src/wording/inline-query.ts';
import { lintQuery } from '#src/wording/lint-query.ts';
import { promptTitle } from '../../extension/ui/axis-names.ts';
import { askedFamilies } from '../classification/families.ts';
import { ownRules } from '../rules/read-rules.ts';
import { edition } from './own-edition.ts';

const { rules, tests } = ownRules();
const engine = createEngine(rules!);
const alone = createEngine(rules!, []);
const asking = tests.filter(({ asks }) => asks.length > 0); // what is off leaves alone

/** A prompt as the card shows it: its title, question, answers, reason and the note's words it stands on. */
function asQuery(prompt: Prompt) {
  const values = prompt.answers.filter(({ kind }) => kind === 'value');
  return inlineQuery({
    title: promptTitle(prompt),
    question: prompt.question,
    options: values.map(({ label }) => ({ label, supportedBy: [0] })),
    // The classification's own name stands for the words of the note, whatever they were.
    mention: `${prompt.quote} (${prompt.condition})`,
    beside: [prompt.why],
  });
}

describe('every prompt that a rule asks of its own texts passes every rule for inline prompts', () => {
  test.each(asking.map(({ rule, asks }) => [rule, asks] as const))('%s', (rule, asks) => {
    const prompts = asks.flatMap(({ text }) =>
      promptsFor(analyse(noteOf(text), engine, {}), engine).filter((prompt) => prompt.rule === rule),
    );
    expect(prompts.length).toBeGreaterThan(0);
    for (const prompt of prompts) {
      const violations = lintQuery(asQuery(prompt), { channel: 'inline', edition });
      expect(violations.map(({ rule: broken, quote }) => `${broken} ${quote}`)).toEqual([]);
    }
  });
});

test('a prompt with values always offers other words and no answer as well', () => {
  for (const { asks } of asking) {
    for (const prompt of promptsFor(analyse(noteOf(asks[0]!.text), engine, {}), engine)) {
      const kinds = prompt.answers.map(({ kind }) => kind);
      expect(kinds).toContain('undetermined');
      if (kinds.includes('value')) expect(kinds).toContain('other');
    }
  }
});

describe('every prompt that is asked without a rule of a pack passes every rule for inline prompts', () => {
  test.each(askedFamilies)('of $family', ({ bare }) => {
    const prompts = promptsFor(analyse(noteOf(bare), alone, {}), alone);
    expect(prompts.length).toBeGreaterThan(0);
    for (const prompt of prompts) {
      const violations = lintQuery(asQuery(prompt), { channel: 'inline', edition });
      expect(violations.map(({ rule: broken, quote }) => `${broken} ${quote}`)).toEqual([]);
    }
  });
});
