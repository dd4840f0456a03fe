import type { Lexicon } from '#src/match/lexicon.ts';
import { HYPOTHETICAL, NEGATED, OTHER_PERSON } from './assertion.ts';
import type { Named } from './named.ts';

/**
 * "The laceration" is the finger laceration once that has been named: mentions of a broad condition join the specific
 * one they stand for. One that names a body site of its own stays what it is, and nothing joins what this patient does
 * not have: the mother's arthritis is not his knee pain.
 */
export function joinBroader(named: Map<number, Named[]>, lexicon: Lexicon): void {
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
