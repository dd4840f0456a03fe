import { wallClock } from './wall-clock.ts';

/** As `Date` counts them. */
export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

/** A stretch of a day, HH:MM, to 24:00. */
export interface WorkingHours {
  readonly from: string;
  readonly to: string;
}

/** When people work. */
export interface WorkingCalendar {
  /** Nobody works on a day that is not there. */
  readonly week: { readonly [Day in (typeof WEEKDAYS)[number]]?: WorkingHours };
  /** YYYY-MM-DD */
  readonly holidays: readonly string[];
  /** Where they work, by a name of the IANA database, "America/Chicago"; where it is left out, where a query was opened. */
  readonly zone?: string;
}

const DAY = 86_400_000;
const DAY_MINUTES = 1440;
/** A calendar of which nobody works a minute in this many days has no working time at all. */
const MOST_DAYS = 3660;

/**
 * The time of day in the calendar's zone, YYYY-MM-DDTHH:MM, that lies so many working minutes after a moment,
 * "2026-11-27T16:43:05+01:00"; null where the calendar has no working time. A clock that is put back or forward moves no
 * working hour.
 */
export function afterWorking(minutes: number, from: string, calendar: WorkingCalendar): string | null {
  const start = wallClock(from, calendar.zone);
  let day = start.slice(0, 10);
  let at = minuteOf(clockIn(start));
  let left = minutes;
  for (let days = 0; days < MOST_DAYS; days += 1) {
    const hours = hoursOn(day, calendar);
    const begin = hours === null ? at : Math.max(at, hours.from);
    const room = hours === null ? 0 : Math.max(0, hours.to - begin);
    if (room >= left && hours !== null && begin <= hours.to) return timeOf(day, begin + left);
    left -= room;
    day = dayAfter(day);
    at = 0;
  }
  return null;
}

/** How many working minutes lie between two moments; 0 when the second comes first. */
export function workingMinutes(from: string, to: string, calendar: WorkingCalendar): number {
  const [first, last] = [wallClock(from, calendar.zone), wallClock(to, calendar.zone)];
  const [firstDay, lastDay] = [first.slice(0, 10), last.slice(0, 10)];
  let sum = 0;
  for (let day = firstDay; day <= lastDay; day = dayAfter(day)) {
    const hours = hoursOn(day, calendar);
    if (hours === null) continue;
    const start = day === firstDay ? Math.max(minuteOf(clockIn(first)), hours.from) : hours.from;
    const end = day === lastDay ? Math.min(minuteOf(clockIn(last)), hours.to) : hours.to;
    sum += Math.max(0, end - start);
  }
  return sum;
}

/** In minutes since midnight; null on a day on which nobody works. */
function hoursOn(day: string, { week, holidays }: WorkingCalendar): { from: number; to: number } | null {
  const hours = week[WEEKDAYS[new Date(`${day}T00:00Z`).getUTCDay()]!];
  if (hours === undefined || holidays.includes(day)) return null;
  return { from: minuteOf(hours.from), to: minuteOf(hours.to) };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + DAY).toISOString().slice(0, 10);
}

/** HH:MM of YYYY-MM-DDTHH:MM. */
function clockIn(time: string): string {
  return time.slice(11);
}

function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** The minute 1440 of a day is midnight of the next. */
function timeOf(day: string, minute: number): string {
  if (minute === DAY_MINUTES) return `${dayAfter(day)}T00:00`;
  return `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
