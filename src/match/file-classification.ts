import type { CompiledClassification } from '#src/classification/compiled.ts';
import { CodedWordings } from '#src/classification/wordings.ts';
import type { Words } from '#src/text/words.ts';
import type { Conditions } from './conditions.ts';
import type { Curated } from './curated.ts';
import type { WordingsOnCall } from './word-sets.ts';

/** The rarity of words that the classification does not have: more than it has words. */
const RAREST = 1 << 20;

/** Makes words of the classification known, each with its forms and their plurals; their ids by their number there. */
export function internClassification(
  { words, forms }: CompiledClassification,
  into: Words,
): readonly number[] {
  const ids = into.internAll(words);
  for (const pair of forms === '' ? [] : forms.split(' ')) {
    const [form, base] = pair.split('=');
    into.alias(form!, into.intern(base!));
  }
  for (const id of ids) into.markPlurals(id);
  return ids;
}

/** By word id, the higher the rarer in the classification. */
export function rarityOf(classified: readonly number[], wordCount: number): Int32Array {
  const rarity = new Int32Array(wordCount).fill(RAREST);
  for (let number = classified.length - 1; number >= 0; number -= 1) rarity[classified[number]!] = number;
  return rarity;
}

/** The wordings of codes by the ids of their words; `wordCount` is the number of ids. */
export class ClassifiedWordings implements WordingsOnCall {
  readonly #coded: CodedWordings;
  readonly #ids: readonly number[];
  readonly #firstMeaning: number;
  /** By word id a number of it, and by number another of the same id; -1 for none. */
  readonly #numbers: Int32Array;
  readonly #others: Int32Array;

  constructor(
    classification: CompiledClassification,
    ids: readonly number[],
    wordCount: number,
    firstMeaning: number,
  ) {
    this.#coded = new CodedWordings(classification, ids.length);
    this.#ids = ids;
    this.#firstMeaning = firstMeaning;
    this.#numbers = new Int32Array(wordCount).fill(-1);
    this.#others = new Int32Array(ids.length);
    for (let number = ids.length - 1; number >= 0; number -= 1) {
      const id = ids[number]!;
      this.#others[number] = this.#numbers[id]!;
      this.#numbers[id] = number;
    }
  }

  eachOf(word: number, give: (words: readonly number[], meaning: number) => void): void {
    for (let number = this.#numbers[word]!; number >= 0; number = this.#others[number]!) {
      this.#coded.eachOf(number, (numbers, code) => {
        give(
          numbers.map((one) => this.#ids[one]!),
          this.#firstMeaning + code,
        );
      });
    }
  }
}

/** Meanings from here on are places in the list of everyday wordings: there are fewer conditions. */
export const EVERYDAY = 1 << 24;

/**
 * What the wordings of conditions were filed with, as the number of the condition; -1 for a family that there is not. The
 * family of an everyday wording is looked for when a text first holds its words, because that reads its whole category.
 */
export function conditionOf(filed: number, { wordings }: Curated, conditions: Conditions): number {
  if (filed < EVERYDAY) return filed;
  const code = conditions.tree?.find(wordings[filed - EVERYDAY]!.family) ?? -1;
  return code < 0 ? -1 : conditions.indexOf(code);
}
