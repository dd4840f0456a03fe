import { answerFrame, type Reader } from './answer-frame.ts';
import { showBadge } from './badge.ts';
import type { HeldNote } from './notes.ts';
import { Notes } from './notes.ts';
import type { FrameMessage, FrameReply } from './protocol.ts';
import { pushToPages, pushToTab } from './push.ts';
import { dayOf } from './today.ts';

interface From {
  readonly tab: number;
  readonly frameId: number;
}

/** Where the notes of all tabs lie while the background runs, and what goes out when one changes. */
export class NoteDesk {
  readonly #notes = new Notes();
  readonly #makeReader: () => Reader;
  #reader: Reader | null = null;

  /** `makeReader` is called once, at the first message. */
  constructor(makeReader: () => Reader) {
    this.#makeReader = makeReader;
  }

  held(tab: number): HeldNote | undefined {
    return this.#notes.get(tab);
  }

  /** Takes a frame's message, tells the others, and gives the frame's reply. */
  take(from: From, message: FrameMessage): FrameReply {
    try {
      this.#reader ??= this.#makeReader();
      const answer = answerFrame(this.#notes, this.#reader, dayOf(new Date()), from, message);
      for (const { frameId, message: findings } of answer.push) void pushToTab(from.tab, findings, frameId);
      if (answer.askOthers) void pushToTab(from.tab, { type: 'send-fields', join: true });
      if (answer.open !== null) {
        void showBadge(from.tab, answer.open);
        void pushToPages(from.tab);
      }
      return answer.reply;
    } catch {
      // What was thrown may quote the note: the code is all that leaves this function.
      this.forget(from.tab);
      return { type: 'refused', code: 'reading-failed' };
    }
  }

  /** Asks every frame whose fields are held to send them again, and lets go of those that are no longer there. */
  async refresh(tab: number): Promise<void> {
    for (const { frameId, frame } of this.#notes.get(tab)?.note.frames ?? []) {
      if (await pushToTab(tab, { type: 'send-fields', join: false }, frameId)) continue;
      this.take({ tab, frameId }, { type: 'fields', frame, fields: [], typing: null, settled: [] });
    }
  }

  /** Forgets a tab's note: it was closed, or its host was turned off. */
  forget(tab: number): void {
    if (!this.#notes.drop(tab)) return;
    void showBadge(tab, 0);
    void pushToPages(tab);
  }
}
