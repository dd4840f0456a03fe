import type { Database } from '../storage/database.ts';
import { addEvents } from '../storage/counts.ts';
import type { RuleEvent } from './note-story.ts';
import { dayOf } from './today.ts';

/**
 * Writes down what is counted and remarked. Charting never waits for it and never fails by it: where the browser has no
 * room, `isFull` says so until something could be kept again.
 */
export class Ledger {
  readonly #db: () => Database;
  #last: Promise<void> = Promise.resolve();
  isFull = false;

  constructor(db: () => Database) {
    this.#db = db;
  }

  /** Counts what happened on a host, given by its match pattern. */
  count(host: string, events: readonly RuleEvent[]): void {
    if (events.length === 0 || host === '') return;
    const day = dayOf(new Date());
    const all = events.map(({ rule, event }) => ({ key: { day, host, rule }, event }));
    this.keep(() => addEvents(this.#db(), all));
  }

  /** Keeps what a clinician wrote of a rule. */
  remark(rule: string, text: string): void {
    if (text.trim() === '') return;
    const remark = { rule, day: dayOf(new Date()), text: text.trim() };
    this.keep(() => this.#db().remarks.add(remark));
  }

  /** Does what keeps something, after all that was to be kept before. */
  keep(step: () => Promise<unknown>): void {
    this.#last = this.#last.then(step).then(
      () => void (this.isFull = false),
      () => void (this.isFull = true),
    );
  }

  /** When all is kept, or known to be lost. */
  settled(): Promise<void> {
    return this.#last;
  }
}
