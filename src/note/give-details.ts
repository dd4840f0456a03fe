import type { Lexicon } from '#src/match/lexicon.ts';
import type { Span } from '#src/text/span.ts';
import { assertionOf } from './assertion.ts';
import { attachDetails } from './attach-details.ts';
import { isFoundWell, type Mentions } from './mentions.ts';
import type { Scratch } from './scratch.ts';
import type { DetailMention, SiteMention } from './sentence-reading.ts';
import type { Phrases } from './sort-phrases.ts';
import { Surroundings } from './surroundings.ts';

/**
 * Gives each detail to what it is said of; a side is that of the body sites in a condition's name, too. The side of one organ
 * alone that is said of nothing else names the organ: "OD: IOP 24", "wick placed AD".
 */
export function giveDetails(
  text: string,
  scratch: Scratch,
  lexicon: Lexicon,
  { details, cues }: Phrases,
  { sites, conditions, broader, targets }: Mentions,
  origin: number,
): SiteMention[] {
  const organs: SiteMention[] = [];
  if (details.length === 0) return organs;
  const takers = [...sites, ...conditions, ...broader];
  const around = new Surroundings(text, scratch, lexicon, details, targets);
  attachDetails(details, around).forEach((reached, index) => {
    const { from, to, detail: ref } = details[index]!;
    const { axis, value, sites: of } = lexicon.knowledge.details[ref]!;
    const { tokens } = scratch;
    const detail: DetailMention = {
      axis,
      value,
      start: tokens.start[from]! - origin,
      end: tokens.end[to - 1]! - origin,
    };
    for (const target of reached) takers[target]!.details.push(detail);
    const isOrgan = of.length > 0 && reached.length === 0;
    if (isOrgan && !isBehindComma(text, from, tokens) && !isInName(detail, conditions))
      organs.push({
        start: detail.start,
        end: detail.end,
        site: lexicon.relations.indexOf(of[0]!),
        isWell: isFoundWell(to, scratch, lexicon),
        details: [detail],
        assertion: assertionOf(cues, from, to, lexicon),
      });
    if (axis !== 'laterality') return;
    for (const target of reached) {
      // The right of "right OA of the knee" is the knee's too.
      for (const site of conditions[target - sites.length]?.sites ?? []) {
        if (!site.details.includes(detail)) site.details.push(detail);
      }
    }
  });
  return organs;
}

/** Whether it is one word of several of a condition's name: "heroin OD". */
function isInName({ start, end }: Span, conditions: readonly Span[]): boolean {
  return conditions.some((one) => one.start <= start && end <= one.end && one.end - one.start > end - start);
}

/** Behind a comma stands the degree of an optometrist: "J. Doe, OD". */
function isBehindComma(text: string, at: number, { start }: Scratch['tokens']): boolean {
  return at > 0 && text[start[at - 1]!] === ',';
}
