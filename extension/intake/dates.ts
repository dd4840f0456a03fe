/** HL7's dates in versions 2 and 3: YYYY[MM[DD[HHMM...]]], with or without a zone. */
const PACKED = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2}))?/;
/** FHIR's: YYYY-MM-DD[Thh:mm...]. */
const DASHED = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/;

/**
 * A date of a file as YYYY-MM-DD or YYYY-MM-DDTHH:MM, in the sender's own time; null for one that is missing, shorter
 * than a day, or impossible (February 29 of 2001).
 */
export function dateOf(text: string | null): string | null {
  const found = text === null ? null : (DASHED.exec(text) ?? PACKED.exec(text));
  if (found === null) return null;
  const [, year, month, day, hour, minute] = found;
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (time.getUTCMonth() !== Number(month) - 1 || time.getUTCDate() !== Number(day)) return null;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${hour}:${minute}`;
}

/** The day alone. */
export function dayOf(text: string | null): string | null {
  return dateOf(text)?.slice(0, 10) ?? null;
}
