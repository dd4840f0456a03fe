import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
import type { Token } from '../language/tokens.ts';
import type { Passage } from './passage.ts';

/** Whether a passage names a document, a result or a person as a source. */
export function namesASource({ tokens, text }: Passage, { text: forms }: Edition): boolean {
  return phrasesIn(forms.sources, tokens).length > 0 || hasSlot(text, 'source');
}

/** Whether a passage holds a date, or a day of the stay, or a blank of a template for one. */
export function isDated({ tokens, text }: Passage, edition: Edition): boolean {
  if (hasSlot(text, 'date') || text.includes('__/') || text.toLowerCase().includes('mm/dd')) return true;
  return tokens.some((_, at) => isDateAt(tokens, at, edition)) || isDayOfStay(tokens, edition);
}

function hasSlot(text: string, word: string): boolean {
  const at = text.toLowerCase().indexOf(word);
  if (at < 0) return false;
  const before =
    text.lastIndexOf('[', at) + 1 || text.lastIndexOf('{', at) + 1 || text.lastIndexOf('<', at) + 1;
  return before > 0 && at - before < 40;
}

/** "3/14", "03/14/2026", "2026-03-14", "March 14", "14 Mar", "3.14.26". */
function isDateAt(tokens: readonly Token[], at: number, { text }: Edition): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const last = tokens[at - 1];
  if (token.kind === 'word') {
    return (
      text.months.has(token.text) &&
      (isDay(next) || isDay(last) || (next?.kind === 'number' && next.text.length === 4))
    );
  }
  if (token.kind !== 'number') return false;
  if (next?.text === '/' && isWithin(token, 1, 12) && isDay(tokens[at + 2]))
    return !isMeasured(tokens[at + 3]);
  if (
    token.text.length === 4 &&
    isWithin(token, 1900, 2100) &&
    isWithin(next, 1, 12) &&
    isDay(tokens[at + 2])
  )
    return true;
  // "8/2025"
  if (next?.text === '/' && isWithin(token, 1, 12) && isWithin(tokens[at + 2], 1900, 2100)) return true;
  if (isCompact(token) || isShortDashed(tokens, at)) return true;
  if (
    isWithin(token, 1, 12) &&
    isDay(next) &&
    tokens[at + 2]?.text.length === 4 &&
    isWithin(tokens[at + 2], 1900, 2100)
  )
    return true;
  return /^\d{1,2}\.\d{1,2}\.\d{2,4}$/u.test(token.text);
}

/** "20250313". */
function isCompact({ text }: Token): boolean {
  return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u.test(text);
}

/** "06-11-25": three numbers, one sign between each two. */
function isShortDashed(tokens: readonly Token[], at: number): boolean {
  const [month, day, year] = tokens.slice(at, at + 3);
  if (!isWithin(month, 1, 12) || !isDay(day) || !/^\d{2}$/u.test(year?.text ?? '')) return false;
  return month!.end + 1 === day!.start && day!.end + 1 === year!.start;
}

/** "5/5" of strength, "4/10" of pain: a unit or a word of measure follows. */
function isMeasured(token: Token | undefined): boolean {
  return token?.text === 'strength' || token?.text === 'pain' || token?.text === '%';
}

function isDay(token: Token | undefined): boolean {
  return (
    isWithin(token, 1, 31) || (token !== undefined && /^(?:[12]?\d|3[01])(?:st|nd|rd|th)$/u.test(token.text))
  );
}

function isWithin(token: Token | undefined, least: number, most: number): boolean {
  if (token?.kind !== 'number' || !/^\d+$/u.test(token.text)) return false;
  const value = Number(token.text);
  return value >= least && value <= most;
}

function isDayOfStay(tokens: readonly Token[], { text }: Edition): boolean {
  return phrasesIn(text.days, tokens).some(({ to }) => {
    const next = tokens[to]?.text === '#' ? tokens[to + 1] : tokens[to];
    return next?.kind === 'number';
  });
}
