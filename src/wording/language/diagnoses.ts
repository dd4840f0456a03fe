import type { ClassAt } from './phrases.ts';
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

interface Node {
  readonly next: Map<string, Node>;
  name: Meaning | null;
}

export interface DiagnosisLists {
  /** A concept's names: "heart failure" is also "chf". */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Short forms that say more than a name: "hfref" is "systolic heart failure". */
  readonly shortForms: Readonly<Record<string, string>>;
  /** Endings of words that name a disease, and words with such an ending that name none. */
  readonly endings: readonly string[];
  readonly notByEnding: readonly string[];
  /** Words that say how acute, how severe or of what type: "acute", "systolic". */
  readonly qualifiers: readonly string[];
}

/** "itis" and "coma" alone are no diagnoses. */
const SHORTEST_BY_ENDING = 6;
const JOINING = new Set(['on', 'to', 'and']);
const SCALES = new Set(['stage', 'type', 'grade', 'class']);
const ROMAN = new Set(['i', 'ii', 'iii', 'iv', 'v']);

function isRung({ kind, text }: Token): boolean {
  return kind === 'number' || ROMAN.has(text);
}

/** The names of diagnoses, filed word by word. */
export class Diagnoses {
  readonly #root: Node = { next: new Map(), name: null };
  readonly #endings: readonly string[];
  readonly #notByEnding: ReadonlySet<string>;
  readonly #qualifiers: ReadonlySet<string>;

  constructor(lists: DiagnosisLists) {
    this.#endings = lists.endings;
    this.#notByEnding = new Set(lists.notByEnding.map(stem));
    this.#qualifiers = new Set(lists.qualifiers.map(stem));
    for (const [concept, names] of Object.entries(lists.names)) {
      const meaning = { concepts: new Set([concept]), words: new Set<string>() };
      for (const name of [concept, ...names]) this.#file(name, meaning);
    }
    for (const [short, long] of Object.entries(lists.shortForms)) {
      this.#file(short, this.meaningOf(tokensOf(long)));
    }
  }

  /** These diagnoses and, for one query, the names that its own options give. */
  with(labels: readonly string[]): Diagnoses {
    const own = new Diagnoses({ names: {}, shortForms: {}, endings: [], notByEnding: [], qualifiers: [] });
    for (const label of labels) own.#file(label, this.meaningOf(tokensOf(label)));
    own.#more = this;
    return own;
  }
  #more: Diagnoses | null = null;

  #file(name: string, meaning: Meaning): void {
    let node = this.#root;
    for (const token of tokensOf(name)) {
      const { stem: word } = token;
      let next = node.next.get(word);
      if (next === undefined) {
        next = { next: new Map(), name: null };
        node.next.set(word, next);
      }
      node = next;
    }
    if (node !== this.#root) node.name ??= meaning;
  }

  /** The longest name that begins at token `at`, with its length in tokens. */
  nameAt(tokens: readonly Token[], at: number): { length: number; meaning: Meaning } | null {
    let longest: { length: number; meaning: Meaning } | null = this.#more?.nameAt(tokens, at) ?? null;
    let node: Node | undefined = this.#root;
    for (let next = at; next < tokens.length; next += 1) {
      node = node.next.get(tokens[next]!.stem);
      if (node === undefined) break;
      if (node.name !== null && next + 1 - at > (longest?.length ?? 0)) {
        longest = { length: next + 1 - at, meaning: node.name };
      }
    }
    if (longest === null && this.#isByEnding(tokens[at]!)) {
      const concepts = new Set([tokens[at]!.stem]);
      longest = { length: 1, meaning: { concepts, words: new Set() } };
    }
    return longest;
  }

  #isByEnding({ kind, stem: word }: Token): boolean {
    if (kind !== 'word' || word.length < SHORTEST_BY_ENDING) return false;
    if (this.#notByEnding.has(word)) return false;
    return this.#endings.some((ending) => word.endsWith(ending));
  }

  /** Whether a stem says how acute, how severe or of what type. */
  isQualifierWord(word: string): boolean {
    return this.#qualifiers.has(word) || (this.#more?.isQualifierWord(word) ?? false);
  }

  isQualifier(token: Token): boolean {
    return token.kind === 'word' && this.isQualifierWord(token.stem);
  }

  /** The diagnoses named between two tokens, in order, each with the qualifiers right before it. */
  mentionsIn(tokens: readonly Token[], from = 0, to = tokens.length): Mention[] {
    const found: Mention[] = [];
    let free = from;
    for (let at = from; at < to;) {
      const name = this.nameAt(tokens, at);
      if (name === null || at + name.length > to) {
        at += 1;
        continue;
      }
      let start = at;
      while (start > free && this.#qualifies(tokens, start - 1)) start -= 1;
      const words = new Set(name.meaning.words);
      for (let index = start; index < at; index += 1) {
        if (this.isQualifier(tokens[index]!)) words.add(tokens[index]!.stem);
      }
      at += name.length;
      free = at;
      found.push({ from: start, head: at - name.length, to: at, concepts: name.meaning.concepts, words });
    }
    return found;
  }

  /** Also the words inside "acute on chronic", "moderate to severe" and "stage 3". */
  #qualifies(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at]!;
    if (this.isQualifier(token)) return true;
    const before = tokens[at - 1];
    if (JOINING.has(token.text)) return before !== undefined && this.isQualifier(before);
    if (isRung(token)) return before !== undefined && SCALES.has(before.text);
    const after = tokens[at + 1];
    return SCALES.has(token.text) && after !== undefined && isRung(after);
  }

  /** All that tokens say: every name in them, also inside a longer one, and every word. */
  meaningOf(tokens: readonly Token[]): Meaning {
    const concepts = new Set<string>();
    const words = new Set<string>();
    tokens.forEach((token, at) => {
      if (token.kind !== 'mark') words.add(token.stem);
      const name = this.nameAt(tokens, at);
      for (const concept of name?.meaning.concepts ?? []) concepts.add(concept);
      for (const word of name?.meaning.words ?? []) words.add(word);
      for (const meaning of this.#shorterAt(tokens, at))
        for (const concept of meaning.concepts) concepts.add(concept);
    });
    return { concepts, words };
  }

  #shorterAt(tokens: readonly Token[], at: number): Meaning[] {
    const found: Meaning[] = [];
    let node: Node | undefined = this.#root;
    for (let next = at; next < tokens.length; next += 1) {
      node = node.next.get(tokens[next]!.stem);
      if (node === undefined) break;
      if (node.name !== null) found.push(node.name);
    }
    return found;
  }
}

/** The class {diagnosis} for phrases: from any of its qualifiers on to the end of the name. */
export function diagnosisClass(mentions: readonly Mention[]): ClassAt {
  const ends = new Map<number, number>();
  for (const { from, head, to } of mentions) for (let at = from; at <= head; at += 1) ends.set(at, to);
  return (_name, at) => (ends.get(at) ?? at) - at;
}
