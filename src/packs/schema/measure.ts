import { z } from 'zod';
import { id, line, term } from './text.ts';

const list = <T extends z.ZodType>(item: T, most: number) => z.array(item).min(1).max(most);

/** A phrase with a number in it: "{n} weeks gestation". */
const form = term.refine((text) => text.includes('{n}'), { error: 'Write {n} where the number stands.' });
export const amount = z.number().min(0).max(10_000);
const amounts = z.record(term, amount);
/** "Loss of consciousness for about 5 minutes": what lasted, what may stand between, an amount, and its unit. */
const stretch = z.strictObject({
  what: list(term, 60),
  between: list(term, 60),
  /** Words for a number, and words that make it more: "few" minutes, "over" an hour. */
  amounts,
  above: list(term, 20),
  /** How much of the measure each unit is. */
  units: amounts,
  /** What makes a point in time of it: "20 minutes ago". */
  never: list(term, 20),
});

/** An amount that notes name in several forms, or as a stretch of time beside words for what lasted. */
export const someMeasure = z.union([
  z.strictObject({ id, forms: list(form, 100), reason: line(200) }),
  z.strictObject({ id, lasting: stretch, reason: line(200) }),
]);
