import type { Lexicon } from '#src/match/lexicon.ts';
import { dependsOnTopic } from '#src/match/shorthands.ts';
import type { Wording } from './spelled-out.ts';

/**
 * The wordings that `kept` keeps of those that fit, and what they leave out where the note does not speak of what their
 * abbreviations need: "T2DM with PDR" is diabetes where it speaks of no eye, which is known only at its end.
 */
export function withStandIns(
  fitting: readonly Wording[],
  lexicon: Lexicon,
  kept: (wordings: readonly Wording[]) => Wording[],
): Wording[] {
  const isBound = ({ senses }: Wording): boolean =>
    senses.some((sense) => dependsOnTopic(sense, lexicon.shorthands));
  const first = kept(fitting);
  if (!fitting.some(isBound)) return first;
  const standIns = kept(fitting.filter((one) => !isBound(one))).flatMap((one) => {
    if (first.includes(one)) return [];
    const rivals = first.filter(({ tokens }) => tokens.some((token) => one.tokens.includes(token)));
    return rivals.every(isBound) ? [{ ...one, insteadOf: rivals.map(({ senses }) => senses) }] : [];
  });
  return [...first, ...standIns].toSorted((a, b) => a.tokens[0]! - b.tokens[0]!);
}
