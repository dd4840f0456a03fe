// More than 150 lines, because the log and the queries that it comes to change in one turn or not at all.
import type { QueryAct } from '#src/queries/event.ts';
import { applied, type QueryLife } from '#src/queries/life.ts';
import { erased, type LogTools, type LogVerdict, nextEntry, verified } from '#src/queries/log.ts';
import { nextLevel, type QueryPolicy, type Standing, standingOf } from '#src/queries/policy.ts';
import type { Person, QueryDraft } from '#src/queries/query.ts';
import { type QueryLogEntry, replayed } from '#src/queries/replay.ts';
import { settling } from '#src/queries/settling.ts';
import { workingMinutes } from '#src/queries/working-time.ts';

export interface DeskSettings {
  readonly tools: LogTools;
  readonly policy: QueryPolicy;
  /** The moment, RFC 3339 with an offset. */
  readonly now: () => string;
  /** A name that no query has yet. */
  readonly newId: () => string;
}

/**
 * Keeps entries where they outlast the page. Resolves once they are kept; what it rejects has not happened. Entries of a
 * number that is kept already stand in its place: their content was erased.
 */
export type KeepEntries = (entries: readonly QueryLogEntry[]) => Promise<void>;

/** All queries of a workbench. A new value for every change. */
export type DeskState = ReadonlyMap<string, QueryLife>;

/** The queries and their log: in the page's memory, and beyond it where somebody keeps what is written. */
export class QueryDesk {
  readonly #settings: DeskSettings;
  readonly #listeners = new Set<() => void>();
  #entries: readonly QueryLogEntry[] = [];
  #lives: DeskState = new Map();
  #keep: KeepEntries = () => Promise.resolve();
  #last: Promise<unknown> = Promise.resolve();

  constructor(settings: DeskSettings) {
    this.#settings = settings;
  }

  get state(): DeskState {
    return this.#lives;
  }

  get log(): readonly QueryLogEntry[] {
    return this.#entries;
  }

  /** Calls back after every change. Gives what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Goes on from a log that was kept, and keeps there what is written from now on. */
  open(entries: readonly QueryLogEntry[], keep: KeepEntries): void {
    this.#keep = keep;
    this.#set(entries, replayed(entries));
  }

  /** Forgets all of it, and keeps nothing from now on. */
  forget(): void {
    this.open([], () => Promise.resolve());
  }

  /** Begins a query and gives its id. */
  async begin(draft: QueryDraft, by: Person): Promise<string> {
    const id = this.#settings.newId();
    await this.record(id, { kind: 'drafted', draft }, by);
    return id;
  }

  /**
   * Writes down what happened to a query, one after the other. It has happened once this resolves; false when it cannot
   * follow on what went before, because it was done in the meantime. Rejects when it could not be kept.
   */
  record(id: string, act: QueryAct, by: Person): Promise<boolean> {
    return this.#inTurn(async () => {
      const event = { ...act, at: this.#settings.now(), by };
      const life = applied(this.#lives.get(id) ?? null, id, event);
      if (life === null) return false;
      const content = { kind: 'query', query: id, event } as const;
      const entry = await nextEntry(
        this.#entries.at(-1) ?? null,
        { at: event.at, content },
        this.#settings.tools,
      );
      const keep = this.#keep;
      await keep([entry]);
      // Forgotten or opened anew meanwhile: what was kept is where it was kept, and not among what is here now.
      if (keep === this.#keep) this.#set([...this.#entries, entry], new Map(this.#lives).set(id, life));
      return true;
    });
  }

  /** Lets all queries expire whose time is over. */
  async expire(by: Person, reason: string): Promise<void> {
    for (const life of this.#lives.values()) {
      // oxlint-disable-next-line no-await-in-loop -- the log is written one entry after the other
      if (this.standing(life)?.todo === 'expire') await this.record(life.id, { kind: 'expired', reason }, by);
    }
  }

  /** Erases every word of a query, and leaves of each entry its hash and its time, and why it was done. */
  erase(id: string, reason: string): Promise<void> {
    return this.#inTurn(async () => {
      let entries = this.#entries;
      const changed: QueryLogEntry[] = [];
      for (const entry of this.#entries) {
        if (entry.content?.kind !== 'query' || entry.content.query !== id) continue;
        const given = { at: this.#settings.now(), reason };
        // oxlint-disable-next-line no-await-in-loop -- each entry hangs on the one before
        const { emptied, said } = await erased(entry, entries.at(-1)!, given, this.#settings.tools);
        entries = [...entries.map((each) => (each.number === entry.number ? emptied : each)), said];
        changed.push(emptied, said);
      }
      const keep = this.#keep;
      await keep(changed);
      if (keep === this.#keep) this.#set(entries, replayed(entries));
    });
  }

  /** Whether the log is as it was written. */
  verify(): Promise<LogVerdict> {
    return verified(this.#entries, this.#settings.tools.hash);
  }

  /** Where a query stands now; null when no answer is waited for. */
  standing(life: QueryLife): Standing | null {
    return standingOf(life, this.#settings.policy, this.#settings.now());
  }

  /** How long a query has waited since it was opened, in working minutes; 0 for a draft. */
  waited({ openedAt }: QueryLife): number {
    const { policy, now } = this.#settings;
    return openedAt === null ? 0 : workingMinutes(openedAt, now(), policy.calendar);
  }

  /** To whom a query is escalated next: "Physician advisor". */
  nextLevel(life: QueryLife): string {
    return nextLevel(life, this.#settings.policy);
  }

  /** The queries of a chart, the newest first. */
  ofChart(chart: string): QueryLife[] {
    return [...this.#lives.values()].filter(({ draft }) => draft.record.chart === chart).toReversed();
  }

  /**
   * Goes through a chart's queries once it was read again. `open` has the keys of all that is asked about it; `note` is the
   * one that came in last, and `says` why, in words.
   */
  async settle(
    chart: string,
    open: ReadonlySet<string>,
    { note, says, by }: { note: { document: string; date: string }; says: Says; by: Person },
  ): Promise<void> {
    for (const life of this.ofChart(chart)) {
      const kind = settling(life, open);
      if (kind === null) continue;
      const reason = says(kind);
      const act: QueryAct = kind === 'settled' ? { kind, note, reason } : { kind, reason };
      // oxlint-disable-next-line no-await-in-loop -- the log is written one entry after the other
      await this.record(life.id, act, by);
    }
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const run = this.#last.then(work, work);
    this.#last = run;
    return run;
  }

  #set(entries: readonly QueryLogEntry[], lives: DeskState): void {
    this.#entries = entries;
    this.#lives = lives;
    for (const listener of this.#listeners) listener();
  }
}

type Says = (kind: 'settled' | 'reopened') => string;
