import { z } from 'zod';
import { QUERY_TYPES, REASONS } from '#src/wording/query.ts';
import { code } from './curated.ts';
import { axis, id, line, list } from './text.ts';

/** A template of a formal query: what a CDI specialist begins from. */
export const queryTemplate = z.strictObject({
  id,
  name: line(60).describe('What specialists choose it by: "Heart failure: type".'),
  about: line(60).describe(
    'Words that a note might have for what it is about: the template is tried on them when it is loaded.',
  ),
  families: list(code, 100)
    .optional()
    .describe('Codes of the classification with their dots that it is for; without them any.'),
  axis: axis.optional().describe('The kind of detail it asks for; without it any.'),
  reason: z.enum(REASONS).describe('The gap in the record that it is about.'),
  type: z.enum(QUERY_TYPES).describe('How it is answered.'),
  title: line(80).describe('The title of the query. {words} are the words of the record.'),
  question: line(240)
    .regex(/^[^?]+\?$/u, { error: 'Ask one question: one question mark, at the end.' })
    .describe('What is asked, with one question mark, at the end. {words} are the words of the record.'),
  options: list(line(80), 20)
    .optional()
    .describe('The answers of a choice. "Other" and "unable to determine" stand beside them by themselves.'),
});
