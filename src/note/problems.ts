import type { Axis, Condition } from '#src/match/knowledge.ts';
import type { Lexicon } from '#src/match/lexicon.ts';
import type { Span } from '#src/text/span.ts';
import { HISTORICAL, HYPOTHETICAL, NEGATED, NOT_PRESENT, OTHER_PERSON, UNCERTAIN } from './assertion.ts';
import type { NoteReading, PlacedSentence } from './read-note.ts';
import type { ConditionMention, DetailMention } from './sentence-reading.ts';

/** A mention with its place in the note, in offsets of its part. */
export interface PlacedMention extends Span {
  readonly sentence: PlacedSentence;
  /** Index of the sentence in the reading. */
  readonly at: number;
  /** The words inside the mention that name its body site, where there are any. */
  readonly site: Span | null;
  readonly assertion: number;
}

/** A detail with its place, and how it came to the problem. */
export interface PlacedDetail extends Span {
  readonly axis: Axis;
  readonly value: string;
  readonly part: number;
  /** `own` was said of the condition, `site` of the body site it is in. */
  readonly via: 'own' | 'site';
  readonly sentence: PlacedSentence;
}

/** All mentions of one condition of this patient in this note, with the details they carry together. */
export interface Problem {
  readonly condition: Condition;
  readonly mentions: readonly PlacedMention[];
  readonly details: readonly PlacedDetail[];
  /** Whether some mention is affirmed (or uncertain), now, of this patient. */
  readonly isPresent: boolean;
  /** Whether every present mention is uncertain. */
  readonly isUncertain: boolean;
}

/** The problems of a note in the order of their first mention. */
export function problemsOf(reading: NoteReading, lexicon: Lexicon): Problem[] {
  const named = mentionsByCondition(reading);
  joinBroader(named, lexicon);
  return [...named]
    .map(([condition, mentions]) => problemOf(condition, mentions, reading, lexicon))
    .toSorted((a, b) => a.mentions[0]!.at - b.mentions[0]!.at || a.mentions[0]!.start - b.mentions[0]!.start);
}

interface Named {
  readonly mention: PlacedMention;
  readonly said: ConditionMention;
}

function mentionsByCondition(reading: NoteReading): Map<number, Named[]> {
  const named = new Map<number, Named[]>();
  reading.sentences.forEach((sentence, at) => {
    for (const said of sentence.reading.conditions) {
      const site = said.sites[0];
      const mention: PlacedMention = {
        start: sentence.start + said.start,
        end: sentence.start + said.end,
        sentence,
        at,
        site:
          site === undefined ? null : { start: sentence.start + site.start, end: sentence.start + site.end },
        assertion: said.assertion | sentence.implied,
      };
      const list = named.get(said.condition);
      if (list === undefined) named.set(said.condition, [{ mention, said }]);
      else list.push({ mention, said });
    }
  });
  return named;
}

/**
 * "The laceration" is the finger laceration once that has been named: mentions of a broad condition join the specific
 * one they stand for. One that names a body site of its own stays what it is, and nothing joins what this patient does
 * not have: the mother's arthritis is not his knee pain.
 */
function joinBroader(named: Map<number, Named[]>, lexicon: Lexicon): void {
  for (const [condition, mentions] of named) {
    const specific = [...named.keys()].find(
      (other) =>
        other !== condition &&
        standsFor(lexicon, condition, other) &&
        named.get(other)!.some(({ mention }) => (mention.assertion & NOT_THIS_PATIENTS) === 0),
    );
    if (specific === undefined) continue;
    const joining = mentions.filter(({ said }) =>
      said.sites.every(({ site }) => isHome(lexicon, specific, site)),
    );
    const staying = mentions.filter((mention) => !joining.includes(mention));
    named.get(specific)!.push(...joining);
    named.get(specific)!.sort((a, b) => a.mention.at - b.mention.at || a.mention.start - b.mention.start);
    if (staying.length > 0) named.set(condition, staying);
    else named.delete(condition);
  }
}

const NOT_THIS_PATIENTS = NEGATED | OTHER_PERSON | HYPOTHETICAL;

/** Whether a body site is the one that the classification puts a condition in, or lies by it. */
function isHome(lexicon: Lexicon, condition: number, site: number): boolean {
  const home = lexicon.knowledge.conditions[condition]!.site;
  return home !== null && lexicon.relations.isRelated(site, lexicon.relations.indexOf(home));
}

/** Whether a wording of the broad condition is a broader word of the specific one. */
function standsFor(lexicon: Lexicon, broad: number, specific: number): boolean {
  const { conditions } = lexicon.knowledge;
  return conditions[specific]!.broader.some((term) => conditions[broad]!.terms.includes(term));
}

function problemOf(index: number, named: readonly Named[], reading: NoteReading, lexicon: Lexicon): Problem {
  const condition = lexicon.knowledge.conditions[index]!;
  const details: PlacedDetail[] = [];
  const seen = new Set<string>(); // "left" of "left knee" is said of the knee and of its arthritis
  const add = (detail: DetailMention, sentence: PlacedSentence, via: PlacedDetail['via']): void => {
    const start = sentence.start + detail.start;
    const place = `${sentence.part} ${start} ${detail.axis}`;
    if (seen.has(place)) return;
    seen.add(place);
    const { axis, value } = detail;
    details.push({
      axis,
      value,
      via,
      sentence,
      part: sentence.part,
      start,
      end: sentence.start + detail.end,
    });
  };
  for (const { mention, said } of named) {
    if ((mention.assertion & (HISTORICAL | OTHER_PERSON)) !== 0 && named.length > 1) continue;
    for (const detail of said.details) add(detail, mention.sentence, 'own');
    for (const site of said.sites) for (const detail of site.details) add(detail, mention.sentence, 'own');
  }
  addFromElsewhere(index, named, reading, lexicon, add, details);
  const present = named.filter(({ mention }) => (mention.assertion & NOT_PRESENT) === 0);
  return {
    condition,
    mentions: named.map(({ mention }) => mention),
    details,
    isPresent: present.some(({ mention }) => !reading.isContext(mention.sentence.part)),
    isUncertain: present.every(({ mention }) => (mention.assertion & UNCERTAIN) !== 0),
  };
}

/** What is said of the problem's body site, or of a broader word for it, anywhere in the note. */
function addFromElsewhere(
  index: number,
  named: readonly Named[],
  reading: NoteReading,
  lexicon: Lexicon,
  add: (detail: DetailMention, sentence: PlacedSentence, via: PlacedDetail['via']) => void,
  details: PlacedDetail[],
): void {
  const { relations, knowledge } = lexicon;
  const condition = knowledge.conditions[index]!;
  const homes = new Set(named.flatMap(({ said }) => said.sites.map(({ site }) => site)));
  if (condition.site !== null) homes.add(relations.indexOf(condition.site));
  const splitsBySite = condition.axes.find(({ axis }) => axis === 'site');
  const options = splitsBySite?.options.map((id) => relations.indexOf(id)) ?? [];
  const here = new Set(named.map(({ mention }) => mention.at));
  const own = new Set(named.flatMap(({ said }) => said.sites));
  reading.sentences.forEach((sentence, at) => {
    const { sites, broader } = sentence.reading;
    if (sites.length === 0 && broader.length === 0) return;
    if ((sentence.implied & (HISTORICAL | OTHER_PERSON | HYPOTHETICAL)) !== 0) return;
    for (const mention of broader) {
      if (!lexicon.broader[mention.broader]!.includes(index)) continue;
      for (const detail of mention.details) add(detail, sentence, 'own');
    }
    for (const mention of sites) {
      if ((mention.assertion & (HISTORICAL | OTHER_PERSON | HYPOTHETICAL)) !== 0) continue;
      const isNearHome = [...homes].some((home) => relations.isRelated(mention.site, home));
      if (isNearHome && !own.has(mention))
        for (const detail of mention.details) add(detail, sentence, 'site');
      // A site settles the axis `site` from anywhere where the condition has a region, else from its own sentence and
      // from the one before ("Cut to the scalp. The laceration was closed.").
      if (condition.site === null ? !here.has(at) && !here.has(at + 1) : (mention.assertion & NEGATED) !== 0)
        continue;
      const option = options.findIndex((of) => relations.isWithin(mention.site, of));
      if (option < 0) continue;
      details.push({
        axis: 'site',
        value: splitsBySite!.options[option]!,
        via: 'site',
        sentence,
        part: sentence.part,
        start: sentence.start + mention.start,
        end: sentence.start + mention.end,
      });
    }
  });
}
