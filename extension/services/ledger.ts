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
  readonly #changed: () => void;
  #last: Promise<void> = Promise.resolve();
  isFull = false;

  /** `changed` is called when `isFull` is another than before. */
  constructor(db: () => Database, changed = (): void => undefined) {
    this.#db = db;
    this.#changed = changed;
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
      (kept) => this.#found(this.isFull && kept === false),
      () => this.#found(true),
    );
  }

  #found(isFull: boolean): void {
    if (isFull === this.isFull) return;
    this.isFull = isFull;
    this.#changed();
  }

  /** When all is kept, or known to be lost. */
  settled(): Promise<void> {
    return this.#last;
  }
}
