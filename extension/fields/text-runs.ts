/**
 * The units `start` to `end` of a text, which stand one to one in a text node from `at` on; or the line break that a BR
 * makes; or, where `start` is `end`, a place for the caret: in that node, or before that element.
 */
export interface Run {
  readonly start: number;
  end: number;
  readonly node: Text | Element;
  readonly at: number;
  /** Something without text stands right before it: an island, an image. */
  readonly apart: boolean;
}

/**
 * Collects the text of an editable element as a walk through it meets its parts, and with it what is needed to find any
 * place again. Line breaks are owed until the next line has something in it: a block that follows a BR makes no second
 * break, and a BR at the end of a block makes none, just as browsers draw them.
 */
export class TextRuns {
  readonly runs: Run[] = [];
  /** Where in the text each node of the walk begins and ends. */
  readonly starts = new Map<Node, number>();
  readonly ends = new Map<Node, number>();
  private readonly pieces: string[] = [];
  private length = 0;
  private waiting: Node[] = [];
  private lineIsOpen = false;
  private skipped = false;
  private space: { readonly node: Text; readonly at: number } | null = null;
  private owed: { unit: '\n' | '\t'; readonly run: Run | null } | null = null;

  text(): string {
    return this.pieces.join('').replaceAll('\u00a0', ' ');
  }

  enter(node: Node): void {
    this.waiting.push(node);
  }

  leave(node: Node): void {
    if (!this.starts.has(node)) {
      this.starts.set(node, this.length);
      this.waiting.pop(); // what was entered after it has been left
    }
    this.ends.set(node, this.length);
  }

  /** Units `from` to `to` of a text node, drawn as they stand. */
  add(node: Text, from: number, to: number): void {
    this.openLine();
    this.push(node, from, node.data.slice(from, to));
  }

  /** White space that is drawn as one space if something follows it on its line. */
  addSpace(node: Text, at: number): void {
    if (!this.lineIsOpen || this.space) return;
    this.settle();
    this.space = { node, at };
  }

  /** Something on the line that has no text: an image, an island. */
  addMute(element: Element): void {
    const empty = !this.lineIsOpen;
    this.openLine();
    if (empty) this.mark(element, 0);
    this.skipped = true;
  }

  /** A unit that is not drawn at all (zero-width space): it holds a line open, and the caret may stand after it. */
  addInvisible(node: Text, at: number): void {
    const empty = !this.lineIsOpen;
    this.openLine();
    if (empty) this.mark(node, at + 1);
  }

  /** A line break that stands in the DOM: a BR, or a newline where white space is preserved. */
  addBreak(node: Text | Element, at: number): void {
    this.payBreak();
    this.settle();
    this.owed = { unit: '\n', run: this.mark(node, at) };
    this.endOfLine();
  }

  /** The edge of a block. */
  endLine(): void {
    if (this.lineIsOpen) this.owed = { unit: '\n', run: null };
    this.endOfLine();
  }

  /** The edge between two cells of one row: a tab, whatever the cell before ended with. */
  nextCell(): void {
    if (this.lineIsOpen || this.owed) this.owed = { unit: '\t', run: null };
    this.endOfLine();
  }

  endRow(): void {
    if (this.owed?.unit === '\t') this.owed.unit = '\n';
    this.endLine();
  }

  private endOfLine(): void {
    this.lineIsOpen = false;
    this.space = null;
  }

  private openLine(): void {
    this.payBreak();
    if (this.space) {
      const { node, at } = this.space;
      this.space = null;
      this.push(node, at, ' ');
    }
    this.settle();
    this.lineIsOpen = true;
  }

  private payBreak(): void {
    if (!this.owed) return;
    const { unit, run } = this.owed;
    this.owed = null;
    this.pieces.push(unit);
    this.length += 1;
    if (run && unit === '\n') run.end = this.length;
  }

  /** Everything entered since the last unit begins here. */
  private settle(): void {
    for (const node of this.waiting) this.starts.set(node, this.length);
    this.waiting = [];
  }

  private push(node: Text, at: number, units: string): void {
    const last = this.runs.at(-1);
    const follows = last?.node === node && last.end === this.length && last.at + last.end - last.start === at;
    const run = follows ? last : this.mark(node, at);
    this.pieces.push(units);
    this.length += units.length;
    run.end = this.length;
  }

  private mark(node: Text | Element, at: number): Run {
    const run = { start: this.length, end: this.length, node, at, apart: this.skipped };
    this.skipped = false;
    this.runs.push(run);
    return run;
  }
}
