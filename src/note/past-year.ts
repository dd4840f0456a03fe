import { GROUP, type Lexicon } from '#src/match/lexicon.ts';
import { NUMBER } from '#src/text/tokens.ts';
import { yearInForce } from './clocks.ts';
import { IGNORED, type Scratch } from './scratch.ts';

const OLDEST = 1920;
/** Prepositions and marks that may stand before the year: "STEMI (in 2015)". */
const REACH = 2;

/** Whether a year that has gone by since the classification came into force stands right behind a mention: "CVA 2019". */
export function namesPastYear(text: string, from: number, scratch: Scratch, lexicon: Lexicon): boolean {
  const { tokens, roles } = scratch;
  for (let at = from; at < Math.min(tokens.count, from + REACH + 1); at += 1) {
    if (tokens.kind[at] === NUMBER) {
      const figure = text.slice(tokens.start[at], tokens.end[at]);
      return /^\d{4}$/.test(figure) && Number(figure) >= OLDEST && Number(figure) < yearInForce(lexicon);
    }
    const isPreposition = (lexicon.groups[tokens.word[at]!]! & GROUP.preposition) !== 0;
    if (roles[at] === IGNORED || (!isPreposition && !/^[(,@-]$/.test(text[tokens.start[at]!]!))) return false;
  }
  return false;
}
