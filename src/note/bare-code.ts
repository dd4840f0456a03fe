import { classOf, DIGIT } from '#src/text/characters.ts';

/** Whether a stretch of a text is the bare identifier of a procedure: five figures, or a letter and four. */
export function isBareCode(text: string, start: number, end: number): boolean {
  if (end - start !== CODE_LENGTH) return false;
  for (let at = start + 1; at < end; at += 1) if (classOf(text.charCodeAt(at)) !== DIGIT) return false;
  return true;
}

const CODE_LENGTH = 5;
