import type { Pace } from '../../worklist/pace.ts';

const NUMBER = new Intl.NumberFormat('en');

/** "1 chart", "1,204 charts" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : many}`;
}

/** "Reading files: 312 of 1,000, 90 a second, 8 s left" */
export function paceText(stage: 'files' | 'charts', { done, total, perSecond, secondsLeft }: Pace): string {
  const so = `Reading ${stage}: ${NUMBER.format(done)} of ${NUMBER.format(total)}`;
  if (perSecond === null || secondsLeft === null) return so;
  return `${so}, ${NUMBER.format(Math.round(perSecond))} a second, ${durationText(secondsLeft)} left`;
}

function durationText(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

/** Whole days between two days (YYYY-MM-DD): "today", "1 day", "12 days", "in 3 days"; from two years on in years. */
export function ageText(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (days === 0) return 'today';
  if (days >= 730) return counted(Math.floor(days / 365.25), 'year');
  return days > 0 ? counted(days, 'day') : `in ${counted(-days, 'day')}`;
}
