import type { Lexicon } from '#src/match/lexicon.ts';
import { HISTORICAL, HYPOTHETICAL, NEGATED, OTHER_PERSON } from './assertion.ts';
import { isComplaint } from './complaint.ts';
import { answersOf } from './answers-of.ts';
import type { Named } from './named.ts';
import type { PlacedDetail } from './problem.ts';
import type { NoteReading, PlacedSentence } from './read-note.ts';
import type { DetailMention, SiteMention } from './sentence-reading.ts';

/** What is said of others, of the past or in case of says nothing of the problem at hand. */
const NOT_HERE = HISTORICAL | OTHER_PERSON | HYPOTHETICAL;

/**
 * The details of a problem: what is said of its own mentions, of broader words for it, and of its body site anywhere in
 * the note. `condition` is its index.
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
  const here = besides(named, reading);
  const isNearHome = nearHome(condition, named, lexicon);
  const optionOf = siteOption(condition, named, here, lexicon);
  reading.sentences.forEach((sentence, at) => {
    const { sites, broader } = sentence.reading;
    // Precautions and the like are taken for case: what they say of a body site holds all the same.
    const isOfOthers = (sentence.implied & (HISTORICAL | OTHER_PERSON)) !== 0;
    if ((sites.length === 0 && broader.length === 0) || isOfOthers) return;
    for (const mention of broader) {
      if (!lexicon.broader[mention.broader]!.includes(condition)) continue;
      for (const detail of mention.details) details.add(detail, sentence, 'own');
    }
    for (const mention of sites) {
      if ((mention.assertion & NOT_HERE) !== 0) continue;
      if (
        !own.has(mention) &&
        isNearHome(mention.site, here.has(at)) &&
        !isTaken(mention, sentence, condition, lexicon)
      ) {
        for (const detail of mention.details)
          if (!isOfExam(detail, sentence, lexicon)) details.add(detail, sentence, 'site');
      }
      const value = isTaken(mention, sentence, condition, lexicon, true) ? undefined : optionOf(mention, at);
      if (value !== undefined) details.add({ axis: 'site', value, ...spanOf(mention) }, sentence, 'site');
    }
  });
  for (const answer of answersOf(condition, named, reading, lexicon))
    details.add(answer, answer.sentence, 'note', answer.code);
  return details.all;
}

/** The sentences that name a problem, and those beside them on the same line. */
function besides(named: readonly Named[], { sentences }: NoteReading): ReadonlySet<number> {
  const here = new Set<number>();
  for (const { mention } of named) {
    here.add(mention.at);
    if (!mention.sentence.opensLine) here.add(mention.at - 1);
    const next = sentences[mention.at + 1];
    if (next !== undefined && !next.opensLine) here.add(mention.at + 1);
  }
  return here;
}

/** Sections of this rank and beyond look at both sides of everything. */
const EXAM = 6;

/** Whether a "bilateral" comes from an exam: "ankle jerks 2+ bilaterally" makes no disease bilateral. */
function isOfExam(
  { axis, value }: DetailMention,
  { section }: PlacedSentence,
  { knowledge }: Lexicon,
): boolean {
  return (
    axis === 'laterality' &&
    value === 'bilateral' &&
    section >= 0 &&
    knowledge.sections[section]!.rank >= EXAM
  );
}

/** Whether a body site was named for another disease: the eye of an old cataract is not that of a new membrane. */
function isTaken(
  site: SiteMention,
  { reading }: PlacedSentence,
  condition: number,
  lexicon: Lexicon,
  byComplaints = false,
): boolean {
  const { conditions } = lexicon;
  return reading.conditions.some(
    (other) =>
      other.condition !== condition &&
      other.sites.includes(site) &&
      (byComplaints || !isComplaint(conditions.at(other.condition).family)),
  );
}

function spanOf({ start, end }: SiteMention): { start: number; end: number } {
  return { start, end };
}

class Details {
  readonly all: PlacedDetail[] = [];
  /** "left" of "left knee" is said of the knee and of its arthritis: once is enough. */
  readonly #seen = new Set<string>();

  add(
    { axis, value, start, end }: DetailMention,
    sentence: PlacedSentence,
    via: PlacedDetail['via'],
    code?: string,
  ): void {
    const { part } = sentence;
    const place = `${part} ${sentence.start + start} ${axis}`;
    if (this.#seen.has(place)) return;
    this.#seen.add(place);
    this.all.push({
      axis,
      value,
      via,
      code,
      sentence,
      part,
      start: sentence.start + start,
      end: sentence.start + end,
    });
  }
}

/**
 * Whether a body site is where the problem is, a part of that, or lies by it. What it lies in counts only beside the
 * problem's own words: an arm that does not move says nothing of its broken wrist.
 */
function nearHome(
  condition: number,
  named: readonly Named[],
  lexicon: Lexicon,
): (site: number, isBeside: boolean) => boolean {
  const { relations, conditions, knowledge } = lexicon;
  const homes = new Set(named.flatMap(({ said }) => said.sites.map((mention) => mention.site)));
  for (const home of conditions.homesOf(condition)) homes.add(home);
  return (other, isBeside) =>
    [...homes].some(
      (home) =>
        relations.isRelated(other, home) &&
        (isBeside ||
          other === home ||
          knowledge.sites[other]!.wide !== true ||
          !relations.isWithin(home, other)),
    );
}

/**
 * The value on the axis `site` that a body site settles, or undefined. A condition with a region of its own is settled
 * from anywhere in the note; one without only from its own sentence and the one before ("Cut to the scalp. The
 * laceration was closed.").
 */
function siteOption(
  condition: number,
  named: readonly Named[],
  beside: ReadonlySet<number>,
  lexicon: Lexicon,
): (mention: SiteMention, at: number) => string | undefined {
  const { site, axes } = lexicon.conditions.at(condition);
  const options = axes.find(({ axis }) => axis === 'site')?.options ?? [];
  const sites = options.map((id) => lexicon.relations.indexOf(id));
  const here = new Set(named.map(({ mention }) => mention.at));
  if (options.length === 0) return placeOf(condition, named, beside, lexicon);
  return (mention, at) => {
    const counts = site === null ? here.has(at) || here.has(at + 1) : (mention.assertion & NEGATED) === 0;
    return counts
      ? options[sites.findIndex((of) => lexicon.relations.isWithin(mention.site, of))]
      : undefined;
  };
}

/**
 * The place that a body site tells of a condition whose places are no closed list: a part of where it is known to be,
 * from anywhere ("ring finger" of a trigger finger); where that is not known, any part named beside it.
 */
function placeOf(
  condition: number,
  named: readonly Named[],
  beside: ReadonlySet<number>,
  lexicon: Lexicon,
): (mention: SiteMention, at: number) => string | undefined {
  const { relations, conditions, knowledge } = lexicon;
  const own = named.flatMap(({ said }) => said.sites.map(({ site }) => site));
  const homes = own.length > 0 ? own : conditions.homesOf(condition);
  return ({ site, assertion }, at) => {
    if ((assertion & NEGATED) !== 0) return undefined;
    const counts =
      homes.length === 0
        ? beside.has(at)
        : homes.some((home) => site !== home && relations.isWithin(site, home));
    return counts ? knowledge.sites[site]!.id : undefined;
  };
}
