import { encode, numberAt, widthOf } from './alphabet.ts';

/** A code as it is written: how many codes it is under, what it adds to the last of them, the number of its facts. */
export interface CodeLine {
  readonly depth: number;
  readonly suffix: string;
  readonly facts: number;
}

/**
 * The codes of a classification, one a line in its order. The line of a category also ends in the number of codes from it
 * to the next category: who looks for one category need not read the others.
 */
export function encodeCodes(lines: readonly CodeLine[]): string {
  const counts = new Map<number, number>();
  let category = 0;
  lines.forEach(({ depth }, at) => {
    if (depth === 0) category = at;
    counts.set(category, at + 1 - category);
  });
  return lines
    .map(({ depth, suffix, facts }, at) => {
      const count = depth === 0 ? encode(counts.get(at)!) : '';
      return `${depth}${suffix} ${encode(facts)}${count}`;
    })
    .join('\n');
}

/** What stands between the last code of a category and the next category. */
const NEXT = '\n0';

/** Where the line of a category begins, its code, and how many codes it has. */
export interface CategoryLine {
  readonly at: number;
  readonly name: string;
  readonly count: number;
}

/** Calls `give` for each category, in their order; its other codes are not looked at. */
export function eachCategory(text: string, give: (category: CategoryLine) => void): void {
  if (text === '') return;
  for (let before = -1; ;) {
    const at = before + 1;
    const end = text.indexOf(' ', at);
    give({ at, name: text.slice(at + 1, end), count: numberAt(text, afterNumber(text, end + 1)) });
    before = text.indexOf(NEXT, at);
    if (before < 0) return;
  }
}

/** Whether each category's line says how many codes there are from it to the next: they are read on no other ground. */
export function isWhole(text: string): boolean {
  const begins: number[] = [];
  for (let at = 0; at < text.length; at = text.indexOf('\n', at) + 1 || text.length) begins.push(at);
  let [sound, first] = [true, 0];
  eachCategory(text, ({ at, count }) => {
    sound &&= count > 0 && begins[first] === at;
    first += count;
  });
  return sound && first === begins.length;
}

/** By number of a code: what its line and its place say. */
export class CodeColumns {
  /** The code it is under, or -1. */
  readonly parents: Int32Array;
  /** The first number that is no longer under the code. */
  readonly ends: Int32Array;
  readonly facts: Uint16Array;
  /** Where in the text the code's own characters begin and end: what it adds to its parent's. */
  readonly from: Int32Array;
  readonly to: Int32Array;

  constructor(count: number) {
    [this.parents, this.ends] = [new Int32Array(count), new Int32Array(count)];
    [this.from, this.to] = [new Int32Array(count), new Int32Array(count)];
    this.facts = new Uint16Array(count);
  }

  /** Reads the codes from `first` to `last` (exclusive): a category whose line begins at `at`. */
  read(text: string, at: number, first: number, last: number): void {
    const open = new Int32Array(16);
    let line = at;
    for (let code = first; code < last; code += 1) {
      const depth = text.charCodeAt(line) - 48;
      const end = text.indexOf(' ', line);
      this.from[code] = line + 1;
      this.to[code] = end;
      this.facts[code] = numberAt(text, end + 1);
      this.parents[code] = depth === 0 ? -1 : open[depth - 1]!;
      open[depth] = code;
      const after = afterNumber(text, end + 1);
      line = (depth === 0 ? afterNumber(text, after) : after) + 1;
    }
    for (let code = last - 1; code >= first; code -= 1) {
      const end = Math.max(this.ends[code]!, code + 1);
      this.ends[code] = end;
      const parent = this.parents[code]!;
      if (parent >= 0 && this.ends[parent]! < end) this.ends[parent] = end;
    }
  }
}

/** Where a number that begins at an offset has ended. */
function afterNumber(text: string, at: number): number {
  return at + widthOf(text.charCodeAt(at));
}
