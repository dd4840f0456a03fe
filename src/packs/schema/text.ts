import { z } from 'zod';
import { AXES } from '#src/classification/axis.ts';

/** Names of things: "knee-osteoarthritis-side". */
export const id = z
  .string({ error: 'Write a name of small letters, digits and hyphens.' })
  .max(60, { error: 'Shorten it to 60 characters.' })
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, {
    error: 'Use small letters, digits and single hyphens: knee-pain-side.',
  });

/** Names of what is filed under a condition's axis: ids, with the blanks that names of codes may hold. */
const plain = (longest: number) =>
  z
    .string({ error: 'Write text; put a number or a word such as true in quotes.' })
    .min(1, { error: 'Write the text.' })
    .max(longest, { error: `Shorten it to ${longest} characters.` })
    .refine((text) => !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u.test(text), {
      error: 'Write it on one line, without control, invisible or private characters.',
    })
    .refine((text) => text.trim() === text, { error: 'Remove the blanks at its ends.' });

/** One line of plain text that a person reads. No markup: it is shown as text, and must not pretend to be more. */
export const line = (longest: number) =>
  plain(longest).refine((text) => !/[<>`]|\]\(|&#?\w+;/u.test(text), {
    error: 'Write plain text, without markup (< > ` or links).',
  });

/** A phrase that is looked for in notes. */
export const term = plain(80).refine(
  (text) => /[\p{L}\p{N}]/u.test(text) || /^[^\s\p{L}\p{N}]{1,4}$/u.test(text),
  {
    error: 'Write words, or a sign of at most four characters.',
  },
);

export const terms = z
  .array(term, { error: 'Write a list of phrases.' })
  .max(400, { error: 'Keep at most 400 phrases.' });

/** A list of `item`, with one at least and `most` at most. */
export const list = <T extends z.ZodType>(item: T, most: number) =>
  z.array(item, { error: 'Write a list.' }).min(1, { error: 'Write at least one.' }).max(most);

/** A text of a note, to try a rule on: it may have many lines. */
export const noteText = z
  .string({ error: 'Write a note text.' })
  .min(3, { error: 'Write a note text.' })
  .max(4000, { error: 'Shorten it to 4000 characters.' })
  // Marks that turn the direction of writing show another text than is read.
  .refine((text) => !/[\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(text), {
    error: 'Write it without halves of characters and marks of direction.',
  });

export const semver = z
  .string({ error: 'Write three numbers in quotes or with two points: 1.0.0.' })
  .regex(/^(?:0|[1-9]\d{0,4})\.(?:0|[1-9]\d{0,4})\.(?:0|[1-9]\d{0,4})$/u, {
    error: 'Write three numbers: 1.0.0.',
  });

export const day = z
  .string({ error: 'Write a day: 2026-10-01.' })
  .regex(/^\d{4}-\d{2}-\d{2}$/u, { error: 'Write a day: 2026-10-01.' })
  .refine((text) => isDay(text), { error: 'Write a day that the calendar has.' });

function isDay(text: string): boolean {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return date >= 1 && date <= (days[month - 1] ?? 0);
}

export const axis = z.enum(AXES);

export const level = z.enum(['ask', 'hint', 'off']);
