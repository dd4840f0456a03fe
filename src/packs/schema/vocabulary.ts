import { z } from 'zod';
import { axis, id, line, term, terms } from './text.ts';
import { namesLists, wordLists } from './word-lists.ts';

const effect = z.enum(['negated', 'uncertain', 'historical', 'hypothetical', 'other-person']);
const direction = z.enum(['forward', 'backward', 'both', 'terminate', 'pseudo', 'answer']);
const effects = z.array(effect).max(5).default([]);
const some = <T extends z.ZodType>(item: T, most: number) =>
  z
    .array(item, { error: 'Write a list.' })
    .min(1, { error: 'Write at least one.' })
    .max(most, { error: `Keep at most ${most}.` });

export const sectionsFile = z
  .strictObject({
    lists: wordLists,
    sections: some(
      z.strictObject({
        id,
        name: line(60),
        implies: effects,
        rank: z.int().min(0).max(9),
        quiet: z.boolean().default(false),
        spoken: z.boolean().default(false),
        headings: some(term, 80),
      }),
      200,
    ),
  })
  .superRefine(({ lists, sections }, context) =>
    sections.forEach(({ headings }, i) => namesLists(headings, lists, ['sections', i, 'headings'], context)),
  );

export const cuesFile = z
  .strictObject({
    lists: wordLists,
    cues: some(
      z.strictObject({
        id,
        effects,
        direction,
        reach: z.int().min(0).max(40).default(0),
        terms: some(term, 400),
      }),
      200,
    ),
  })
  .superRefine(({ lists, cues }, context) =>
    cues.forEach(({ terms: phrases }, i) => namesLists(phrases, lists, ['cues', i, 'terms'], context)),
  );

export const sitesFile = z.strictObject({
  sites: some(
    z.strictObject({
      id,
      name: line(60),
      parent: id.nullable().default(null),
      paired: z.boolean().default(false),
      wide: z.boolean().default(false),
      segment: z.boolean().default(false),
      near: z.array(id).max(20).default([]),
      terms: some(term, 60),
    }),
    1000,
  ),
});

export const detailsFile = z.strictObject({
  details: some(
    z.strictObject({
      axis,
      value: id,
      terms: terms.default([]),
      exact: terms.default([]),
      ahead: z.boolean().default(false),
      sites: z.array(id).max(40).default([]),
    }),
    500,
  ),
});

const word = z.string().regex(/^[^\s\p{Lu}]{1,40}$/u, { error: 'Write one word in small letters.' });

export const wordsFile = z.strictObject({
  words: z.strictObject({
    article: some(word, 100),
    possessive: some(word, 100),
    preposition: some(word, 200),
    coordination: some(word, 60),
    verb: some(word, 400),
    pronoun: some(word, 100),
    modifier: some(word, 600),
    normal: z.array(word).max(100).default([]),
  }),
});

export const formsFile = z.strictObject({ forms: z.record(word, some(word, 60)) });

export const numbersFile = z.strictObject({
  numbers: z.record(word, z.number().min(0).max(1000)),
  minutes: z.record(word, z.number().positive().max(100_000)),
  clocks: z.strictObject({
    start: some(word, 60),
    stop: some(word, 60),
    joins: some(word, 60),
    beforeYear: some(word, 60),
    counted: some(word, 100),
    spent: some(word, 60),
    shared: some(word, 60),
    wider: some(word, 60),
    apart: some(word, 60),
    bound: some(word, 60),
    habit: some(word, 60),
    visit: some(word, 60),
    beforeAge: some(word, 60),
  }),
  oldestYear: z.number().int().min(1900).max(2000),
});

export const abbreviationsFile = z.strictObject({ abbreviations: some(word, 500) });
