// A little more than 150 lines, because what changes in one turn or not at all stands in one place.
import type { QueryAct } from '#src/queries/event.ts';
import { applied, type QueryLife } from '#src/queries/life.ts';
import {
  erased,
  type LogEnd,
  type LogTools,
  type LogVerdict,
  nextEntry,
  verified,
} from '#src/queries/log.ts';
import type { Person } from '#src/queries/query.ts';
import { type QueryLogEntry, replayed } from '#src/queries/replay.ts';
import { faultOf, type VaultFault } from '../vault/vault-error.ts';

/**
 * Keeps entries where they outlast the page. Resolves once they are kept; what it rejects has not happened. Entries of a
 * number that is kept already stand in its place: their content was erased.
 */
export type KeepEntries = (entries: readonly QueryLogEntry[]) => Promise<void>;

/** A log that was kept, and who keeps what is written into it from now on. */
export interface OpenedLog {
  readonly entries: readonly QueryLogEntry[];
  /** Where it ended when it was last written, noted apart from it; null where nobody did. */
  readonly end: LogEnd | null;
  readonly keep: KeepEntries;
}

/** What happened to a query, or what that is as the query then stands; null is a query that is not there yet. */
export type ActFor = QueryAct | ((life: QueryLife | null) => QueryAct);

export interface BookSettings {
  readonly tools: LogTools;
  /** The moment, RFC 3339 with an offset. */
  readonly now: () => string;
  /** Called after every change. */
  readonly changed: () => void;
}

/**
 * One log and the queries that it comes to, which change in one turn or not at all. Whatever was asked of a book is done in
 * it, even when the desk has laid it aside meanwhile: what was written before a vault was locked is in the vault.
 */
export class LogBook {
  readonly #settings: BookSettings;
  #entries: readonly QueryLogEntry[] = [];
  #lives: ReadonlyMap<string, QueryLife> = new Map();
  /** What comes next follows on this, though entries before it be gone: so that the gap stays to be seen. */
  #end: LogEnd | null = null;
  #fault: VaultFault | null = null;
  #keep: KeepEntries = () => Promise.resolve();
  #last: Promise<unknown> = Promise.resolve();

  constructor(settings: BookSettings) {
    this.#settings = settings;
  }

  get entries(): readonly QueryLogEntry[] {
    return this.#entries;
  }

  get lives(): ReadonlyMap<string, QueryLife> {
    return this.#lives;
  }

  /** Where it ends, as it was noted apart from it; null where it is empty. */
  get end(): LogEnd | null {
    return this.#end;
  }

  /** Why the last that was to be kept was not; null as soon as something is. */
  get fault(): VaultFault | null {
    return this.#fault;
  }

  /** Goes on from a log that was kept. `read` is given what is written here, and may take it in. Nothing is changed when it rejects. */
  open<Log extends OpenedLog>(read: (here: readonly QueryLogEntry[]) => Promise<Log>): Promise<Log> {
    return this.#inTurn(async () => {
      const log = await read(this.#entries);
      this.#keep = log.keep;
      this.#end = log.end ?? log.entries.at(-1) ?? null;
      this.#set(log.entries, replayed(log.entries));
      return log;
    });
  }

  /** As `QueryDesk.record`. */
  record(id: string, act: ActFor, by: Person): Promise<boolean> {
    return this.#inTurn(async () => {
      const before = this.#lives.get(id) ?? null;
      const event = { ...(typeof act === 'function' ? act(before) : act), at: this.#settings.now(), by };
      const life = applied(before, id, event);
      if (life === null) return false;
      const content = { kind: 'query', query: id, event } as const;
      const entry = await nextEntry(this.#end, { at: event.at, content }, this.#settings.tools);
      await this.#keeping([entry]);
      this.#end = entry;
      this.#set([...this.#entries, entry], new Map(this.#lives).set(id, life));
      return true;
    });
  }

  /** As `QueryDesk.erase`. */
  erase(id: string, reason: string): Promise<void> {
    return this.#inTurn(async () => {
      let [entries, end] = [this.#entries, this.#end];
      const changed: QueryLogEntry[] = [];
      for (const entry of this.#entries) {
        if (entry.content?.kind !== 'query' || entry.content.query !== id) continue;
        const given = { at: this.#settings.now(), reason };
        // oxlint-disable-next-line no-await-in-loop -- each entry hangs on the one before
        const { emptied, said } = await erased(entry, end!, given, this.#settings.tools);
        entries = [...entries.map((each) => (each.number === entry.number ? emptied : each)), said];
        end = said;
        changed.push(emptied, said);
      }
      await this.#keeping(changed);
      this.#end = end;
      this.#set(entries, replayed(entries));
    });
  }

  verify(): Promise<LogVerdict> {
    return verified(this.#entries, this.#settings.tools.hash, this.#end);
  }

  /** Resolved once all that was asked so far is done, or refused. */
  async settled(): Promise<void> {
    await this.#last.catch(() => undefined);
  }

  async #keeping(entries: readonly QueryLogEntry[]): Promise<void> {
    try {
      await this.#keep(entries);
      this.#fault = null;
    } catch (error) {
      this.#fault = faultOf(error);
      this.#settings.changed();
      throw error;
    }
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const run = this.#last.then(work, work);
    this.#last = run;
    return run;
  }

  #set(entries: readonly QueryLogEntry[], lives: ReadonlyMap<string, QueryLife>): void {
    this.#entries = entries;
    this.#lives = lives;
    this.#settings.changed();
  }
}
