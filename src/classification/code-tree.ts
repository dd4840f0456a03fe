import type { Axis } from './axis.ts';
import { numberAt, widthOf } from './alphabet.ts';
import { type CodeFacts, type CompiledClassification, decodeFacts } from './compiled.ts';

const BLANK = 32;

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
  readonly #text: string;
  /** Where in the text the code's own characters begin and end: what it adds to its parent's. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #kinds: readonly CodeFacts[];
  readonly #categories = new Map<string, number>();

  constructor({ codes, facts }: Pick<CompiledClassification, 'codes' | 'facts'>) {
    this.#kinds = facts.split('\n').map(decodeFacts);
    this.#text = codes;
    const most = codes.length >> 2; // a line has a depth, a character, a blank and a number
    const [parents, from, to] = [
      new Int32Array(most + 1),
      new Int32Array(most + 1),
      new Int32Array(most + 1),
    ];
    const kinds = new Uint16Array(most + 1);
    const open = new Int32Array(16);
    const length = codes.length;
    let count = 0;
    for (let at = 0; at < length; at += 1) {
      const depth = codes.charCodeAt(at) - 48;
      let end = at + 2;
      while (codes.charCodeAt(end) !== BLANK) end += 1;
      from[count] = at + 1;
      to[count] = end;
      kinds[count] = numberAt(codes, end + 1);
      parents[count] = depth === 0 ? -1 : open[depth - 1]!;
      open[depth] = count;
      if (depth === 0) this.#categories.set(codes.slice(at + 1, end), count);
      count += 1;
      at = end + 1 + widthOf(codes.charCodeAt(end + 1)); // the end of the line
    }
    this.count = count;
    [this.#parents, this.#from, this.#to] = [parents, from, to];
    this.#facts = kinds;
    const ends = new Int32Array(count);
    for (let code = count - 1; code >= 0; code -= 1) {
      const end = Math.max(ends[code]!, code + 1);
      ends[code] = end;
      const parent = parents[code]!;
      if (parent >= 0 && ends[parent]! < end) ends[parent] = end;
    }
    this.#ends = ends;
  }

  /** The code as it is written, with its dot: "M17.1". */
  nameOf(code: number): string {
    let name = '';
    for (let at = code; at >= 0; at = this.#parents[at]!) name = this.#ownOf(at) + name;
    return dotted(name);
  }

  /** The number of a code written with its dot, or of the longest code it begins with; -1 when its category is unknown. */
  find(name: string): number {
    const bare = name.replace('.', '');
    let found = this.#categories.get(bare.slice(0, 3)) ?? -1;
    for (let at = 3; found >= 0 && at < bare.length;) {
      const child = this.#childAt(found, bare, at);
      if (child < 0) break;
      at += this.#to[child]! - this.#from[child]!;
      found = child;
    }
    return found;
  }

  /** Whether there is a code of just this name. */
  has(name: string): boolean {
    const found = this.find(name);
    return found >= 0 && this.nameOf(found) === name;
  }

  #childAt(code: number, bare: string, at: number): number {
    for (let child = code + 1; child < this.#ends[code]!; child = this.#ends[child]!) {
      if (bare.startsWith(this.#ownOf(child), at)) return child;
    }
    return -1;
  }

  #ownOf(code: number): string {
    return this.#text.slice(this.#from[code], this.#to[code]);
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

/** A code as it is written, of one without its dot: "M17.1" of "M171". */
export function dotted(bare: string): string {
  return bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
}
