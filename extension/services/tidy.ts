import { dropOldAsides, hasAsides } from '../storage/asides.ts';
import { asidesKept } from '../storage/asides-kept.ts';
import { database } from '../storage/database.ts';
import { dropOldShown } from '../storage/shown-notes.ts';
import { retention } from '../storage/pack-policy.ts';
import { measures } from './measures.ts';
import { dayOf } from './today.ts';

/** Takes away what is kept long enough: once when the browser starts. Where it cannot, the next start tries again. */
export async function tidy(): Promise<void> {
  const today = dayOf(new Date());
  try {
    const { asideDays, countDays } = await retention();
    await dropOldAsides(database(), today, asideDays);
    await dropOldShown(database(), today);
    await measures.dropOld(today, countDays);
    await asidesKept.setValue(await hasAsides(database()));
  } catch {
    // Nothing is lost by keeping it longer.
  }
}
