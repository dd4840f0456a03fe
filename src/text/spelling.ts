import { ASCII_FOLDED, fold } from './characters.ts';

export const FULL_STOP = 46;

/** A 32-bit hash, the same for all spellings of a word. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === FULL_STOP) continue;
    // A call for each letter would take most of the time of a script that was just started.
    hash = Math.imul(hash ^ (unit < 128 ? ASCII_FOLDED[unit]! : fold(unit)), 0x01000193);
  }
  return hash | 0;
}

/** What is spelled otherwise when it is kept. Tested by the engine's own code, as long as none of ours is compiled. */
const OTHERWISE = /[A-Z.\u0080-\uffff]/;

/** A word, or what stands in a text from `start` to `end`, as it is kept: without case, typographic marks and full stops. */
export function spellingOf(text: string, start = 0, end = text.length): string {
  const word = text.slice(start, end);
  if (!OTHERWISE.test(word)) return word;
  let spelled = '';
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    if (unit !== FULL_STOP) spelled += String.fromCharCode(fold(unit));
  }
  return spelled;
}
