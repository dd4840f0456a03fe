import { z } from 'zod';
import { source } from './pack.ts';
import { day, id, list } from './text.ts';

const minutes = z.int().min(1).max(1440);

/** How many minutes a timed service takes, by payer and day: a file for each service under `rules/thresholds/`. */
export const thresholdsFile = z.strictObject({
  id,
  conditions: list(id, 20),
  source,
  steps: list(
    z.strictObject({
      id,
      limits: list(
        z.strictObject({
          payers: z.array(id).max(40).default([]),
          from: day,
          until: day.nullable().default(null),
          least: minutes,
          most: minutes.nullable().default(null),
          every: minutes.nullable().default(null),
          /** Where it is not the file's. */
          source: source.optional(),
        }),
        40,
      ),
    }),
    40,
  ),
});
