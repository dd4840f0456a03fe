import { z } from 'zod';
import { axis } from './text.ts';

const words = z.array(z.string().regex(/^[a-z0-9-]+$/u)).max(400);

/** How the compiler of the classification reads official titles; nothing of it reaches the engine. */
export const titleWordsFile = z.strictObject({
  empty: words,
  unspecified: words,
  other: words,
  /** Words that a wording of three or more may do without. */
  spare: words,
  /** Words that the Index files alone and that say something else in a note: "age", "axis". With others they count. */
  mute: words,
  /** Forms that the Index lists beside a head and files by themselves all the same. */
  apart: words,
  axes: z.array(
    z.strictObject({
      axis,
      values: z.array(z.strictObject({ value: z.string(), phrases: z.array(z.string()).min(1) })).min(2),
    }),
  ),
  kinds: z.strictObject({ site: words, cause: words, complication: words, ailment: words }),
});
