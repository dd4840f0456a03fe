/** A time as the log of queries has it: RFC 3339 with the offset of where the browser is, "2026-11-27T16:43:05+01:00". */
export function momentOf(time: Date): string {
  const offset = -time.getTimezoneOffset();
  const there = new Date(time.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${there}${offset < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(minutes)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
