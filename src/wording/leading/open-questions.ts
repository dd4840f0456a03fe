import type { Edition } from '../edition.ts';
import type { Passage } from '../reading/passage.ts';

/** "Can the type of heart failure", "is there a diagnosis for": a dimension is asked for before a name falls. */
export function asksForADimension(
  { tokens }: Passage,
  from: number,
  to: number,
  { leading }: Edition,
): boolean {
  for (let at = from; at < to; at += 1) {
    const { text } = tokens[at]!;
    if (!leading.dimensions.has(text)) continue;
    // "a diagnosis of sepsis", "evidence of sepsis" name it all the same.
    return !(leading.presence.has(text) && tokens[at + 1]?.text === 'of');
  }
  return false;
}

/** "Can the heart failure be further specified", "could you clarify the anemia", but not "clarify if" or "that". */
export function asksToSpecify({ tokens }: Passage, from: number, to: number, { leading }: Edition): boolean {
  if (!leading.auxiliaries.has(tokens[from]!.text)) return false;
  for (let at = from; at < to; at += 1) {
    const { text } = tokens[at]!;
    if (text === 'if' || text === 'that') return false;
    if (leading.specifying.has(text)) return true;
  }
  return false;
}
