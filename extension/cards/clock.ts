/**
 * A time of day as people type it ("14:05", "1405", "9.30", "2:05 pm", "2p"), as "HH:MM" of 24 hours; null when it is
 * none. A lone number of one or two digits is an hour only with am or pm: "45" is more likely a slip than a time.
 */
export function clockTime(typed: string): string | null {
  const found = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(?:([ap])\.?m?\.?)?$/i.exec(typed.trim());
  if (found === null) return null;
  const [, hours = '', minutes, half] = found;
  if (minutes === undefined && half === undefined) return null;
  let hour = Number(hours);
  const minute = Number(minutes ?? 0);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
