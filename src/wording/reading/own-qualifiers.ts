import type { Edition } from '../edition.ts';
import type { Passage } from './passage.ts';

/**
 * "Major depressive disorder, recurrent, severe": qualifiers that follow the name, commas between them, and belong to no
 * other noun ("heart failure, diastolic dysfunction").
 */
export function trails(
  tokens: Passage['tokens'],
  from: number,
  word: string,
  { diagnoses }: Edition,
): boolean {
  let end = from;
  while (end < tokens.length && (tokens[end]!.text === ',' || diagnoses.isQualifier(tokens[end]!.stem)))
    end += 1;
  const next = tokens[end];
  const isOwn = next === undefined || next.kind === 'mark' || next.text === 'with' || next.text === 'without';
  return isOwn && tokens.slice(from, end).some(({ stem }) => stem === word);
}

/** "Acute on chronic systolic (HFrEF) heart failure": qualifiers before a name, a short form in brackets after them. */
export function leadsUp(
  tokens: Passage['tokens'],
  to: number,
  word: string,
  { diagnoses, options }: Edition,
): boolean {
  let start = to;
  while (start > 0) {
    const { text, stem } = tokens[start - 1]!;
    const goesOn = diagnoses.isQualifier(stem) || '()/-'.includes(text) || options.light.has(stem);
    if (!goesOn && text !== 'on') break;
    start -= 1;
  }
  return tokens.slice(start, to).some(({ stem }) => stem === word);
}
