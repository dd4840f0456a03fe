import type { Lexicon } from '#src/match/lexicon.ts';
import { NOT_THIS_PATIENTS } from './assertion.ts';
import type { Named } from './named.ts';

/**
 * "The laceration" is the finger laceration once that has been named, "CHF" the systolic heart failure: mentions of a
 * broad condition join the specific one they stand for. One that names a body site of its own stays what it is, and
 * nothing joins what this patient does not have: the mother's arthritis is not his knee pain.
 */
export function joinBroader(named: Map<number, Named[]>, lexicon: Lexicon): void {
  const all = [...named.keys()];
  for (const condition of all) {
    const mentions = named.get(condition)!;
    const standsFor = standingFor(condition, mentions, lexicon);
    const specific = all.find(
      (other) =>
        other !== condition &&
        named.has(other) &&
        standsFor(other, named.get(other)!) &&
        named.get(other)!.some(({ mention }) => (mention.assertion & NOT_THIS_PATIENTS) === 0),
    );
    if (specific === undefined) continue;
    const homes = homesOf(lexicon, specific, named.get(specific)!);
    const joining = mentions.filter(({ said }) =>
      said.sites.every(({ site }) => homes.some((home) => lexicon.relations.isRelated(site, home))),
    );
    const staying = mentions.filter((mention) => !joining.includes(mention));
    named.get(specific)!.push(...joining);
    named.get(specific)!.sort((a, b) => a.mention.at - b.mention.at || a.mention.start - b.mention.start);
    if (staying.length > 0) named.set(condition, staying);
    else named.delete(condition);
  }
}

/** The body sites of a condition: those its mentions name, and where it is when they name none. */
function homesOf(lexicon: Lexicon, condition: number, mentions: readonly Named[]): readonly number[] {
  const own = mentions.flatMap(({ said }) => said.sites.map(({ site }) => site));
  return [...new Set([...own, ...lexicon.conditions.homesOf(condition)])];
}

/**
 * Whether a condition is a broader word for another: people say so, the classification has the one under the other, or the
 * words of the one are among the other's.
 */
function standingFor(
  broad: number,
  broadly: readonly Named[],
  { conditions, broaderOf }: Lexicon,
): (specific: number, specifically: readonly Named[]) => boolean {
  const { tree } = conditions;
  const above = conditions.codeOf(broad);
  const root = above < 0 ? -1 : tree!.rootOf(above);
  return (specific, specifically) => {
    if (broaderOf[specific]?.includes(broad) === true) return true;
    const below = conditions.codeOf(specific);
    if (above < 0 || below < 0) return false;
    // Of one code under two names, the one that people gave stays.
    if (above === below) return conditions.isNamed(specific) && !conditions.isNamed(broad);
    if (tree!.isWithin(below, root)) return !tree!.isWithin(above, below);
    return areWithin(broadly, specifically);
  };
}

/** Whether the words of each mention are among those of one of the others. Loops: this is asked of each two names of a note. */
function areWithin(some: readonly Named[], others: readonly Named[]): boolean {
  for (const { said } of some) {
    let isWithin = false;
    for (const other of others) isWithin ||= isPart(said.words, other.said.words);
    if (!isWithin) return false;
  }
  return true;
}

function isPart(some: readonly number[], of: readonly number[]): boolean {
  return some.length < of.length && some.every((word) => of.includes(word));
}
