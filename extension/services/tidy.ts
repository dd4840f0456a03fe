import { browser } from 'wxt/browser';
import { dropOldAsides, hasAsides } from '../storage/asides.ts';
import { asidesKept } from '../storage/asides-kept.ts';
import { database } from '../storage/database.ts';
import { dropOldShown } from '../storage/shown-notes.ts';
import { retention } from '../storage/pack-policy.ts';
import { measures } from './measures.ts';
import { dayOf } from './today.ts';

const ALARM = 'tidy';
const DAY_IN_MINUTES = 24 * 60;

/** Has what is kept long enough taken away each day: browsers on a ward are not closed for weeks. */
export function watchDays(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void tidy();
  });
}

/** Does it now, and a day from now. Called when the browser starts, which may have lost the alarm, and after an update. */
export async function tidyFromNow(): Promise<void> {
  await browser.alarms.create(ALARM, { periodInMinutes: DAY_IN_MINUTES });
  await tidy();
}

/** Takes away what is kept long enough. Where it cannot, the next day tries again. */
async function tidy(): Promise<void> {
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
