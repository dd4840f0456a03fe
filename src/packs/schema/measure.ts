import { z } from 'zod';
import { id, line, list, term } from './text.ts';

/** A phrase with a number in it: "{n} weeks gestation". */
const form = term.refine((text) => text.includes('{n}'), { error: 'Write {n} where the number stands.' });
export const amount = z.number().min(0).max(1_000_000);
const amounts = z.record(term, amount);
/** How long a thing lasted; what each list is for is told in `Stretch`. */
const stretch = z.strictObject({
  what: list(term, 60),
  during: list(term, 20),
  lasting: list(term, 20),
  between: list(term, 60),
  amounts,
  above: list(term, 20),
  below: list(term, 20),
  units: amounts,
  pointInTime: list(term, 20),
  pointUnlessDuring: list(term, 20),
});

/** An amount that notes name in several forms, or as a stretch of time beside words for what lasted. */
export const someMeasure = z.union([
  z.strictObject({ id, forms: list(form, 100), reason: line(200) }),
  z.strictObject({ id, lasting: stretch, reason: line(200) }),
]);
