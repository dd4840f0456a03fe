import type { Axis } from './axis.ts';
import { NumberReader } from './alphabet.ts';
import { type CodeFacts, type CompiledClassification, decodeFacts } from './compiled.ts';

const NEWLINE = 10;

/**
 * All codes as a tree, by their numbers in the order of the classification: what is under a code follows it. Numbers, not
 * objects: there are 40,000 of them, and a background script that was just started has to read them in a few milliseconds.
 */
export class CodeTree {
  readonly count: number;
  readonly #parents: Int32Array;
  /** The first number that is no longer under the code. */
  readonly #ends: Int32Array;
  readonly #facts: Uint16Array;
  readonly #suffixes: readonly string[];
  readonly #kinds: readonly CodeFacts[];

  constructor({ codes, facts }: Pick<CompiledClassification, 'codes' | 'facts'>) {
    this.#kinds = facts.split('\n').map(decodeFacts);
    const suffixes: string[] = [];
    const parents: number[] = [];
    const kinds: number[] = [];
    const open: number[] = [];
    const reader = new NumberReader(codes);
    while (reader.at < codes.length) {
      const depth = reader.unit - 48;
      const from = reader.at + 1;
      let to = from;
      while (codes.charCodeAt(to) !== 32) to += 1;
      reader.at = to + 1;
      suffixes.push(codes.slice(from, to));
      parents.push(depth === 0 ? -1 : open[depth - 1]!);
      kinds.push(reader.next());
      open[depth] = suffixes.length - 1;
      while (reader.at < codes.length && reader.unit === NEWLINE) reader.at += 1;
    }
    this.count = suffixes.length;
    this.#suffixes = suffixes;
    this.#parents = Int32Array.from(parents);
    this.#facts = Uint16Array.from(kinds);
    this.#ends = new Int32Array(this.count);
    for (let code = this.count - 1; code >= 0; code -= 1) {
      const end = Math.max(this.#ends[code]!, code + 1);
      this.#ends[code] = end;
      const parent = this.#parents[code]!;
      if (parent >= 0 && this.#ends[parent]! < end) this.#ends[parent] = end;
    }
  }

  /** The code as it is written, with its dot: "M17.1". */
  nameOf(code: number): string {
    let name = '';
    for (let at = code; at >= 0; at = this.#parents[at]!) name = this.#suffixes[at]! + name;
    return name.length > 3 ? `${name.slice(0, 3)}.${name.slice(3)}` : name;
  }

  /** The number of a code written with its dot, or of the longest code it begins with; -1 when its category is unknown. */
  find(name: string): number {
    const bare = name.replace('.', '');
    let found = -1;
    let from = 0;
    let to = this.count;
    for (let at = 0; at < bare.length;) {
      const child = this.#among(from, to, bare, at);
      if (child < 0) break;
      at += this.#suffixes[child]!.length;
      found = child;
      from = child + 1;
      to = this.#ends[child]!;
    }
    return found;
  }

  /** Whether there is a code of just this name. */
  has(name: string): boolean {
    const found = this.find(name);
    return found >= 0 && this.nameOf(found) === name;
  }

  #among(from: number, to: number, bare: string, at: number): number {
    for (let child = from; child < to; child = this.#ends[child]!) {
      if (bare.startsWith(this.#suffixes[child]!, at)) return child;
    }
    return -1;
  }

  parentOf(code: number): number {
    return this.#parents[code]!;
  }

  childrenOf(code: number): number[] {
    const children: number[] = [];
    for (let child = code + 1; child < this.#ends[code]!; child = this.#ends[child]!) children.push(child);
    return children;
  }

  /** The categories. */
  roots(): number[] {
    const roots: number[] = [];
    for (let root = 0; root < this.count; root = this.#ends[root]!) roots.push(root);
    return roots;
  }

  /** Whether `inner` is `outer` or under it. */
  isWithin(inner: number, outer: number): boolean {
    return inner >= outer && inner < this.#ends[outer]!;
  }

  factsOf(code: number): CodeFacts {
    return this.#kinds[this.#facts[code]!]!;
  }

  valueOf(code: number, axis: Axis): string | undefined {
    return this.factsOf(code).values.find(([of]) => of === axis)?.[1];
  }

  /** What a code stands for when nothing more is known: "S52.50" is all of "S52.5". */
  rootOf(code: number): number {
    let root = code;
    while (this.factsOf(root).isUnspecified && this.#parents[root]! >= 0) root = this.#parents[root]!;
    return root;
  }
}
