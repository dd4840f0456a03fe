import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { InsertOutcome } from '#extension/fields/field.ts';
import type { Ineligible } from '#extension/fields/eligible.ts';
import type { Box } from '#extension/fields/boxes.ts';

export interface LabMark {
  /** Which of the frame's editables, in their order. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

export interface RoundTrip {
  readonly text: string;
  /** Offsets that did not come back from the DOM as they went. */
  readonly lost: number[];
  /** What stands in the DOM for each unit of the text; "" where no text node holds it. */
  readonly letters: string[];
}

/** What a test may ask of the content script, with what it answers. */
export interface Asked {
  fields(): { tag: string; id: string }[];
  whyNot(selector: string): Ineligible[];
  key(index: number): string;
  label(index: number): string;
  text(index: number): string;
  caret(index: number): number | null;
  rects(index: number, start: number, end: number): Box[];
  /** Where a span of a textarea is by our mirror, and by the browser's own ranges. */
  mirror(index: number, start: number, end: number): { mirrored: Box[]; own: Box[] };
  hasRanges(index: number): boolean;
  goTo(index: number, at: number): void;
  insert(index: number, at: number, text: string, expected?: string): InsertOutcome;
  insertWhenGone(index: number, at: number, text: string): InsertOutcome;
  observe(index: number): void;
  /** Where the caret was at each change since `observe`. */
  changes(): (number | null)[];
  stopObserving(): void;
  roundTrip(index: number): RoundTrip;
  /** Answers when the frame is drawn that shows them. */
  paint(marks: readonly LabMark[], active: string | null): void;
  /** Whether all marks are to be boxes, as a policy may want. */
  overlayOnly(on: boolean): void;
  at(x: number, y: number): string | null;
  refresh(): void;
  remove(): void;
  forgetValueRanges(): void;
  /** How many frames and timers our code has asked for since the page began. */
  planned(): number;
  focused(): string[];
}

/** A page or a frame in it, whichever of the two drivers runs the browser. */
export interface LabFrame {
  evaluate<Arg, Result>(work: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result>;
}

export interface LabPage extends LabFrame {
  goto(url: string): Promise<void>;
  frames(): LabFrame[];
  /** Presses a chord such as `Control+z`. */
  press(chord: string): Promise<void>;
  type(text: string): Promise<void>;
  click(x: number, y: number): Promise<void>;
  wheel(x: number, y: number, by: number): Promise<void>;
  screenshot(): Promise<Buffer>;
  /** Imitates a high-contrast theme; in Chromium print, too. */
  emulate(media: { forcedColors?: 'active' | 'none'; media?: 'screen' | 'print' }): Promise<void>;
  /** Zooms as the browser's own menu does; 1 is as it was. */
  zoom(factor: number): Promise<void>;
  close(): Promise<void>;
}

/** The call of a function with an argument as a script, which both drivers can run; only plain data crosses. */
export function callOf(work: (arg: never) => unknown, arg: unknown): string {
  return `(${String(work)})(${JSON.stringify(arg)})`;
}

/** Asks the content script of a frame. */
export async function ask<What extends keyof Asked>(
  frame: LabFrame,
  what: What,
  ...args: Parameters<Asked[What]>
): Promise<ReturnType<Asked[What]>> {
  const answer = await frame.evaluate(
    (asked) =>
      new Promise<string>((resolve) => {
        const id = Math.random();
        const hear = (event: Event): void => {
          const detail = String(Reflect.get(event, 'detail'));
          if (JSON.parse(detail).id !== id) return;
          document.removeEventListener('lab-answer', hear);
          resolve(detail);
        };
        document.addEventListener('lab-answer', hear);
        document.dispatchEvent(new CustomEvent('lab-ask', { detail: JSON.stringify({ id, ...asked }) }));
      }),
    { what, args },
  );
  const { value, error } = JSON.parse(answer);
  if (error) throw new Error(error);
  return value;
}

/** Two frames: whatever waits for one has had it. */
export function frames(frame: LabFrame): Promise<void> {
  return frame.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
    null,
  );
}

/** A screenshot. With LAB_PICTURES set to a directory, it is kept there for people to look at. */
export async function picture(page: LabPage): Promise<PNG> {
  const bytes = await page.screenshot();
  const kept = process.env['LAB_PICTURES'];
  if (kept) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(join(kept, `${String((pictures += 1)).padStart(3, '0')}-${process.pid}.png`), bytes);
  }
  return PNG.sync.read(bytes);
}

let pictures = 0;
