/** Timers that are due later than this belong to something that may always be under way: a caret, an autosave. In ms. */
const SOON = 120;
const LONGEST_MS = 20_000;

declare global {
  interface Window {
    /** Waits until the page has done all that the keys so far have set in motion. */
    atRest?: () => Promise<void>;
  }
}

/**
 * Loaded before an editor, counts the timers and frames that it asks for, and looks whether the browser has told of
 * the last move of the selection. Editors learn of a caret by that event, some only when a timer is over (ProseMirror
 * 50 ms, Slate 100 ms): a key that comes before is taken at the old place, as fast or slow as the page happens to be.
 */
const own = { setTimeout, clearTimeout, requestAnimationFrame, cancelAnimationFrame };
const due = new Set<number>();
const frames = new Set<number>();

Object.assign(window, {
  setTimeout(handler: TimerHandler, delay = 0, ...args: unknown[]): number {
    const isSoon = delay <= SOON;
    const id: number = Reflect.apply(own.setTimeout, window, [
      (...given: unknown[]) => {
        due.delete(id);
        if (typeof handler === 'function') Reflect.apply(handler, window, given);
      },
      delay,
      ...args,
    ]);
    if (isSoon) due.add(id);
    return id;
  },
  clearTimeout(id?: number) {
    if (id !== undefined) due.delete(id);
    Reflect.apply(own.clearTimeout, window, [id]);
  },
  requestAnimationFrame(callback: FrameRequestCallback): number {
    const id: number = Reflect.apply(own.requestAnimationFrame, window, [
      (time: number) => {
        frames.delete(id);
        callback(time);
      },
    ]);
    frames.add(id);
    return id;
  },
  cancelAnimationFrame(id: number) {
    frames.delete(id);
    Reflect.apply(own.cancelAnimationFrame, window, [id]);
  },
});

/** The selection of a document as its editor was last told of it. */
const told = new WeakMap<Document, string>();
const numbers = new WeakMap<Node, number>();
let numbered = 0;

function numberOf(node: Node | null): number {
  if (node === null) return 0;
  if (!numbers.has(node)) numbers.set(node, (numbered += 1));
  return numbers.get(node)!;
}

function selectionOf(document: Document): string {
  const selection = document.getSelection();
  if (selection === null) return '';
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return [numberOf(anchorNode), anchorOffset, numberOf(focusNode), focusOffset].join(' ');
}

/** Whether the browser has told of the selection as it is now. */
function isTold(document: Document): boolean {
  if (!told.has(document)) {
    const tell = (): void => void told.set(document, selectionOf(document));
    document.addEventListener('selectionchange', tell, true);
    tell();
  }
  return told.get(document) === selectionOf(document);
}

/** One message and one timer: whatever was queued for this page has had its turn. */
async function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((done) => {
    port1.addEventListener('message', done, { once: true });
    port1.start();
    port2.postMessage(null);
  });
  port1.close();
  await new Promise((done) => {
    Reflect.apply(own.setTimeout, window, [done, 0]);
  });
}

function frame(): Promise<void> {
  return new Promise((done) => {
    Reflect.apply(own.requestAnimationFrame, window, [() => done()]);
  });
}

window.atRest = async () => {
  const { ownerDocument } = window.editor!.element();
  const until = performance.now() + LONGEST_MS;
  let untold = 0;
  for (let still = 0; still < 2;) {
    // In turn: each look is to see what came of the last.
    // oxlint-disable-next-line no-await-in-loop
    await turn();
    // The browser tells nothing where only the nodes around a caret were changed: two frames say that it will not.
    untold = isTold(ownerDocument) ? 0 : untold + 1;
    // oxlint-disable-next-line no-await-in-loop
    if (untold > 0) await frame();
    if (untold > 2) told.set(ownerDocument, selectionOf(ownerDocument));
    const isStill = due.size === 0 && frames.size === 0 && isTold(ownerDocument);
    still = isStill ? still + 1 : 0;
    if (performance.now() > until) {
      throw new Error(`the page does not come to rest: ${due.size} timers, ${frames.size} frames`);
    }
  }
};
