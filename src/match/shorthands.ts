import type { Words } from '#src/text/words.ts';
import type { Curated } from './curated.ts';
import type { PhraseList } from './phrase-list.ts';
import { internTerm } from './terms.ts';

/** An abbreviation or another phrase that stands for words of the classification: "CHF", "distal". */
export interface Shorthand {
  /** The words it stands for. */
  readonly means: readonly number[];
  /** Index of the topic that a note has to speak of, or -1. */
  readonly topic: number;
  /** Index of the topic that a note may not speak of, or -1. */
  readonly unless: number;
}

/**
 * The shorthands of the curated layer, filed `into` a list by their place in the list. Words that stand in no wording are
 * left out of what they mean; `known` are the ids of those that do.
 */
export function fileShorthands(
  { equivalents, abbreviations, topics }: Curated,
  words: Words,
  known: Iterable<number>,
  into: PhraseList,
): readonly Shorthand[] {
  const shorthands: Shorthand[] = [];
  const isKnown = new Uint8Array(words.size);
  for (const id of known) isKnown[id] = 1;
  const topicOf = (id: string | undefined): number => topics.findIndex((topic) => topic.id === id);
  const add = (short: string, means: string, exact: boolean, topic?: string, unless?: string): void => {
    const meant = internTerm(means, words).filter((word) => isKnown[word] === 1);
    if (meant.length === 0) return;
    shorthands.push({ means: meant, topic: topicOf(topic), unless: topicOf(unless) });
    into.add(internTerm(short, words), shorthands.length - 1, exact ? short.replaceAll('.', '') : null);
  };
  for (const { words: forms, means } of equivalents) {
    for (const form of forms) if (!isOneWord(form) || !isOneWord(means)) add(form, means, false);
  }
  for (const { short, means, exact, topic, unless } of abbreviations) add(short, means, exact, topic, unless);
  return shorthands;
}

/** Whether a sense, counted from 1, is one that some notes bear and others do not. */
export function dependsOnTopic(sense: number, shorthands: readonly Shorthand[]): boolean {
  const { topic, unless } = shorthands[sense - 1]!;
  return topic >= 0 || unless >= 0;
}

/** One word for one word is another form of it, and no shorthand. */
export function isOneWord(term: string): boolean {
  return !/[\s-]/.test(term);
}
