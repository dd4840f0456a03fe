const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/u;
const AMERICAN = /(?<![\d/])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/u;
const DAY_FIRST = /(?<!\d)(\d{1,2})[ -]([a-z]{3})[a-z]{0,6}\.?,?[ -](\d{4}|\d{2})(?![\d:])/u;
const MONTH_FIRST = /(?<![a-z])([a-z]{3})[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u;

/**
 * Days since 1970 of the first date in a text that is written with its year, or null: "2026-03-14", "3/14/26",
 * "14 Mar 2026", "March 14, 2026".
 */
export function dayNumber(written: string): number | null {
  const text = written.toLowerCase();
  const iso = ISO.exec(text);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = AMERICAN.exec(text);
  if (american !== null) return dayOf(Number(american[4]), Number(american[1]), Number(american[3]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return dayOf(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst === null) return null;
  return dayOf(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name) + 1;
}

function dayOf(year: number, month: number, day: number): number | null {
  const full = year < 100 ? 2000 + year : year;
  if (full < 1900 || full > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return Date.UTC(full, month - 1, day) / 86_400_000;
}
