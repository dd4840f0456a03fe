import type { Span } from '#src/text/span.ts';
import { readEditable } from './read-editable.ts';
import type { DomPosition } from './selection.ts';
import type { Run } from './text-runs.ts';

/** The text of an editable element and the two ways between its offsets and places in the DOM, as they were when read. */
export class TextMap {
  readonly text: string;
  private readonly runs: readonly Run[];
  private readonly starts: ReadonlyMap<Node, number>;
  private readonly ends: ReadonlyMap<Node, number>;
  private readonly root: HTMLElement;

  constructor(root: HTMLElement) {
    const read = readEditable(root);
    this.root = root;
    this.runs = read.runs;
    this.starts = read.starts;
    this.ends = read.ends;
    this.text = read.text();
  }

  /**
   * The place in the DOM of an offset. At the edge between two nodes it is the end of the former (there typing goes on
   * in its style), or, where something without text stands between them, the side that `clings` asks for.
   */
  positionAt(offset: number, clings: 'before' | 'after' = 'before'): DomPosition {
    let before: Run | null = null;
    let after: Run | null = null;
    for (let index = this.firstEndingAt(offset); index < this.runs.length; index += 1) {
      const run = this.runs[index]!;
      if (run.start > offset) break;
      if (run.start < offset) before = run;
      else after ??= run;
    }
    const brokenBefore = before?.node instanceof Element;
    if (after && (!before || brokenBefore || (after.apart && clings === 'after'))) return placeIn(after, 0);
    if (before) return placeIn(before, offset - before.start);
    return { node: this.root, offset: offset === 0 ? 0 : this.root.childNodes.length };
  }

  /** The offset of a place in the DOM; null where it lies outside the element. */
  offsetAt(node: Node, offset: number): number | null {
    if (!this.root.contains(node)) return null;
    if (node instanceof Text && this.starts.has(node)) return this.offsetInText(node, offset);
    const child = node.childNodes[offset];
    if (child) return this.startOf(child);
    return this.ends.get(node) ?? this.startOf(node);
  }

  /** The pieces of text nodes that hold the span, in order. */
  pieces(span: Span): { node: Text; from: number; to: number }[] {
    const pieces: { node: Text; from: number; to: number }[] = [];
    for (let index = this.firstEndingAt(span.start + 1); index < this.runs.length; index += 1) {
      const { start, end, node, at } = this.runs[index]!;
      if (start >= span.end) break;
      if (start === end || !(node instanceof Text)) continue;
      const from = at + Math.max(span.start - start, 0);
      const to = at + Math.min(span.end, end) - start;
      const last = pieces.at(-1);
      if (last?.node === node) last.to = to;
      else pieces.push({ node, from, to });
    }
    return pieces;
  }

  private offsetInText(node: Text, offset: number): number {
    const first = this.starts.get(node)!;
    let nearest = first;
    for (let index = this.firstEndingAt(first); index < this.runs.length; index += 1) {
      const run = this.runs[index]!;
      if (run.node !== node) {
        if (run.start > this.ends.get(node)!) break;
        continue;
      }
      if (offset < run.at) break;
      nearest = run.start + Math.min(offset - run.at, run.end - run.start);
    }
    return nearest;
  }

  /** The start of a node, or of the nearest one around it or before it that was read. */
  private startOf(node: Node): number {
    for (let at: Node | null = node; at && at !== this.root;) {
      const start = this.starts.get(at);
      if (start !== undefined) return start;
      const before: Node | null = at.previousSibling;
      const end = before ? this.ends.get(before) : undefined;
      if (end !== undefined) return end;
      at = before ?? at.parentNode;
    }
    return 0;
  }

  /** Index of the first run that ends at or after the offset: both starts and ends only grow. */
  private firstEndingAt(offset: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.runs[middle]!.end < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The place `by` units into a run; of an element, before it or, past its line break, after it. */
function placeIn({ node, at }: Run, by: number): DomPosition {
  if (node instanceof Text) return { node, offset: at + by };
  return { node: node.parentNode!, offset: indexOf(node) + by };
}

function indexOf(node: ChildNode): number {
  let index = 0;
  for (let before = node.previousSibling; before; before = before.previousSibling) index += 1;
  return index;
}
