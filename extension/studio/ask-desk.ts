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

/** Starts the studio's worker. */
export type StartDesk = (onReply: (reply: Reply) => void) => DeskWorker;

interface Waiting {
  resolve(value: never): void;
  reject(reason: Error): void;
}

/** The page's end of the line to the desk. */
export class AskDesk {
  readonly #waiting = new Map<number, Waiting>();
  readonly #worker: DeskWorker;
  #asked = 0;

  constructor(start: StartDesk) {
    this.#worker = start((reply) => {
      const { number } = reply;
      const waiting = this.#waiting.get(number);
      this.#waiting.delete(number);
      if ('failed' in reply) waiting?.reject(new Error('desk-failed'));
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the desk's own method gave it: see `Asked`
      else waiting?.resolve(reply.value as never);
    });
  }

  /** Ends the worker: nothing more is asked of it. */
  end(): void {
    this.#worker.end();
  }

  /** Asks the desk by the name of one of its methods. Rejects with `desk-failed` when that broke down. */
  ask<Name extends keyof Asked>(name: Name, ...words: Asked[Name]['words']): Promise<Asked[Name]['reply']> {
    this.#asked += 1;
    const number = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#worker.ask({ number, name, words });
    });
  }
}
