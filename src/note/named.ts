import type { Lexicon } from '#src/match/lexicon.ts';
import { HISTORICAL } from './assertion.ts';
import type { PlacedMention } from './problem.ts';
import type { NoteReading } from './read-note.ts';
import type { ConditionMention } from './sentence-reading.ts';

/** A mention of a condition with what its sentence says of it. */
export interface Named {
  readonly mention: PlacedMention;
  readonly said: ConditionMention;
}

/** The mentions of each condition, by its index, in the order of the note. */
export function mentionsByCondition(reading: NoteReading, lexicon: Lexicon): Map<number, Named[]> {
  const named = new Map<number, Named[]>();
  reading.sentences.forEach((sentence, at) => {
    for (const said of sentence.reading.conditions) {
      if (!counts(said, reading.topics, lexicon)) continue;
      const site = said.sites[0];
      const mention: PlacedMention = {
        start: sentence.start + said.start,
        end: sentence.start + said.end,
        sentence,
        at,
        site:
          site === undefined ? null : { start: sentence.start + site.start, end: sentence.start + site.end },
        assertion: said.assertion | sentence.implied | (isPast(said, lexicon) ? HISTORICAL : 0),
        isBroader: false,
      };
      const list = named.get(said.condition);
      if (list === undefined) named.set(said.condition, [{ mention, said }]);
      else list.push({ mention, said });
    }
  });
  return named;
}

/** Whether what happens once and heals, is coded as old, or is done is told with a year that has gone by: "STEMI in 2015". */
function isPast({ hasPastYear, condition }: ConditionMention, { conditions, families }: Lexicon): boolean {
  if (!hasPastYear) return false;
  const { kind, family } = conditions.at(condition);
  return kind === 'service' || families.isEvent(family);
}

/** Indexes of the body sites a condition is in: those its mentions name, else where such a condition is. */
export function sitesOf(condition: number, named: readonly Named[], lexicon: Lexicon): readonly number[] {
  const own = new Set(named.flatMap(({ said }) => said.sites.map(({ site }) => site)));
  return own.size > 0 ? [...own] : lexicon.conditions.homesOf(condition);
}

/** Whether a mention is one in this note: its abbreviations mean here what it takes them for. */
export function counts(
  { senses, insteadOf }: Pick<ConditionMention, 'senses' | 'insteadOf'>,
  topics: number,
  lexicon: Lexicon,
): boolean {
  if (senses.length === 0 && insteadOf.length === 0) return true; // most names: nothing in them is ambiguous
  const isHeld = (sense: number): boolean => holdsSense(sense, topics, lexicon);
  return senses.every(isHeld) && !insteadOf.some((rival) => rival.every(isHeld));
}

/** Whether the note speaks of what a reading of an abbreviation needs; it is counted from 1. */
function holdsSense(sense: number, topics: number, lexicon: Lexicon): boolean {
  const { topic, unless } = lexicon.shorthands[sense - 1]!;
  const speaksOf = (of: number): boolean => (topics & (1 << of)) !== 0;
  return (topic < 0 || speaksOf(topic)) && (unless < 0 || !speaksOf(unless));
}
