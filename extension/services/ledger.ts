import type { Database } from '../storage/database.ts';
import { addEvents } from '../storage/counts.ts';
import { type QuestionEvent, ruleOf } from './note-story.ts';
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

  /** Counts what happened on a host, given by its match pattern; of these events those that `first` lets through. */
  count(
    host: string,
    events: readonly QuestionEvent[],
    first = (all: readonly QuestionEvent[]): Promise<readonly QuestionEvent[]> => Promise.resolve(all),
  ): void {
    if (events.length === 0 || host === '') return;
    const day = dayOf(new Date());
    this.keep(async () => {
      const counted = await first(events);
      const all = counted.map(({ key, event }) => ({ key: { day, host, rule: ruleOf(key) }, event }));
      await addEvents(this.#db(), all);
    });
  }

  /** Keeps what a clinician wrote of a rule. */
  remark(rule: string, text: string): void {
    if (text.trim() === '') return;
    const remark = { rule, day: dayOf(new Date()), text: text.trim() };
    this.keep(() => this.#db().remarks.add(remark));
  }

  /** Does what keeps something, after all that was to be kept before. A step that had nothing to keep gives false. */
  keep(step: () => Promise<unknown>): void {
    this.#last = this.#last.then(step).then(
      (kept) => void (this.isFull &&= kept === false),
      () => void (this.isFull = true),
    );
  }

  /** When all is kept, or known to be lost. */
  settled(): Promise<void> {
    return this.#last;
  }
}
