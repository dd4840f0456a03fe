// Longer than most files, because all ways by which a detail may come to a problem stand beside one another here.
import { AXES } from '#src/classification/axis.ts';
import type { Lexicon } from '#src/match/lexicon.ts';
import { answersOf } from './answers-of.ts';
import { HISTORICAL, HYPOTHETICAL, NOT_HERE, OTHER_PERSON } from './assertion.ts';
import { besideOf } from './beside.ts';
import { type Named, sitesOf } from './named.ts';
import { placeOf } from './place-of.ts';
import type { PlacedDetail } from './problem.ts';
import type { NoteReading, PlacedSentence } from './read-note.ts';
import type { DetailMention } from './sentence-reading.ts';
import { isTakenBy, SidesOfSites } from './sides-of-sites.ts';

/**
 * The details of a problem: what is said of its own mentions, of broader words for it, of its body site anywhere in the
 * note, and by words that settle an axis of its family wherever they stand. `condition` is its number.
 */
export function detailsOf(
  condition: number,
  named: readonly Named[],
  reading: NoteReading,
  lexicon: Lexicon,
): readonly PlacedDetail[] {
  const details = new Details();
  for (const { mention, said } of named) {
    if ((mention.assertion & (OTHER_PERSON | HYPOTHETICAL)) !== 0 && named.length > 1) continue;
    for (const detail of said.details) details.add(detail, mention.sentence, 'own');
    for (const site of said.sites)
      for (const detail of site.details) details.add(detail, mention.sentence, 'own');
  }
  const own = new Set(named.flatMap(({ said }) => said.sites));
  const sites = new Set(sitesOf(condition, named, lexicon));
  const sentences = new Set(named.map(({ mention }) => mention.sentence));
  const sides = new SidesOfSites(condition, sites, sentences, reading.topics, lexicon);
  const beside = besideOf(named, reading);
  const broaderWords = lexicon.broaderFor[condition] ?? [];
  const placeAt = placeOf(condition, named, beside, lexicon);
  const isOfPlaces = sentencesOfPlaces(condition, named, sites, beside, reading, lexicon);
  for (let at = 0; at < isOfPlaces.length; at += 1) {
    if (isOfPlaces[at] === 0) continue;
    const sentence = reading.sentences[at]!;
    const { sites: here, broader } = sentence.reading;
    // Precautions and the like are taken for case: what they say of a body site holds all the same.
    const isOfOthers = (sentence.implied & (HISTORICAL | OTHER_PERSON)) !== 0;
    if (isOfOthers) continue;
    for (const mention of broader) {
      if (!broaderWords.includes(mention.broader)) continue;
      for (const detail of mention.details) details.add(detail, sentence, 'own');
    }
    for (const site of here) {
      if (!own.has(site)) sides.take(site, sentence, beside.has(at));
      if ((site.assertion & NOT_HERE) !== 0) continue;
      const value = placeAt(site, at);
      if (value === undefined || isTakenBy(site, sentence, condition, reading.topics, lexicon, true))
        continue;
      const { start, end } = site;
      details.add({ axis: 'site', value, start, end }, sentence, 'site');
    }
  }
  for (const { detail, sentence, settles } of sides.heard) details.add(detail, sentence, 'site', { settles });
  if (!details.all.some(({ axis, settles }) => axis === 'laterality' && settles)) {
    for (const { detail, sentence } of reading.sides) details.add(detail, sentence, 'note');
  }
  for (const answer of answersOf(condition, named, reading, lexicon))
    details.add(answer, answer.sentence, 'note', { leadsTo: answer.leadsTo });
  return details.all;
}

/**
 * By sentence 1 where it may say where a problem is or on which side: those that name a body site related to where it is or
 * may be, or a broader word, and those that stand with its own words.
 */
function sentencesOfPlaces(
  condition: number,
  named: readonly Named[],
  homes: ReadonlySet<number>,
  beside: ReadonlySet<number>,
  { sentences, bySite, byBroader }: NoteReading,
  { conditions, relations, broaderFor }: Lexicon,
): Uint8Array {
  const found = new Uint8Array(sentences.length);
  for (const at of beside) found[at] = 1;
  for (const { mention } of named) if (mention.at > 0) found[mention.at - 1] = 1;
  const related = [...homes, ...conditions.placesOf(condition)].map((place) => relations.relatedTo(place));
  // No pairs and closures for each site that a note names: they were a sixth of all that a keystroke leaves to be collected.
  bySite.forEach((places, site) => {
    for (const to of related)
      if (to[site] === 1) {
        for (const at of places) found[at] = 1;
        return;
      }
  });
  for (const word of broaderFor[condition] ?? []) for (const at of byBroader.get(word) ?? []) found[at] = 1;
  return found;
}

class Details {
  readonly all: PlacedDetail[] = [];
  /** By part the places and axes: "left" of "left knee" is said of the knee and of its arthritis: once is enough. */
  readonly #seen: (Set<number> | undefined)[] = [];

  add(
    { axis, value, start, end }: DetailMention,
    sentence: PlacedSentence,
    via: PlacedDetail['via'],
    { leadsTo, settles = true }: { leadsTo?: readonly string[] | undefined; settles?: boolean } = {},
  ): void {
    const { part } = sentence;
    const seen = (this.#seen[part] ??= new Set());
    const place = (sentence.start + start) * AXES.length + AXES.indexOf(axis);
    if (seen.has(place)) return;
    seen.add(place);
    this.all.push({
      axis,
      value,
      via,
      leadsTo,
      settles,
      sentence,
      part,
      start: sentence.start + start,
      end: sentence.start + end,
    });
  }
}
