import { UNTOUCHABLE_FOR_MS } from '#extension/cards/gate.ts';
import { type Ink, inkUnder } from '../fields-lab/ink-count.ts';
import type { Engine } from '../fields-lab/engines/engine.ts';
import { ask, type LabFrame, type LabPage, picture } from '../fields-lab/lab.ts';
import type { Editor, Place } from './editors.ts';
import { type Line, NOTE, ONE_LINE } from './note.ts';
import type { WordBox } from './pages/word-boxes.ts';
import { soon } from './soon.ts';

/** An editor on its page with ChartCue beside it, as a clinician meets both: seen, clicked, typed in. */
export class Bench {
  readonly page: LabPage;
  readonly editor: Editor;
  /** Pauses ChartCue; undefined where the browser's driver cannot. */
  readonly pauseChartCue: Engine['pause'] | undefined;
  readonly #frame: LabFrame;

  static async open(
    engine: Engine,
    page: LabPage,
    address: string,
    editor: Editor,
    place: Place,
  ): Promise<Bench> {
    await page.goto(address);
    const deep = place === 'frame' ? 1 : 0;
    const frame = await soon(`the page of ${editor.title}`, async () => {
      const found = page.frames()[deep];
      const ready = await found?.evaluate(() => window.editor !== undefined, null).catch(() => false);
      return ready ? found : undefined;
    });
    return new Bench(engine, page, frame, editor);
  }

  private constructor(engine: Engine, page: LabPage, frame: LabFrame, editor: Editor) {
    this.pauseChartCue = engine.pause && ((on) => engine.pause!(on));
    this.page = page;
    this.#frame = frame;
    this.editor = editor;
  }

  get note(): readonly Line[] {
    return this.editor.oneLine ? ONE_LINE : NOTE;
  }

  /** The text of the editor's own model, U+00A0 as a space: browsers write one for the other beside an edit. */
  text(): Promise<string> {
    return this.#frame.evaluate(() => window.editor!.text().replaceAll('\u00a0', ' '), null);
  }

  /** What the page would save. */
  saved(): Promise<string> {
    return this.#frame.evaluate(() => window.editor!.saved(), null);
  }

  /** Makes the editor's framework draw the field anew. */
  render(): Promise<void> {
    return this.#frame.evaluate(async () => window.editor!.render(), null);
  }

  /** The text that ChartCue reads there. */
  async read(): Promise<string> {
    for (const frame of this.page.frames()) {
      const fields = await ask(frame, 'fields');
      if (fields.length > 0) return ask(frame, 'text', 0);
    }
    throw new Error('ChartCue finds no field on the page');
  }

  /** Where the first occurrence of these words is drawn, in the viewport. */
  box(words: string): Promise<WordBox> {
    return this.#frame.evaluate((wanted) => window.boxOfWords!(wanted), words);
  }

  /** Clicks right before the first letter of these words. */
  async clickBefore(words: string): Promise<void> {
    const { left, top, bottom } = await this.box(words);
    await this.page.click(left + 1, (top + bottom) / 2);
  }

  /** Pixels of a mark's colour under each of these words, and everywhere else. */
  async ink(words: readonly string[]): Promise<Ink> {
    const boxes: WordBox[] = [];
    for (const each of words) boxes.push(await this.box(each));
    return inkUnder(await picture(this.page), boxes);
  }

  /** Whether the editor's field has the focus of the page. */
  hasFocus(): Promise<boolean> {
    return this.#frame.evaluate(() => {
      const field = window.editor!.element();
      return field.ownerDocument.hasFocus() && field.matches(':focus');
    }, null);
  }

  /** Opens the card of the question after the caret by its shortcut, and waits until it may be answered. */
  async openCard(): Promise<void> {
    await this.page.press('Alt+Shift+Q');
    await soon('a card with the focus', async () => ((await this.hasFocus()) ? undefined : true));
    await this.pause(UNTOUCHABLE_FOR_MS + 20);
  }

  /** Lets the page run for so many milliseconds of its own clock. */
  pause(long: number): Promise<void> {
    return this.#frame.evaluate(
      (wait) =>
        new Promise<void>((done) => {
          const since = performance.now();
          const look = (): void => {
            if (performance.now() - since > wait) done();
            else requestAnimationFrame(look);
          };
          look();
        }),
      long,
    );
  }

  /** Waits until the page has done all that the keys so far have set in motion; for a page that was opened with `hasRest`. */
  atRest(): Promise<void> {
    return this.#frame.evaluate(async () => window.atRest!(), null);
  }

  /** Takes the field out of the page. */
  remove(): Promise<void> {
    return this.#frame.evaluate(() => document.querySelector('.place, chart-note')!.remove(), null);
  }

  /** What is left of ChartCue in the page of the editor and in the field's own. */
  traces(): Promise<string[]> {
    return this.#frame.evaluate(() => {
      const { ownerDocument } = window.editor!.element();
      return [...new Set([document, ownerDocument])].flatMap(
        ({ defaultView, documentElement, adoptedStyleSheets }) => [
          ...[...documentElement.children].slice(2).map(({ outerHTML }) => outerHTML),
          ...[...(defaultView?.CSS.highlights.keys() ?? [])].map((name) => `highlight ${name}`),
          ...adoptedStyleSheets.map(() => 'a style sheet'),
        ],
      );
    }, null);
  }
}
