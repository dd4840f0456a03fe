import type { Axis } from './axis.ts';
import { CodeColumns, eachCategory } from './code-lines.ts';
import { type CodeFacts, type CompiledClassification, decodeFacts } from './compiled.ts';

/**
 * All codes as a tree, by their numbers in the order of the classification: what is under a code follows it. Numbers, not
 * objects, and a category's are read when one of them is first asked for: there are 40,000, and a background script that
 * was just started has a few milliseconds for them.
 */
export class CodeTree {
  readonly count: number;
  readonly #text: string;
  readonly #kinds: readonly CodeFacts[];
  readonly #columns: CodeColumns;
  readonly #numbers = new Map<string, number>();
  /** By category: where its line begins, the number of its code, and 1 once it was read. */
  readonly #lines: number[] = [];
  readonly #firsts: number[] = [];
  readonly #isRead: Uint8Array;
  /** By code: its category. */
  readonly #categories: Uint16Array;

  constructor({ codes, facts }: Pick<CompiledClassification, 'codes' | 'facts'>) {
    this.#kinds = facts.split('\n').map(decodeFacts);
    this.#text = codes;
    let all = 0;
    eachCategory(codes, ({ at, name, count }) => {
      this.#numbers.set(name, all);
      this.#lines.push(at);
      this.#firsts.push(all);
      all += count;
    });
    this.count = all;
    this.#columns = new CodeColumns(all);
    this.#isRead = new Uint8Array(this.#lines.length);
    this.#categories = new Uint16Array(all);
    this.#firsts.forEach((first, category) =>
      this.#categories.fill(category, first, this.#firsts[category + 1] ?? all),
    );
  }

  /** The columns, with the category of a code in them. */
  #with(code: number): CodeColumns {
    const category = this.#categories[code]!;
    if (this.#isRead[category] === 0) {
      this.#isRead[category] = 1;
      const next = this.#firsts[category + 1] ?? this.count;
      this.#columns.read(this.#text, this.#lines[category]!, this.#firsts[category]!, next);
    }
    return this.#columns;
  }

  /** The code as it is written, with its dot: "M17.1". */
  nameOf(code: number): string {
    const { parents } = this.#with(code);
    let name = '';
    for (let at = code; at >= 0; at = parents[at]!) name = this.#ownOf(at) + name;
    return dotted(name);
  }

  /** The number of a code written with its dot, or of the longest code it begins with; -1 when its category is unknown. */
  find(name: string): number {
    const bare = name.replace('.', '');
    let found = this.#numbers.get(bare.slice(0, 3)) ?? -1;
    for (let at = 3; found >= 0 && at < bare.length;) {
      const child = this.#childAt(found, bare, at);
      if (child < 0) break;
      at += this.#ownOf(child).length;
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
    const { ends } = this.#with(code);
    for (let child = code + 1; child < ends[code]!; child = ends[child]!) {
      if (bare.startsWith(this.#ownOf(child), at)) return child;
    }
    return -1;
  }

  #ownOf(code: number): string {
    return this.#text.slice(this.#columns.from[code], this.#columns.to[code]);
  }

  parentOf(code: number): number {
    return this.#with(code).parents[code]!;
  }

  childrenOf(code: number): number[] {
    const { ends } = this.#with(code);
    const children: number[] = [];
    for (let child = code + 1; child < ends[code]!; child = ends[child]!) children.push(child);
    return children;
  }

  /** The categories. */
  roots(): number[] {
    return [...this.#firsts];
  }

  /** Whether `inner` is `outer` or under it. */
  isWithin(inner: number, outer: number): boolean {
    return inner >= outer && inner < this.#with(outer).ends[outer]!;
  }

  factsOf(code: number): CodeFacts {
    return this.#kinds[this.#with(code).facts[code]!]!;
  }

  valueOf(code: number, axis: Axis): string | undefined {
    return this.factsOf(code).values.find(([of]) => of === axis)?.[1];
  }

  /** What a code stands for when nothing more is known: "S52.50" is all of "S52.5". */
  rootOf(code: number): number {
    let root = code;
    while (this.factsOf(root).isUnspecified && this.parentOf(root) >= 0) root = this.parentOf(root);
    return root;
  }
}

/** A code as it is written, of one without its dot: "M17.1" of "M171". */
export function dotted(bare: string): string {
  return bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
}
