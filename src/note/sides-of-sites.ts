import { isOneInjury } from '#src/match/family-groups.ts';
import { EXAM_RANK } from '#src/match/knowledge.ts';
import type { Lexicon } from '#src/match/lexicon.ts';
import { NOT_HERE } from './assertion.ts';
import { counts } from './named.ts';
import type { PlacedSentence } from './read-note.ts';
import type { DetailMention, SiteMention } from './sentence-reading.ts';

/** A detail of a body site, with its sentence. */
export interface SiteDetail {
  readonly detail: DetailMention;
  readonly sentence: PlacedSentence;
}

/** A detail of a body site, and whether it settles its axis for the problem. */
export interface HeardDetail extends SiteDetail {
  readonly settles: boolean;
}

/** Gathers what is said of body sites that a problem is in, and says what of it is the problem's. */
export class SidesOfSites {
  readonly #condition: number;
  readonly #homes: ReadonlySet<number>;
  readonly #own: ReadonlySet<PlacedSentence>;
  readonly #topics: number;
  readonly #lexicon: Lexicon;
  readonly #found: (SiteDetail & { readonly isName: boolean })[] = [];

  /**
   * `homes` are the body sites that the problem is in, by their indexes; `own` the sentences that name it; `topics` what the
   * note speaks of.
   */
  constructor(
    condition: number,
    homes: ReadonlySet<number>,
    own: ReadonlySet<PlacedSentence>,
    topics: number,
    lexicon: Lexicon,
  ) {
    this.#own = own;
    this.#topics = topics;
    this.#condition = condition;
    this.#homes = homes;
    this.#lexicon = lexicon;
  }

  /** Takes the details of a body site; `isBeside` says whether its sentence stands beside the problem's own words. */
  take(site: SiteMention, sentence: PlacedSentence, isBeside: boolean): void {
    if (site.details.length === 0) return;
    if (site.isWell || (site.assertion & NOT_HERE) !== 0 || !this.#isNearHome(site.site, isBeside)) return;
    if (isTakenBy(site, sentence, this.#condition, this.#topics, this.#lexicon, false)) return;
    for (const detail of site.details) {
      // "Ankle jerks 2+ bilaterally" makes no disease bilateral, and two lobes no two lungs.
      const isBoth = detail.axis === 'laterality' && detail.value === 'bilateral';
      if (isBoth && (this.#isExam(sentence) || this.#isPart(site.site))) continue;
      this.#found.push({ detail, sentence, isName: detail.start === site.start && detail.end === site.end });
    }
  }

  /**
   * All that was taken. A side settles when it alone was told with the problem's own words, else when it was told elsewhere,
   * else when it was looked at, and not where both sides are: a note may compare them or speak of two diseases. A side that is
   * the part's whole name ("OD", "RLE") says nothing where another is named so as well: those are columns of an examination.
   */
  get heard(): readonly HeardDetail[] {
    if (this.#found.length === 0) return [];
    const named = this.#found.filter((one) => one.isName);
    const counted = sidesOf(named).size > 1 ? this.#found.filter(({ isName }) => !isName) : this.#found;
    const told = counted.filter((one) => isSide(one) && !this.#isExam(one.sentence));
    const own = told.filter((one) => this.#own.has(one.sentence));
    const nearest = sidesOf(own).size === 1 ? own : told;
    const weighed = nearest.length > 0 ? nearest : counted.filter(isSide);
    const sides = sidesOf(weighed);
    const isOpen = sides.has('right') && sides.has('left') && !sides.has('bilateral');
    return this.#found.map((one) => ({
      ...one,
      settles: !isSide(one) || (!isOpen && weighed.includes(one)),
    }));
  }

  /** Whether a body site is a part of where the problem is, and no more. */
  #isPart(site: number): boolean {
    const { relations } = this.#lexicon;
    return [...this.#homes].every((home) => home !== site && !relations.isWithin(home, site));
  }

  #isExam({ section }: PlacedSentence): boolean {
    return section >= 0 && this.#lexicon.knowledge.sections[section]!.rank >= EXAM_RANK;
  }

  /**
   * Whether a body site is where the problem is, a part of that, or lies by it. A whole limb and its parts count for each
   * other only beside the problem's own words: an arm that does not move says nothing of its broken wrist. A calf or a
   * forearm is the limb's own.
   */
  #isNearHome(site: number, isBeside: boolean): boolean {
    const { relations, knowledge } = this.#lexicon;
    const isWide = (of: number): boolean => knowledge.sites[of]!.wide === true;
    for (const home of this.#homes) {
      if (site === home) return true;
      if (this.#isOfLimb(site, home)) return true;
      if (relations.isRelated(site, home) && (isBeside || !(isWide(site) || isWide(home)))) return true;
    }
    return false;
  }

  /** Whether a body site is a stretch of the limb that the problem is in, or lies in one. */
  #isOfLimb(site: number, home: number): boolean {
    const { relations, knowledge } = this.#lexicon;
    if (knowledge.sites[home]!.wide !== true || !relations.isWithin(site, home)) return false;
    return knowledge.sites.some(({ segment }, of) => segment === true && relations.isWithin(site, of));
  }
}

/**
 * Whether a body site was named for another condition: the eye of an old cataract is not that of a new membrane. A
 * complaint takes a site only where that is asked for, and none is taken from a complaint: the knee that aches may well be
 * the one with arthritis.
 */
export function isTakenBy(
  site: SiteMention,
  { reading }: PlacedSentence,
  condition: number,
  topics: number,
  lexicon: Lexicon,
  complaintsToo: boolean,
): boolean {
  if (reading.conditions.length === 0) return false;
  const { conditions, families } = lexicon;
  const { family } = conditions.at(condition);
  if (!complaintsToo && families.isComplaint(family)) return false;
  return reading.conditions.some((other) => {
    if (other.condition === condition || !other.sites.includes(site) || !counts(other, topics, lexicon))
      return false;
    const named = conditions.at(other.condition).family;
    return (
      !isOneInjury(named, family) &&
      !families.isOneUlcer(named, family) &&
      (complaintsToo || !families.isComplaint(named))
    );
  });
}

function sidesOf(some: readonly SiteDetail[]): ReadonlySet<string> {
  return new Set(some.filter(isSide).map(({ detail }) => detail.value));
}

function isSide({ detail }: SiteDetail): boolean {
  return detail.axis === 'laterality';
}
