import { NOT_PRESENT } from '#src/note/assertion.ts';
import { isBareCode } from '#src/note/bare-code.ts';
import type { Lexicon } from '#src/match/lexicon.ts';
import type { PlacedMention, Problem } from '#src/note/problem.ts';
import type { NoteReading } from '#src/note/read-note.ts';

/** The rank of text before any heading, and under headings that are not known. */
const NO_SECTION_RANK = 4;

/** Sections of this rank and better say what was concluded: assessment, diagnosis, procedure. */
const CONCLUDING_RANK = 2;

/** How good a place a mention's section is to edit: 0 the best. */
export function rankOf({ sentence }: Placed, { knowledge }: Lexicon): number {
  const { section } = sentence;
  return section < 0 ? NO_SECTION_RANK : knowledge.sections[section]!.rank;
}

/** Whether what stands there was concluded, and not only told or seen. */
export function isConcluding(place: Placed, lexicon: Lexicon): boolean {
  return rankOf(place, lexicon) <= CONCLUDING_RANK;
}

/** A mention or a detail by its sentence. */
type Placed = Pick<PlacedMention, 'sentence'>;

/** Whether nothing may be asked about a mention's words: instructions, allergies. */
function isInQuiet(mention: PlacedMention, lexicon: Lexicon): boolean {
  const { section } = mention.sentence;
  return section >= 0 && lexicon.knowledge.sections[section]!.quiet;
}

/** Whether a mention is a bare identifier, beside which nobody writes a detail. */
function isCode({ sentence, start, end }: PlacedMention, reading: NoteReading): boolean {
  return isBareCode(reading.textOf(sentence.part), start, end);
}

/** Words count before codes, then the better section, then the fuller name. */
function isBetter(
  mention: PlacedMention,
  best: PlacedMention,
  reading: NoteReading,
  lexicon: Lexicon,
): boolean {
  const isNumber = isCode(mention, reading);
  if (isNumber !== isCode(best, reading)) return !isNumber;
  const by = rankOf(mention, lexicon) - rankOf(best, lexicon);
  return by < 0 || (by === 0 && best.isBroader && !mention.isBroader);
}

/** The mention that a clinician would edit: the first one in the best section; null when none may be asked about. */
export function anchorOf(problem: Problem, reading: NoteReading, lexicon: Lexicon): PlacedMention | null {
  let best: PlacedMention | null = null;
  for (const mention of problem.mentions) {
    if ((mention.assertion & NOT_PRESENT) !== 0 || reading.isContext(mention.sentence.part)) continue;
    // What took how long is told at a note's end, whatever heading came last.
    if (problem.condition.kind !== 'service' && isInQuiet(mention, lexicon)) continue;
    if (best === null || isBetter(mention, best, reading, lexicon)) best = mention;
  }
  return best;
}
