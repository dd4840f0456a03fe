// Longer than most files, because wordings are filed and then exchanged word for word: the one is read beside the other.
import { numbersOf, separator } from '#src/classification/alphabet.ts';
import type { CompiledClassification } from '#src/classification/compiled.ts';
import type { Words } from '#src/text/words.ts';
import type { Conditions } from './conditions.ts';
import type { Curated } from './curated.ts';
import { internTerm, pluralOf } from './terms.ts';
import type { WordSetIndex } from './word-sets.ts';

const NEWLINE = separator(10);

/** Makes words of the classification known, each with its forms, and gives their ids by their number there. */
export function internClassification({ words, forms }: CompiledClassification, into: Words): Int32Array {
  const spelled = words.split(' ');
  const ids = Int32Array.from(spelled, (word) => into.intern(word));
  spelled.forEach((word, at) => {
    if (word.length > 2 && word > ':') into.alias(pluralOf(word), ids[at]!);
  });
  for (const pair of forms === '' ? [] : forms.split(' ')) {
    const [form, base] = pair.split('=');
    const id = into.intern(base!);
    into.alias(form!, id);
    if (form! > ':') into.alias(pluralOf(form!), id);
  }
  return ids;
}

/** Files the wordings of all codes. `ids` are those of `internClassification`. */
export function fileWordings(
  { wordings }: CompiledClassification,
  ids: Int32Array,
  conditions: Conditions,
  into: WordSetIndex,
): void {
  into.addAll(numbersOf(wordings), ids, NEWLINE, conditions.indexOf(0));
}

/** Files everyday wordings of families; words that hold none of a code are passed over. */
export function fileEveryday(
  { wordings }: Curated,
  words: Words,
  conditions: Conditions,
  into: WordSetIndex,
): void {
  for (const { words: wording, family } of wordings) {
    const code = conditions.tree?.find(family) ?? -1;
    if (code >= 0) into.add(internTerm(wording, words), conditions.indexOf(code));
  }
}
