import type { DevTools } from '../dev-tools.ts';
import { Tab } from '../page/tab.ts';
import { type Charted, paragraphsOf } from './charted.ts';

/** The page that notes are entered in. */
export const BLANK_NOTE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chart</title>
<label>Note <textarea id="note" rows="30" cols="100"></textarea></label></html>`;

/**
 * Runs in the world of our script, as text: keeps what the background answers to it from now on. `marked` is all that was
 * marked at some time, `open` what is asked now, `pauses` how often the field counted as left; `answered(kind)` is a
 * promise of the next answer to a caret that rests, or to a field that was left.
 */
const KEEP_ANSWERS = `{
  const { runtime } = chrome;
  const send = runtime.sendMessage;
  const waiting = { typing: () => {}, rested: () => {}, left: () => {} };
  let last = 'nothing was sent';
  let hasBegun = false;
  const kept = { marked: new Set(), open: [], pauses: 0 };
  runtime.sendMessage = async (message) => {
    last = 'waiting for the answer to ' + message.type;
    const reply = await send.call(runtime, message);
    last = reply?.code ?? reply?.type ?? 'no answer to ' + message.type;
    if (reply?.type !== 'findings') return reply;
    for (const key of reply.marks) kept.marked.add(key);
    kept.open = reply.fields.flatMap(({ prompts }) => prompts.filter(({ level }) => level === 'ask').map(({ key }) => key));
    if (message.typing !== null) hasBegun = true;
    else if (hasBegun) kept.pauses += 1;
    waiting[message.typing === null ? 'left' : message.typing.isRested ? 'rested' : 'typing']();
    return reply;
  };
  globalThis.kept = kept;
  globalThis.answered = (kind) =>
    new Promise((resolve, reject) => {
      waiting[kind] = resolve;
      setTimeout(() => reject(new Error('no answer within a minute: ' + last)), 60_000);
    });
}
0; // not a promise: whoever evaluates this would wait for it`;

interface Kept {
  readonly marked: readonly string[];
  readonly open: readonly string[];
  readonly pauses: number;
}

/** A tab in which notes are drafted as a clinician drafts them, with the extension watching. */
export class DraftTab {
  readonly #tab: Tab;
  readonly #address: string;

  static async open(tools: DevTools, address: string): Promise<DraftTab> {
    const tab = await Tab.open(tools, address);
    await tab.send('Runtime.enable');
    // Many tabs are drafted in at once, and each is to believe that it has the focus.
    await tab.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    return new DraftTab(tab, address);
  }

  private constructor(tab: Tab, address: string) {
    this.#tab = tab;
    this.#address = address;
  }

  /**
   * Enters a note a paragraph at a time, each as soon as the background has answered to the caret that rested behind the
   * one before (after two seconds), and leaves the field. Null where a pause grew so long on a busy machine that the field
   * counted as left: then the note was not drafted as it was meant to be.
   */
  async draft(text: string): Promise<Charted | null> {
    const tab = this.#tab;
    const begun = tab.ourWorld();
    await tab.go(this.#address);
    const world = await begun;
    await tab.evaluate(KEEP_ANSWERS, world);
    const watched = tab.evaluate("answered('left')", world); // the field is known before anybody can have typed in it
    await tab.evaluate('note.focus()');
    await watched;
    for (const paragraph of paragraphsOf(text)) {
      // One after the other: that is how a note is drafted.
      // oxlint-disable no-await-in-loop
      const rested = tab.evaluate("answered('rested')", world);
      await tab.send('Input.insertText', { text: paragraph });
      await rested;
      // oxlint-enable no-await-in-loop
    }
    const left = tab.evaluate("answered('left')", world);
    await tab.evaluate('note.blur()');
    await left;
    const { marked, open, pauses } = await tab.evaluate<Kept>(
      '({ ...kept, marked: [...kept.marked] })',
      world,
    );
    if (pauses > 1) return null;
    return { asked: open, shown: marked, went: marked.filter((key) => !open.includes(key)) };
  }

  close(): Promise<void> {
    return this.#tab.close();
  }
}
