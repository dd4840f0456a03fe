import type { Desk } from './desk.ts';

/** What the desk can be asked, by the names of its methods. */
type Asked = {
  [Name in keyof Desk]: Desk[Name] extends (...words: infer Words) => infer Reply
    ? { readonly words: Words; readonly reply: Awaited<Reply> }
    : never;
};

/** A question to the worker: a method of the desk and what it takes. */
export interface Question {
  readonly number: number;
  readonly name: keyof Asked;
  readonly words: readonly unknown[];
}

/** Its reply. What went wrong is not told: it could quote a note. */
export type Reply = { readonly number: number } & ({ readonly value: unknown } | { readonly failed: true });

/** A worker as the page sees it. */
export interface DeskWorker {
  ask(question: Question): void;
  end(): void;
}

/** Starts the studio's worker. `onBroken` is told when that could not start or broke down outside of a question. */
export type StartDesk = (onReply: (reply: Reply) => void, onBroken: () => void) => DeskWorker;

interface Waiting {
  resolve(value: never): void;
  reject(reason: Error): void;
}

/** So long nothing may come back while something was asked, in ms: ten times what the longest question takes. */
const PATIENCE = 60_000;

/** The page's end of the line to the desk. */
export class AskDesk {
  readonly #waiting = new Map<number, Waiting>();
  readonly #start: StartDesk;
  /** Null after it broke: the next question starts another. */
  #worker: DeskWorker | null;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(start: StartDesk) {
    this.#start = start;
    this.#worker = this.#started();
  }

  /** Ends the worker: nothing more is asked of it. */
  end(): void {
    clearTimeout(this.#timer);
    this.#worker?.end();
  }

  /** Asks the desk by the name of one of its methods. Rejects with `desk-failed` when that broke down, or says nothing for a minute. */
  ask<Name extends keyof Asked>(name: Name, ...words: Asked[Name]['words']): Promise<Asked[Name]['reply']> {
    this.#asked += 1;
    const number = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#worker ??= this.#started();
      this.#worker.ask({ number, name, words });
      if (this.#waiting.size === 1) this.#watch();
    });
  }

  #watch(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.size > 0) this.#timer = setTimeout(() => this.#broke(), PATIENCE);
  }

  #started(): DeskWorker {
    return this.#start(
      (reply) => this.#take(reply),
      () => this.#broke(),
    );
  }

  #take(reply: Reply): void {
    const waiting = this.#waiting.get(reply.number);
    this.#waiting.delete(reply.number);
    this.#watch();
    if ('failed' in reply) waiting?.reject(new Error('desk-failed'));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the desk's own method gave it: see `Asked`
    else waiting?.resolve(reply.value as never);
  }

  #broke(): void {
    this.end();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const one of waiting) one.reject(new Error('desk-failed'));
  }
}
