import { phraseFault, type Slot, slotsOf } from './phrase-slots.ts';
import type { Token } from './tokens.ts';

interface Phrase {
  readonly slots: readonly Slot[];
}

/** Phrases made ready to be looked for, filed by their first word: a text costs its own length. */
export interface Phrases {
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>;
  /** Phrases that begin with a class, and so are tried everywhere. */
  readonly anywhere: readonly Phrase[];
}

/** Where a phrase stands: indexes of its first token and of the one after its last. */
export interface Found {
  readonly from: number;
  readonly to: number;
}

/** How many tokens the class `name` takes up from token `at`, 0 when it does not stand there. */
export type ClassAt = (name: string, at: number) => number;

const noClass: ClassAt = () => 0;

/** Makes phrases ready. Throws SyntaxError at one that cannot be read: `phraseFault` says what is wrong beforehand. */
export function createPhrases(sources: readonly string[]): Phrases {
  const byWord = new Map<string, Phrase[]>();
  const anywhere: Phrase[] = [];
  for (const source of sources) {
    const fault = phraseFault(source);
    if (fault !== null) throw new SyntaxError(`${source}: ${fault}`);
    const phrase = { slots: slotsOf(source) };
    const first = firstWords(phrase.slots);
    if (first === null) anywhere.push(phrase);
    else for (const word of first) byWord.set(word, [...(byWord.get(word) ?? []), phrase]);
  }
  return { byWord, anywhere };
}

/** The words a phrase can begin with, or null when it can begin with anything. */
function firstWords(slots: readonly Slot[]): Set<string> | null {
  const words = new Set<string>();
  for (const slot of slots) {
    if (slot.kind === 'start') continue;
    if (slot.kind !== 'word') return null;
    for (const word of slot.words) words.add(word);
    if (!slot.optional) return words;
  }
  return null;
}

/** Every place where a phrase stands in `tokens` from `from` to `to`: at each token the longest, none inside another. */
export function phrasesIn(
  phrases: Phrases,
  tokens: readonly Token[],
  from = 0,
  to = tokens.length,
  classAt: ClassAt = noClass,
): Found[] {
  const found: Found[] = [];
  for (let at = from; at < to; at += 1) {
    let end = -1;
    for (const phrase of phrases.byWord.get(tokens[at]!.text) ?? []) {
      end = Math.max(end, matched(phrase.slots, 0, tokens, at, from, to, classAt));
    }
    for (const phrase of phrases.anywhere) {
      end = Math.max(end, matched(phrase.slots, 0, tokens, at, from, to, classAt));
    }
    if (end <= at) continue;
    found.push({ from: at, to: end });
    at = end - 1;
  }
  return found;
}

/** Where slots from `slot` on end when they are matched from token `at`, or -1. */
function matched(
  slots: readonly Slot[],
  slot: number,
  tokens: readonly Token[],
  at: number,
  from: number,
  to: number,
  classAt: ClassAt,
): number {
  const here = slots[slot];
  if (here === undefined) return at;
  const rest = (next: number): number => matched(slots, slot + 1, tokens, next, from, to, classAt);
  switch (here.kind) {
    case 'start':
      return at === from ? rest(at) : -1;
    case 'class': {
      const length = at < to ? classAt(here.name, at) : 0;
      return length > 0 && at + length <= to ? rest(at + length) : -1;
    }
    case 'gap': {
      for (let skipped = 0; skipped <= here.most && at + skipped < to; skipped += 1) {
        const end = rest(at + skipped);
        if (end >= 0) return end;
        if (tokens[at + skipped]!.kind === 'mark' && isStop(tokens[at + skipped]!.text)) return -1;
      }
      return -1;
    }
    case 'word': {
      const stands = at < to && here.words.has(tokens[at]!.text);
      const end = stands ? rest(at + 1) : -1;
      return end < 0 && here.optional ? rest(at) : end;
    }
  }
}

/** Marks that a gap does not reach over. */
function isStop(mark: string): boolean {
  return mark === '.' || mark === '?' || mark === '!' || mark === ';';
}
