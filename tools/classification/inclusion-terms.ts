import { type Bag, isAcronym } from './bags.ts';
import type { TabularCode } from './tabular-file.ts';
import { type TermWords, withoutBrackets } from './words-of-terms.ts';

const MOST_WORDS = 7;

/** The inclusion terms of the Tabular List as wordings. */
export function inclusionBags(codes: readonly TabularCode[], words: TermWords): Bag[] {
  return codes.flatMap(({ code, terms }) =>
    terms.flatMap((term) => {
      const plain = withoutBrackets(term);
      const own = [...new Set(words.telling(words.inOrder(plain)))];
      const isWording =
        !isAcronym(term) && own.length > 0 && own.length <= MOST_WORDS && !/\b(?:without|not)\b/.test(plain);
      return isWording ? [{ words: own, code, rank: 1 }] : [];
    }),
  );
}
