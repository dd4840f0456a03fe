/** A stretch of a day in minutes since midnight. */
export interface WorkingHours {
  readonly from: number;
  readonly to: number;
}

/** When people work, by the time of day where they are. */
export interface WorkingCalendar {
  /** Sunday first, as weekdays are counted; null for a day on which nobody works. Seven of them. */
  readonly week: readonly (WorkingHours | null)[];
  /** YYYY-MM-DD */
  readonly holidays: readonly string[];
}

const DAY = 86_400_000;
/** A calendar of which nobody works a minute in this many days has no working time at all. */
const MOST_DAYS = 3660;

/**
 * The time of day, YYYY-MM-DDTHH:MM, that lies so many working minutes after a moment, "2026-11-27T16:43:05+01:00"; null
 * where the calendar has no working time. The moment's own offset says what time of day it is, so that nothing depends on
 * where this runs.
 */
export function afterWorking(minutes: number, from: string, calendar: WorkingCalendar): string | null {
  let day = from.slice(0, 10);
  let at = minuteOf(from);
  let left = minutes;
  for (let days = 0; days < MOST_DAYS; days += 1) {
    const hours = hoursOn(day, calendar);
    const start = hours === null ? at : Math.max(at, hours.from);
    const room = hours === null ? 0 : Math.max(0, hours.to - start);
    if (room >= left && hours !== null && start <= hours.to) return `${day}T${clockOf(start + left)}`;
    left -= room;
    day = dayAfter(day);
    at = 0;
  }
  return null;
}

/** How many working minutes lie between two moments; 0 when the second comes first. */
export function workingMinutes(from: string, to: string, calendar: WorkingCalendar): number {
  let sum = 0;
  const last = to.slice(0, 10);
  for (let day = from.slice(0, 10); day <= last; day = dayAfter(day)) {
    const hours = hoursOn(day, calendar);
    if (hours === null) continue;
    const start = day === from.slice(0, 10) ? Math.max(minuteOf(from), hours.from) : hours.from;
    const end = day === last ? Math.min(minuteOf(to), hours.to) : hours.to;
    sum += Math.max(0, end - start);
  }
  return sum;
}

function hoursOn(day: string, { week, holidays }: WorkingCalendar): WorkingHours | null {
  return holidays.includes(day) ? null : (week[new Date(`${day}T00:00Z`).getUTCDay()] ?? null);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + DAY).toISOString().slice(0, 10);
}

function minuteOf(moment: string): number {
  return Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
}

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
