import { NOT_PRESENT, UNCERTAIN } from '#src/note/assertion.ts';
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

/** Whether a mention opens an item of a list, under no heading that is known: "1. Hematuria". */
function opensItem({ sentence, start }: PlacedMention, reading: NoteReading): boolean {
  const { item } = sentence.reading;
  if (sentence.section >= 0 || !sentence.opensLine || item === null) return false;
  return /^[\s\d#.)*\u2022-]*$/u.test(reading.textOf(sentence.part).slice(sentence.start, start));
}

/** Words count before codes, then the better section, then the fuller name, then what opens an item of a list, then what is sure. */
function isBetter(
  mention: PlacedMention,
  best: PlacedMention,
  reading: NoteReading,
  lexicon: Lexicon,
): boolean {
  const isNumber = isCode(mention, reading);
  if (isNumber !== isCode(best, reading)) return !isNumber;
  const by = rankOf(mention, lexicon) - rankOf(best, lexicon);
  if (by !== 0) return by < 0;
  if (best.isBroader !== mention.isBroader) return best.isBroader;
  const [item, other] = [opensItem(mention, reading), opensItem(best, reading)];
  if (item !== other) return item;
  return (best.assertion & UNCERTAIN) !== 0 && (mention.assertion & UNCERTAIN) === 0;
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
