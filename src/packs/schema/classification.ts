import { z } from 'zod';
import { code } from './curated.ts';
import { axis, day, id, line, terms } from './text.ts';
import { namesLists, wordLists } from './word-lists.ts';

export const releaseFile = z.strictObject({
  release: z.string().regex(/^FY\d{4}$/u, { error: 'Write the fiscal year of the release: FY2027.' }),
  inForceFrom: day,
  title: line(120),
});

const split = z.strictObject({ axis, options: z.array(id).max(60) });

export const conditionsFile = z
  .strictObject({
    /** Words that stand for each other in many terms. */
    lists: wordLists,
    conditions: z
      .array(
        z.strictObject({
          id,
          name: line(80),
          /** A category or subcategory with its dot, or the name of a timed service. */
          family: z.string().regex(/^(?:[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?|[a-z]+(?: [a-z]+)*)$/u, {
            error:
              'Write a category with its dot (M17, S52.5), or the name of a timed service in small letters.',
          }),
          /** Families that its rules speak for as well. */
          covers: z.array(code).max(40).default([]),
          kind: z.enum(['diagnosis', 'symptom', 'injury', 'service']),
          site: id.nullable().default(null),
          /** Words that name the condition once the site's own words stand beside them. */
          heads: terms.default([]),
          /** Whether the words of the parts of the site serve as well: a phalanx for a finger. */
          within: z.boolean().default(false),
          /** Parts of the site whose words are left out, with all that is in them. */
          except: z.array(id).max(20).default([]),
          terms: terms.default([]),
          broader: terms.default([]),
          /** Empty where the classification does not split it: a fuller wording that keeps a shorter one quiet. */
          axes: z.array(split).max(8),
        }),
      )
      .min(1)
      .max(2000),
  })
  .superRefine(({ lists, conditions }, context) =>
    conditions.forEach(({ terms: phrases }, i) =>
      namesLists(phrases, lists, ['conditions', i, 'terms'], context),
    ),
  );

const someCodes = z
  .array(
    z.string().regex(/^(?:\d{5}|[A-Z]\d{4})$/u, {
      error: 'Write five digits, or a letter with four, in quotes.',
    }),
  )
  .max(100);
const codes = someCodes.min(1);

/** Bare identifiers of procedures, without a word of what they stand for. */
export const procedureCodesFile = z.strictObject({
  /** Where a note has one, its service is claimed. */
  services: z.array(z.strictObject({ condition: id, codes })).max(200),
  /** Which step of `rules/thresholds/` they are: read by what compares minutes with codes, and by nothing else. */
  steps: z
    .array(z.strictObject({ step: id, codes, beside: someCodes.default([]) }))
    .max(200)
    .default([]),
});
