import type { Edition } from '../edition.ts';
import { passageOf } from '../reading/passage.ts';
import { isDated } from '../reading/places.ts';

/** A line that goes on in small letters, and is no fact with its own date ("eGFR 28 ... 06-13-25"). */
export function isWrapped(content: string, edition: Edition): boolean {
  return /^\p{Ll}/u.test(content) && !isDated(passageOf(content, edition.text.abbreviations), edition);
}

/** "What is the cause of the anemia?" as an item is a question; "Sepsis?" is an answer or a finding. */
export function isFullQuestion(content: string, { leading }: Edition): boolean {
  const words = content.toLowerCase().split(/[\s,]+/u);
  const opens = leading.auxiliaries.has(words[0]!) || words.some((word) => leading.openers.has(word));
  return content.endsWith('?') && opens;
}

/** What stands side by side on one line, wide blanks between. */
export function columnsOf(content: string): string[] {
  return content.split(/\s{3,}|\t/u);
}
