import { type Token, tokensOf } from './tokens.ts';

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  value: Value | null;
}

/** Names of several words, filed word by word; singular and plural are one. */
export class NameTree<Value> {
  readonly #root: Node<Value> = { next: new Map(), value: null };

  /** Files a name; of two with the same words the first stays. */
  file(name: string, value: Value): void {
    let node = this.#root;
    for (const { stem } of tokensOf(name)) {
      let next = node.next.get(stem);
      if (next === undefined) {
        next = { next: new Map(), value: null };
        node.next.set(stem, next);
      }
      node = next;
    }
    if (node !== this.#root) node.value ??= value;
  }

  /** Every name that begins at token `at`, the shortest first, with its length in tokens. */
  allAt(tokens: readonly Token[], at: number): { readonly length: number; readonly value: Value }[] {
    const found: { length: number; value: Value }[] = [];
    let node: Node<Value> | undefined = this.#root;
    for (let next = at; next < tokens.length; next += 1) {
      node = node.next.get(tokens[next]!.stem);
      if (node === undefined) break;
      if (node.value !== null) found.push({ length: next + 1 - at, value: node.value });
    }
    return found;
  }
}
