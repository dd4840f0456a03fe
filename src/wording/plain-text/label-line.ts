import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
import { passageOf } from '../reading/passage.ts';
import { isDated } from '../reading/places.ts';

const LONGEST_GROUP = 100;
/** A line that names a stay takes no more tokens. */
const LONGEST_STAY = 24;
/** Dates and times of the day. */
const WHEN = /\d{1,4}[-/]\d{1,2}(?:[-/]\d{2,4})?|\d{1,2}:\d{2}|\d{4}/gu;

/** "Physical exam:", "Cardiology consult 1/9/26", "Prior encounter": a line under which facts stand. */
export function isGroup(content: string, edition: Edition): boolean {
  if (content.length >= LONGEST_GROUP) return false;
  return content.endsWith(':') || isPlaceAlone(content, edition) || isStay(content, edition);
}

/** Whether a line is a source and its date and nothing else: what follows stands under it. */
function isPlaceAlone(text: string, edition: Edition): boolean {
  const line = passageOf(text, edition.text.abbreviations);
  if (!isDated(line, edition) || /[\d"“%]/u.test(text.replaceAll(WHEN, ''))) return false;
  const found = phrasesIn(edition.text.sources, line.tokens);
  // "NSGY consult, 8/8 -": a dash or colon says that what it was follows.
  const isEnded = /[:–—-]$/u.test(text);
  return (
    found.length > 0 &&
    line.tokens.every(
      ({ kind, text: word }, at) =>
        kind !== 'word' ||
        isEnded ||
        edition.text.columns.has(word) ||
        edition.text.months.has(word) ||
        found.some(({ from, to }) => at >= from && at < to),
    )
  );
}

/** Whether a line names a stay and states nothing: "Prior encounter (shown as prior)". */
function isStay(text: string, edition: Edition): boolean {
  const line = passageOf(text, edition.text.abbreviations);
  if (line.tokens.length > LONGEST_STAY || /[\d"“.?!]/u.test(text.replaceAll(WHEN, ''))) return false;
  const found = phrasesIn(edition.text.stays, line.tokens)[0];
  return found !== undefined && found.from <= 1;
}

/** Whether a line only says which patient, place or form is meant: "Encounter 7781 / Hospitalist service". */
export function isIdentifier(text: string, edition: Edition): boolean {
  const line = passageOf(text, edition.text.abbreviations);
  const [first, next] = line.tokens;
  if (first === undefined || next === undefined || !edition.text.identifiers.has(first.text)) return false;
  if (isDated(line, edition) || line.tokens.some(({ quoted }) => quoted)) return false;
  return next.kind === 'number' || next.text === ':' || next.text === '#';
}

/** "Not documented: hypoxic or hypercapnic" names what is open. */
export function isLabelOfGap(content: string, { phrases, text }: Edition): boolean {
  const colon = content.indexOf(':');
  if (colon < 0) return false;
  const { tokens } = passageOf(content.slice(0, colon), text.abbreviations);
  return phrasesIn(phrases.gaps, tokens).some(({ from, to }) => from === 0 && to === tokens.length);
}
