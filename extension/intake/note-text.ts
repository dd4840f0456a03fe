import { cleanText } from './decode-text.ts';
import { type Facts, type Format, type IntakeDocument, NO_FACTS } from './document.ts';
import { MOST_CHARACTERS } from './limits.ts';
import { Refused } from './refusal.ts';

/** A document of this text. Throws `no-text` when there is none, `too-long`. */
export function documentOf(
  text: string,
  format: Format,
  facts: Partial<Facts> = {},
  place = '',
): IntakeDocument {
  const clean = cleanText(text)
    .replaceAll(/[^\S\n]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
  if (clean.trim() === '') throw new Refused('no-text');
  if (clean.length > MOST_CHARACTERS) throw new Refused('too-long');
  return { ...NO_FACTS, ...facts, text: clean, format, place };
}
