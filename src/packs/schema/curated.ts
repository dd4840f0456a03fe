import { z } from 'zod';
import { amount, someMeasure } from './measure.ts';
import { axis, id, level, line, list, term } from './text.ts';
import { namesLists, wordLists } from './word-lists.ts';

/** A category, subcategory or code with its dot, or a chapter or block by its first letter or two signs. */
export const code = z.string().regex(/^[A-Z](?:[0-9]|[0-9A-Z]{2}(?:\.[0-9A-Z]{1,4})?)?$/u, {
  error: 'Write a category, subcategory or code with its dot: M17, S52.5.',
});

const reason = line(200);
export const equivalentsFile = z.strictObject({
  equivalents: list(z.strictObject({ words: list(term, 40), means: term, reason }), 2000),
});

export const curatedAbbreviationsFile = z.strictObject({
  topics: list(z.strictObject({ id, words: list(term, 200), least: z.int().min(1).max(9).default(3) }), 28),
  abbreviations: list(
    z.strictObject({
      short: term,
      exact: z.boolean().default(false),
      means: term,
      topic: id.optional(),
      unless: id.optional(),
      reason,
    }),
    3000,
  ),
});

export const wordingsFile = z
  .strictObject({
    lists: wordLists,
    wordings: list(z.strictObject({ words: term, family: code, reason }), 5000),
  })
  .superRefine(({ lists, wordings }, context) => {
    const phrases = wordings.map(({ words }) => words);
    namesLists(phrases, lists, ['wordings'], context);
  });

export const levelsFile = z.strictObject({
  defaults: z.record(axis, level),
  levels: list(z.strictObject({ families: list(code, 400), axis, level, reason }), 3000),
  /** Families by what they are to a note, whatever the axis. */
  groups: z
    .strictObject({
      complaint: z.array(code).max(200),
      pregnancy: z.array(code).max(200),
      event: z.array(code).max(200).default([]),
      ulcer: z.array(code).max(200).default([]),
    })
    .default({ complaint: [], pregnancy: [], event: [], ulcer: [] }),
});

/** What an axis may say: "stage-3b", "30-minutes-or-less". */
export const value = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);

export const answersFile = z
  .strictObject({
    lists: wordLists,
    /** Amounts that notes name in several forms, or as a stretch of time beside words for what lasted. */
    measures: list(someMeasure, 100).default([]),
    answers: list(
      z.strictObject({
        families: list(code, 100),
        axis,
        values: list(
          z.strictObject({
            value,
            label: line(60),
            terms: z.array(term).max(600),
            /** The amounts that say it, in whole units, both ends among them. */
            measured: list(z.strictObject({ by: id, from: amount, to: amount }), 10).optional(),
            /** The code it leads to under the family, where it leads to one; of several families the code of each. */
            code: z
              .union([code, list(code, 40)])
              .transform((one) => (typeof one === 'string' ? [one] : one))
              .default([]),
          }),
          80,
        ),
        /** Whether the values are neutral facts that may be listed as answers. */
        offered: z.boolean(),
        /** Whether they only count beside the condition or its body site. */
        beside: z.boolean().default(false),
        /** Whether no body site is one of these places: a foot with a clot in it does not say which vein. */
        named: z.boolean().default(false),
        reason,
      }),
      1000,
    ),
  })
  .superRefine(({ lists, measures, answers }, context) => {
    measures.forEach((measure, i) => {
      if ('forms' in measure) namesLists(measure.forms, lists, ['measures', i, 'forms'], context);
    });
    answers.forEach(({ values }, i) =>
      values.forEach(({ measured = [] }, j) =>
        measured.forEach(({ by }, k) => {
          if (measures.some((measure) => measure.id === by)) return;
          const path = ['answers', i, 'values', j, 'measured', k, 'by'];
          context.addIssue({ code: 'custom', path, message: 'Name one of the measures of this file.' });
        }),
      ),
    );
  });

export const splitsFile = z.strictObject({
  splits: list(
    z.strictObject({
      families: list(code, 100),
      axis,
      options: z.array(value).max(60),
      /** Whether all codes below are parted so as well. */
      below: z.literal(true).optional(),
      reason,
    }),
    500,
  ),
});

export const questionsFile = z.strictObject({
  /** {words} are the note's own words for the condition, {site} the body site they name. */
  questions: list(
    z.strictObject({
      of: z.strictObject({ id, families: list(code, 100) }).optional(),
      axis,
      kind: z.enum(['gap', 'conflict']),
      question: line(160),
      ofSite: line(160).optional(),
      labels: z.record(value, line(60)).default({}),
      why: line(240),
      section: line(160),
    }),
    40,
  ),
  title: line(160),
});

export const homesFile = z.strictObject({
  homes: list(z.strictObject({ families: list(code, 400), sites: list(id, 40), reason }), 1000),
});
