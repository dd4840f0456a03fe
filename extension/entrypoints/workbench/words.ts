import { type CountedKey, type MessageKey, say } from '../../ui/say.ts';
import type { Pace } from '../../worklist/pace.ts';

const NUMBER = new Intl.NumberFormat('en');

/** The message for a number of things: "1 chart", "1,204 charts". */
export function counted(key: CountedKey, count: number): string {
  const name: MessageKey = count === 1 ? `${key}One` : `${key}Other`;
  return say(name, NUMBER.format(count));
}

/** "Reading files: 312 of 1,000, 90 a second, 8 s left" */
export function paceText(stage: 'files' | 'charts', { done, total, perSecond, secondsLeft }: Pace): string {
  const far = [NUMBER.format(done), NUMBER.format(total)];
  if (perSecond === null || secondsLeft === null) {
    return say(stage === 'files' ? 'benchFilesStart' : 'benchChartsStart', ...far);
  }
  const speed = [NUMBER.format(Math.round(perSecond)), durationText(secondsLeft)];
  return say(stage === 'files' ? 'benchFilesPace' : 'benchChartsPace', ...far, ...speed);
}

function durationText(seconds: number): string {
  return seconds < 90 ? say('benchSeconds', seconds) : say('benchMinutes', Math.round(seconds / 60));
}

/** Whole days between two days (YYYY-MM-DD): "today", "1 day", "12 days", "in 3 days"; from two years on in years. */
export function ageText(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (days === 0) return say('benchToday');
  if (days >= 730) return counted('benchYears', Math.floor(days / 365.25));
  return days > 0 ? counted('benchDays', days) : counted('benchInDays', -days);
}
