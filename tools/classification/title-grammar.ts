import type { z } from 'zod';
import type { Axis } from '#src/classification/axis.ts';
import type { titleWordsFile } from '#src/packs/schema/title-words.ts';
import { withoutBrackets } from './words-of-terms.ts';

export type TitleWords = z.output<typeof titleWordsFile>;

/** A stretch of a title that names a value on a closed axis. */
export interface NamedValue {
  readonly axis: Axis;
  readonly value: string;
}

/** A title cut into words and named values, in order. */
export interface ParsedTitle {
  readonly pieces: readonly { readonly words: readonly string[]; readonly named: NamedValue | null }[];
  readonly isUnspecified: boolean;
  readonly isOther: boolean;
}

interface Phrase extends NamedValue {
  readonly words: readonly string[];
}

/** Reads titles by the phrases of `grammar`; the longest phrase at a place wins, what stands in parentheses is left out. */
export function titleReader(
  grammar: TitleWords,
  inOrder: (term: string) => string[],
): (title: string) => ParsedTitle {
  const phrases: Phrase[] = grammar.axes
    .flatMap(({ axis, values }) =>
      values.flatMap(({ value, phrases: wordings }) =>
        wordings.map((wording) => ({ words: inOrder(wording), axis, value })),
      ),
    )
    .toSorted((a, b) => b.words.length - a.words.length);
  const byFirst = Map.groupBy(phrases, ({ words }) => words[0]!);
  const unspecified = new Set(grammar.unspecified);
  const other = new Set(grammar.other);
  return (title) => {
    const words = inOrder(withoutBrackets(title));
    const pieces: { words: readonly string[]; named: NamedValue | null }[] = [];
    let [isUnspecified, isOther] = [false, false];
    for (let at = 0; at < words.length;) {
      const word = words[at]!;
      const phrase = byFirst
        .get(word)
        ?.find(({ words: of }) => of.every((one, by) => words[at + by] === one));
      if (phrase !== undefined) {
        pieces.push({ words: phrase.words, named: { axis: phrase.axis, value: phrase.value } });
        at += phrase.words.length;
        continue;
      }
      if (unspecified.has(word)) isUnspecified = true;
      else if (other.has(word)) isOther = true;
      else pieces.push({ words: [word], named: null });
      at += 1;
    }
    return { pieces, isUnspecified, isOther };
  };
}

/** The words of a title but for those that name a value on one of `axes`. */
export function restOf({ pieces }: ParsedTitle, axes: ReadonlySet<Axis>): string[] {
  return pieces.flatMap(({ words, named }) => (named !== null && axes.has(named.axis) ? [] : words));
}

/** The value a title names on an axis, the last where it names several ("unilateral ..., right"), or undefined. */
export function valueOf({ pieces }: ParsedTitle, axis: Axis, known?: string): string | undefined {
  return pieces.findLast(({ named }) => named?.axis === axis && named.value !== known)?.named?.value;
}
