// Longer than most, because the names, short forms and endings of diagnoses are one table read in one pass.
import { NameTree } from './name-tree.ts';
import type { ClassAt } from './phrases.ts';
import { Qualifiers } from './qualifiers.ts';
import { stem } from './stem.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What words come to: names of diagnoses by their concept, and all other words by their stem. */
export interface Meaning {
  readonly concepts: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** A diagnosis named in a text: token indexes, the words that qualify it included. */
export interface Mention extends Meaning {
  readonly from: number;
  readonly to: number;
  /** Where the name itself begins, after "acute", "severe", "left". */
  readonly head: number;
}

export interface DiagnosisLists {
  /** A concept's names: "heart failure" is also "chf". */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Short forms that say more than a name: "hfref" is "systolic heart failure". */
  readonly shortForms: Readonly<Record<string, string>>;
  /** Words of a record that document a broader name: "hcc" is a cancer. */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  /** How records write a side: one letter is one in capitals, right before a word. */
  readonly sides: Readonly<Record<string, readonly string[]>>;
  /** Endings of words that name a disease, and words with such an ending that name none. */
  readonly endings: readonly string[];
  readonly notByEnding: readonly string[];
  /** Words that say how acute, how severe or of what type: "acute", "systolic". */
  readonly qualifiers: readonly string[];
}

/** "itis" and "coma" alone are no diagnoses. */
const SHORTEST_BY_ENDING = 6;

interface Parts {
  readonly names: readonly NameTree<Meaning>[];
  /** The broader concepts by the stem of the word that documents them. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly endings: readonly string[];
  readonly notByEnding: ReadonlySet<string>;
  readonly qualifiers: Qualifiers;
}

/** The names of the lists, made ready. */
export function createDiagnoses(lists: DiagnosisLists): Diagnoses {
  const names = new NameTree<Meaning>();
  for (const [concept, others] of Object.entries(lists.names)) {
    const meaning = { concepts: new Set([concept]), words: new Set<string>() };
    for (const name of [concept, ...others]) names.file(name, meaning);
  }
  const diagnoses = new Diagnoses({
    names: [names],
    kinds: new Map(
      Object.entries(lists.kinds).flatMap(([kind, words]) => words.map((word) => [stem(word), kind])),
    ),
    endings: lists.endings,
    notByEnding: new Set(lists.notByEnding.map(stem)),
    qualifiers: new Qualifiers(lists.qualifiers),
  });
  for (const [short, long] of Object.entries(lists.shortForms)) {
    names.file(short, diagnoses.meaningOf(tokensOf(long)));
  }
  return diagnoses;
}

/** Finds the names of diagnoses in tokens. */
export class Diagnoses {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** These diagnoses and, for one query, the names that its own options give. */
  with(labels: readonly string[]): Diagnoses {
    const own = new NameTree<Meaning>();
    for (const label of labels) own.file(label, this.meaningOf(tokensOf(label)));
    return new Diagnoses({ ...this.#parts, names: [...this.#parts.names, own] });
  }

  /** Whether the stem of a word says how acute, how severe or of what type. */
  isQualifier(word: string): boolean {
    return this.#parts.qualifiers.has(word);
  }

  /** The broader concepts that words (as stems) document. */
  kindsOf(words: ReadonlySet<string>): string[] {
    return [...this.#parts.kinds].filter(([word]) => words.has(word)).map(([, kind]) => kind);
  }

  /** The longest name that begins at token `at`, with its length in tokens. */
  nameAt(tokens: readonly Token[], at: number): { length: number; meaning: Meaning } | null {
    let longest = { length: 0, value: NOTHING };
    for (const { length, value } of this.#namesAt(tokens, at)) {
      if (length > longest.length) longest = { length, value };
    }
    if (longest.length > 0) return { length: longest.length, meaning: longest.value };
    const token = tokens[at]!;
    if (!this.#isByEnding(token)) return null;
    return { length: 1, meaning: { concepts: new Set([token.stem]), words: new Set() } };
  }

  #namesAt(tokens: readonly Token[], at: number): { readonly length: number; readonly value: Meaning }[] {
    return this.#parts.names.flatMap((tree) => tree.allAt(tokens, at));
  }

  #isByEnding({ kind, stem: word }: Token): boolean {
    if (kind !== 'word' || word.length < SHORTEST_BY_ENDING) return false;
    const { endings, notByEnding } = this.#parts;
    return !notByEnding.has(word) && endings.some((ending) => word.endsWith(ending));
  }

  /** The diagnoses named between two tokens, in order, each with the qualifiers right before it. */
  mentionsIn(tokens: readonly Token[], from = 0, to = tokens.length): Mention[] {
    const found: Mention[] = [];
    let free = from;
    for (let at = from; at < to; at += 1) {
      const name = this.nameAt(tokens, at);
      if (name === null || at + name.length > to) continue;
      const start = this.#parts.qualifiers.startBefore(tokens, at, free);
      const qualifying = tokens.slice(start, at).map(({ stem: word }) => word);
      const words = new Set([...name.meaning.words, ...qualifying.filter((word) => this.isQualifier(word))]);
      free = at + name.length;
      found.push({ from: start, head: at, to: free, concepts: name.meaning.concepts, words });
      at = free - 1;
    }
    return found;
  }

  /** All that tokens say: every name in them, also inside a longer one, and every word. */
  meaningOf(tokens: readonly Token[]): Meaning {
    const concepts = new Set<string>();
    const words = new Set<string>();
    tokens.forEach((token, at) => {
      if (token.kind !== 'mark') words.add(token.stem);
      if (this.#isByEnding(token)) concepts.add(token.stem);
      for (const { value } of this.#namesAt(tokens, at)) {
        for (const concept of value.concepts) concepts.add(concept);
        for (const word of value.words) words.add(word);
      }
    });
    return { concepts, words };
  }
}

const NOTHING: Meaning = { concepts: new Set(), words: new Set() };

/** The class {diagnosis} for phrases: from any of its qualifiers on to the end of the name. */
export function diagnosisClass(mentions: readonly Mention[]): ClassAt {
  const ends = new Map<number, number>();
  for (const { from, head, to } of mentions) for (let at = from; at <= head; at += 1) ends.set(at, to);
  return (_name, at) => (ends.get(at) ?? at) - at;
}
