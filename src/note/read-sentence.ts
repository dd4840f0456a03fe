import type { Lexicon } from '#src/match/lexicon.ts';
import type { Span } from '#src/text/span.ts';
import { readAnswers } from './form-answers.ts';
import { tokenise } from '#src/text/tokens.ts';
import { assertionOf } from './assertion.ts';
import { addBothSides } from './both-sides.ts';
import { conditionsIn } from './find-conditions.ts';
import { signsIn } from './signs.ts';
import { headingOf, isUnknownHeading, itemOf } from './headings.ts';
import { giveDetails } from './give-details.ts';
import { type Mentions, mentionsOf } from './mentions.ts';
import { clearRoles, IGNORED, type Scratch } from './scratch.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { NO_PHRASES, type Phrases, sortPhrases } from './sort-phrases.ts';
import { sideAlone } from './side-alone.ts';
import { timesOf } from './times.ts';
import { ignoreUnfilled } from './unfilled.ts';

const COLON = 58;

const NOTHING: SentenceReading = {
  heading: null,
  isUnknownHeading: false,
  item: null,
  leads: 0,
  conditions: [],
  sites: [],
  broader: [],
  times: [],
  side: null,
  answers: [],
  topics: 0,
};

/**
 * Reads one sentence of `text`, `start` to `end`: its heading, conditions, sites, details attached to them, what the
 * cues say of each, and its times. Offsets in the result count from `start`. `opensLine` says whether it is the first
 * on its line.
 */
export function readSentence(
  text: string,
  { start, end }: Span,
  opensLine: boolean,
  lexicon: Lexicon,
  scratch: Scratch,
): SentenceReading {
  const tokens = tokenise(text, start, end, lexicon.words, scratch.tokens);
  if (tokens.count === 0) return NOTHING;
  clearRoles(scratch);
  const match = headingOf(text, tokens, lexicon, opensLine);
  const heading = match && { section: match.section, end: tokens.end[match.to - 1]! - start };
  const isUnknown = match === null && opensLine && isUnknownHeading(text, tokens);
  const item = opensLine ? itemOf(text, tokens) : null;
  const from = match === null || lexicon.knowledge.sections[match.section]!.spoken === true ? 0 : match.to;
  scratch.roles.fill(IGNORED, 0, from);
  const found = lexicon.phrases.find(text, tokens, scratch.phrases);
  ignoreUnfilled(scratch, found, lexicon);
  const sorted = sortPhrases(found, scratch, lexicon, from);
  const phrases =
    sorted === NO_PHRASES ? sorted : { ...sorted, cues: readAnswers(sorted.cues, text, scratch, lexicon) };
  const sets = conditionsIn(text, scratch, lexicon, from);
  const times = timesOf(text, scratch, from, lexicon, start);
  const { answers, topics } = signsIn(text, scratch, lexicon, phrases.cues, from, start);
  if (phrases === NO_PHRASES && sets.length === 0) {
    const isBare = heading === null && !isUnknown && item === null && times.length === 0;
    if (isBare && answers.length === 0 && topics === 0) return NOTHING;
    return { ...NOTHING, heading, isUnknownHeading: isUnknown, item, times, answers, topics };
  }
  const side = sideAlone(text, scratch, lexicon, phrases, sets, start);
  const mentions = mentionsOf(text, phrases, sets, scratch, lexicon, start);
  const organs = giveDetails(text, scratch, lexicon, phrases, mentions, start);
  addBothSides(text, tokens, lexicon, phrases.sites, mentions.sites, start);
  const { conditions, broader } = mentions;
  const sites = organs.length === 0 ? mentions.sites : [...mentions.sites, ...organs];
  return {
    heading,
    isUnknownHeading: isUnknown,
    item,
    leads: ledBy(text, phrases, mentions, scratch, lexicon),
    conditions,
    sites,
    broader,
    times,
    side,
    answers,
    topics,
  };
}

/** What a cue right before the colon that ends a sentence says of the list on the lines behind; one that names something opens none. */
function ledBy(
  text: string,
  { cues }: Phrases,
  { conditions }: Mentions,
  { tokens }: Scratch,
  lexicon: Lexicon,
): number {
  const last = tokens.count - 1;
  if (conditions.length > 0 || text.charCodeAt(tokens.start[last]!) !== COLON) return 0;
  const opening = cues.filter(({ to }) => to === last);
  return opening.length === 0 ? 0 : assertionOf(opening, last, tokens.count, lexicon);
}
