import type { FrameReply, TextMessage } from '../services/protocol.ts';
import { askTwice } from './ask-twice.ts';

export interface ExchangeParts {
  /** The newest message there is to send, or null when the background knows everything. */
  compose(): TextMessage | null;
  /** Sends and waits for the reply. Rejects when there was none. */
  send(message: TextMessage): Promise<FrameReply>;
  receive(reply: FrameReply): void;
  /** No reply came, twice. What was sent may be lost. */
  lost(): void;
}

/**
 * One request under way at a time, and the latest wins: what changes while a reply is awaited goes into the next
 * message. Each is tried a second time.
 */
export class Exchange {
  readonly #parts: ExchangeParts;
  #underWay = false;
  #stopped = false;

  constructor(parts: ExchangeParts) {
    this.#parts = parts;
  }

  /** There may be something to tell. */
  ask(): void {
    if (!this.#underWay && !this.#stopped) void this.#run();
  }

  stop(): void {
    this.#stopped = true;
  }

  async #run(): Promise<void> {
    this.#underWay = true;
    try {
      for (let message = this.#next(); message !== null; message = this.#next()) {
        // In turn on purpose: this loop is what keeps requests one at a time.
        // oxlint-disable-next-line no-await-in-loop
        const reply = await this.#send(message);
        if (this.#stopped) return;
        if (reply === null) return this.#parts.lost();
        this.#parts.receive(reply);
      }
    } finally {
      this.#underWay = false;
    }
  }

  #next(): TextMessage | null {
    return this.#stopped ? null : this.#parts.compose();
  }

  /** Null where no reply came. */
  #send(message: TextMessage): Promise<FrameReply | null> {
    return askTwice(async () => (this.#stopped ? null : this.#parts.send(message))).catch(() => null);
  }
}
