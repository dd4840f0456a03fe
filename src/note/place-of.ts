import type { Lexicon } from '#src/match/lexicon.ts';
import { NEGATED } from './assertion.ts';
import { type Named, sitesOf } from './named.ts';
import type { SiteMention } from './sentence-reading.ts';

/** Says of a body site and the index of its sentence what value it is on a problem's axis `site`, if it is one. */
export type PlaceOf = (site: SiteMention, at: number) => string | undefined;

/**
 * How body sites settle where a problem is. `beside` are the sentences beside its own words. Where its places are a list,
 * a condition with a region of its own is settled from anywhere in the note, one without only from its own sentence and
 * the one before ("Cut to the scalp. The laceration was closed.").
 */
export function placeOf(
  condition: number,
  named: readonly Named[],
  beside: ReadonlySet<number>,
  lexicon: Lexicon,
): PlaceOf {
  const { site, axes, family } = lexicon.conditions.at(condition);
  const options = axes.find(({ axis }) => axis === 'site')?.options ?? [];
  if (options.length === 0)
    return lexicon.namedPlaces.of(family) === true
      ? () => undefined
      : anyPlaceOf(condition, named, beside, lexicon);
  const sites = lexicon.conditions.placesOf(condition);
  const here = new Set(named.map(({ mention }) => mention.at));
  return (mention, at) => {
    const counts = site === null ? here.has(at) || here.has(at + 1) : (mention.assertion & NEGATED) === 0;
    return counts
      ? options[sites.findIndex((of) => lexicon.relations.isWithin(mention.site, of))]
      : undefined;
  };
}

/**
 * The same where the places are no closed list: a part of where the problem is known to be, from anywhere ("ring finger"
 * of a trigger finger); where that is not known, any part named beside it.
 */
function anyPlaceOf(
  condition: number,
  named: readonly Named[],
  beside: ReadonlySet<number>,
  lexicon: Lexicon,
): PlaceOf {
  const homes = sitesOf(condition, named, lexicon);
  const { relations, knowledge } = lexicon;
  return ({ site, assertion }, at) => {
    if ((assertion & NEGATED) !== 0) return undefined;
    const counts =
      homes.length === 0
        ? beside.has(at)
        : homes.some((home) => home !== site && relations.isWithin(site, home)) &&
          !homes.some((home) => home !== site && relations.isWithin(home, site));
    return counts ? knowledge.sites[site]!.id : undefined;
  };
}
