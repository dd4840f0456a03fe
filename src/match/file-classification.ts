import { NumberReader } from '#src/classification/alphabet.ts';
import type { CompiledClassification } from '#src/classification/compiled.ts';
import type { Words } from '#src/text/words.ts';
import type { Conditions } from './conditions.ts';
import type { Abbreviation, Curated } from './curated.ts';
import { internTerm, pluralOf } from './terms.ts';
import type { WordSetIndex } from './word-sets.ts';

/** A reading of an abbreviation that holds only under conditions. */
export interface Sense {
  /** The word of the abbreviation. */
  readonly word: number;
  /** How it must be spelled, or null where case does not matter. */
  readonly exact: string | null;
  /** Indexes of topics, or -1. */
  readonly topic: number;
  readonly unless: number;
}

const BLANK = 32;
const NEWLINE = 10;

/** Makes words of the classification known, each with its forms, and gives their ids by their number there. */
export function internClassification({ words, forms }: CompiledClassification, into: Words): Int32Array {
  const ids = Int32Array.from(words.split(' '), (word) => into.intern(word));
  words.split(' ').forEach((word, at) => {
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
  const reader = new NumberReader(wordings);
  const words: number[] = [];
  let code = 0;
  const add = (): void => {
    if (words.length > 0) into.add(words, conditions.indexOf(code));
    words.length = 0;
  };
  while (reader.at < wordings.length) {
    const { unit } = reader;
    if (unit !== BLANK && unit !== NEWLINE) {
      words.push(ids[reader.next()]!);
      continue;
    }
    add();
    if (unit === NEWLINE) code += 1;
    reader.at += 1;
  }
  add();
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

/** One wording in the place of another: "chf" of "heart failure", "distal" of "lower end". */
interface Exchange {
  readonly words: readonly number[];
  readonly means: readonly number[];
  readonly sense: number;
}

/**
 * Files, for each wording that holds the words an abbreviation or an equivalent stands for, the same wording with it in
 * their place. Gives the readings that hold only under conditions; their numbers count from 1.
 */
export function fileExchanges(
  curated: Curated,
  words: Words,
  ids: Int32Array,
  into: WordSetIndex,
): readonly Sense[] {
  const known = new Set(ids);
  /** Without "of" and the like, which stand in no wording. */
  const meansOf = (term: string): number[] => internTerm(term, words).filter((word) => known.has(word));
  const senses: Sense[] = [];
  const exchanges: Exchange[] = curated.equivalents.flatMap(({ words: forms, means }) =>
    forms
      .filter((form) => !isOneWord(form) || !isOneWord(means))
      .map((form) => ({ words: internTerm(form, words), means: meansOf(means), sense: 0 })),
  );
  const topicOf = (id: string | undefined): number => curated.topics.findIndex((topic) => topic.id === id);
  for (const entry of curated.abbreviations) {
    const short = internTerm(entry.short, words);
    const needs = entry.exact || entry.topic !== undefined || entry.unless !== undefined;
    if (needs) senses.push(senseOf(entry, short[0]!, topicOf));
    exchanges.push({ words: short, means: meansOf(entry.means), sense: needs ? senses.length : 0 });
  }
  exchange(exchanges, into);
  return senses;
}

function senseOf(
  { short, exact, topic, unless }: Abbreviation,
  word: number,
  topicOf: (id: string | undefined) => number,
): Sense {
  return {
    word,
    exact: exact ? short.replaceAll('.', '') : null,
    topic: topicOf(topic),
    unless: topicOf(unless),
  };
}

function isOneWord(term: string): boolean {
  return !/[\s-]/.test(term);
}

/** A wording's words may be exchanged twice ("distal fx" of "lower end fracture"), but no more. */
const ROUNDS = 2;

function exchange(exchanges: readonly Exchange[], into: WordSetIndex): void {
  const byWord = new Map<number, Exchange[]>();
  for (const one of exchanges) {
    if (one.means.length === 0) continue;
    const key = Math.max(...one.means); // late ids are rare words
    const list = byWord.get(key);
    if (list === undefined) byWord.set(key, [one]);
    else list.push(one);
  }
  let from = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const to = into.size;
    for (let set = from; set < to; set += 1) {
      const words = into.wordsOf(set);
      for (let at = 0; at < words.length; at += 1) {
        for (const { words: own, means, sense } of byWord.get(words[at]!) ?? []) {
          if (!means.every((word) => words.includes(word)) || (sense > 0 && into.senseOf(set) > 0)) continue;
          const left = [...words].filter((word) => !means.includes(word));
          into.add([...left, ...own], into.meaningOf(set), sense || into.senseOf(set));
        }
      }
    }
    from = to;
  }
}
