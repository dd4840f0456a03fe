import { dayOf } from '../../services/today.ts';

/** "2026-11-27 14:05" where the reader is, of milliseconds since 1970. */
export function dayAndTime(at: number): string {
  const time = new Date(at);
  return `${dayOf(time)} ${time.toTimeString().slice(0, 5)}`;
}
