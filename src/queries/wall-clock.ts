/** One for each zone: to make one takes a hundred times as long as to use it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * The time of day, YYYY-MM-DDTHH:MM, that clocks show in a zone ("America/Chicago", a name of the IANA database) at a moment,
 * "2026-11-27T16:43:05+01:00". Without a zone it is the time of day where the moment was written down, as its own offset has it.
 *
 * @throws {RangeError} for a zone that is not known here, or a moment that is none.
 */
export function wallClock(moment: string, zone: string | undefined): string {
  if (zone === undefined) return moment.slice(0, 16);
  const parts = clockOf(zone).formatToParts(new Date(moment));
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((each) => each.type === type)!.value.padStart(2, '0');
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** Whether a name is that of a zone of which the time can be told here. */
export function isZone(name: string): boolean {
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    clocks.set(zone, clock);
  }
  return clock;
}
