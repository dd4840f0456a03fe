import type { Lexicon } from '#src/match/lexicon.ts';
import { NEGATED, NOT_HERE, NOT_PRESENT, UNCERTAIN } from './assertion.ts';
import { detailsOf } from './details-of.ts';
import { joinBroader } from './join-broader.ts';
import { mentionsByCondition, type Named, sitesOf } from './named.ts';
import type { Problem } from './problem.ts';
import type { NoteReading } from './read-note.ts';

/** The problems of a note in the order of their first mention. */
export function problemsOf(reading: NoteReading, lexicon: Lexicon): Problem[] {
  const named = mentionsByCondition(reading, lexicon);
  joinBroader(named, lexicon);
  return [...named]
    .map(([condition, mentions]) => problemOf(condition, mentions, reading, lexicon))
    .toSorted((a, b) => a.mentions[0]!.at - b.mentions[0]!.at || a.mentions[0]!.start - b.mentions[0]!.start);
}

function problemOf(
  condition: number,
  named: readonly Named[],
  reading: NoteReading,
  lexicon: Lexicon,
): Problem {
  const present = named.filter(({ mention }) => (mention.assertion & NOT_PRESENT) === 0);
  const isUncertain = present.every(({ mention }) => (mention.assertion & UNCERTAIN) !== 0);
  return {
    condition: lexicon.conditions.at(condition),
    index: condition,
    mentions: named.map(({ mention, said }) =>
      said.condition === condition ? mention : { ...mention, isBroader: true },
    ),
    details: detailsOf(condition, named, reading, lexicon),
    sites: sitesOf(condition, named, lexicon),
    isPresent:
      present.some(({ mention }) => !reading.isContext(mention.sentence.part)) &&
      !(isUncertain && isDeniedBehind(named, present.at(-1)!)),
    hasCause: named.some(({ said }) => said.hasCause),
    isUncertain,
  };
}

/** Whether what one mention leaves in doubt is denied behind it: "rule out DVT ... Impression: no DVT". */
function isDeniedBehind(named: readonly Named[], last: Named): boolean {
  return named
    .slice(named.indexOf(last) + 1)
    .some(({ mention }) => (mention.assertion & NEGATED) !== 0 && (mention.assertion & NOT_HERE) === 0);
}
