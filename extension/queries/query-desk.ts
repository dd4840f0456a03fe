// More than 150 lines, because all that pages ask of queries stands here, and what it comes to beside it.
import type { NoteNamed, QueryAct } from '#src/queries/event.ts';
import type { QueryLife } from '#src/queries/life.ts';
import type { LogEnd, LogTools, LogVerdict } from '#src/queries/log.ts';
import { nextLevel, policyAt, type QueryPolicies, type Standing, standingOf } from '#src/queries/policy.ts';
import type { Person, QueryDraft } from '#src/queries/query.ts';
import type { QueryLogEntry } from '#src/queries/replay.ts';
import { settling } from '#src/queries/settling.ts';
import type { Told } from '#src/queries/told.ts';
import { workingMinutes } from '#src/queries/working-time.ts';
import type { VaultFault } from '../vault/vault-error.ts';
import { type ActFor, LogBook, type OpenedLog } from './log-book.ts';

export interface DeskSettings {
  readonly tools: LogTools;
  readonly policies: QueryPolicies;
  /** The moment, RFC 3339 with an offset. */
  readonly now: () => string;
  /** A name that no query has yet. */
  readonly newId: () => string;
}

/** All queries of a workbench. A new value for every change. */
export type DeskState = ReadonlyMap<string, QueryLife>;

/** The queries and their log: in the page's memory, and beyond it where somebody keeps what is written. */
export class QueryDesk {
  readonly #settings: DeskSettings;
  readonly #listeners = new Set<() => void>();
  readonly #remarks = new Map<string, string>();
  #book: LogBook;
  #policies: QueryPolicies;

  constructor(settings: DeskSettings) {
    this.#settings = settings;
    this.#policies = settings.policies;
    this.#book = this.#newBook();
  }

  get state(): DeskState {
    return this.#book.lives;
  }

  get log(): readonly QueryLogEntry[] {
    return this.#book.entries;
  }

  /** What the queries go by. */
  get policies(): QueryPolicies {
    return this.#policies;
  }

  /** Goes by other policies from now on, each for the queries that were opened since it began. */
  takePolicies(policies: QueryPolicies): void {
    this.#policies = policies;
    this.#tell();
  }

  /** Where the log ends, as it was noted apart from it; null where it is empty. */
  get logEnd(): LogEnd | null {
    return this.#book.end;
  }

  /** Why the last that was to be written down was not kept, and so has not happened. */
  get fault(): VaultFault | null {
    return this.#book.fault;
  }

  /** Calls back after every change. Gives what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Goes on from a log that was kept, and keeps there what is written from now on. `read` is given what was written here before. */
  open<Log extends OpenedLog>(read: (here: readonly QueryLogEntry[]) => Promise<Log>): Promise<Log> {
    return this.#book.open(read);
  }

  /** Forgets all of it, and keeps nothing from now on. What was asked before is still written where it was to be kept. */
  forget(): void {
    this.#book = this.#newBook();
    this.#remarks.clear();
    this.#tell();
  }

  /** Resolved once all that was asked so far is written, or refused. */
  settled(): Promise<void> {
    return this.#book.settled();
  }

  newId(): string {
    return this.#settings.newId();
  }

  /** Begins a query and gives its id. */
  async begin(draft: QueryDraft, by: Person): Promise<string> {
    const id = this.newId();
    await this.record(id, { kind: 'drafted', draft }, by);
    return id;
  }

  /**
   * Writes down what happened to a query, one after the other. It has happened once this resolves; false when it cannot
   * follow on what went before, because it was done in the meantime. Rejects when it could not be kept.
   */
  record(id: string, act: ActFor, by: Person): Promise<boolean> {
    return this.#book.record(id, act, by);
  }

  /** Lets all queries expire whose time is over. */
  async expire(by: Person, reason: string): Promise<void> {
    for (const life of this.state.values()) {
      // oxlint-disable-next-line no-await-in-loop -- the log is written one entry after the other
      if (this.standing(life)?.todo === 'expire') await this.record(life.id, { kind: 'expired', reason }, by);
    }
  }

  /** Erases every word of a query, and leaves of each entry its hash and its time, and why it was done. */
  erase(id: string, reason: string): Promise<void> {
    return this.#book.erase(id, reason);
  }

  /** Whether the log is as it was written. */
  verify(): Promise<LogVerdict> {
    return this.#book.verify();
  }

  /** Where a query stands now; null when no answer is waited for. */
  standing(life: QueryLife): Standing | null {
    return standingOf(life, this.#policies, this.#settings.now());
  }

  /** How long a query has waited since it was opened, in working minutes; 0 for a draft. */
  waited({ openedAt }: QueryLife): number {
    if (openedAt === null) return 0;
    return workingMinutes(openedAt, this.#settings.now(), policyAt(openedAt, this.#policies).calendar);
  }

  /** To whom a query is escalated next: "Physician advisor". */
  nextLevel(life: QueryLife): string {
    return nextLevel(life, policyAt(life.openedAt ?? this.#settings.now(), this.#policies));
  }

  /** The queries of a chart, the newest first. */
  ofChart(chart: string): QueryLife[] {
    return [...this.state.values()].filter(({ draft }) => draft.record.chart === chart).toReversed();
  }

  /**
   * Goes through a chart's queries once it was read again. `told` has what the chart says of each finding that they ask about,
   * and `says` what that comes to, in words.
   */
  async settle(
    chart: string,
    told: ReadonlyMap<string, Told>,
    says: SettlingWords,
    by: Person,
  ): Promise<void> {
    for (const life of this.ofChart(chart)) {
      const kind = settling(life, told);
      this.#remark(life.id, kind === 'untold' ? says.untold() : null);
      if (kind === null || kind === 'untold') continue;
      const all = life.draft.asks.flatMap(({ key }) => told.get(key) ?? []);
      const act: QueryAct =
        kind === 'settled' ? { kind, ...says.settled(all) } : { kind, reason: says.reopened(all) };
      // oxlint-disable-next-line no-await-in-loop -- the log is written one entry after the other
      await this.record(life.id, act, by);
    }
  }

  /** What the chart of a query that waits was found to lack when it was last read; null for nothing. */
  remarkOn(id: string): string | null {
    return this.#remarks.get(id) ?? null;
  }

  #remark(id: string, words: string | null): void {
    if (this.remarkOn(id) === words) return;
    if (words === null) this.#remarks.delete(id);
    else this.#remarks.set(id, words);
    this.#tell();
  }

  #newBook(): LogBook {
    const { tools, now } = this.#settings;
    return new LogBook({ tools, now, changed: () => this.#tell() });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** What is said of a query whose chart was read again, by what the chart says of each finding that it asks about. */
export interface SettlingWords {
  settled(told: readonly Told[]): { readonly note: NoteNamed; readonly reason: string };
  reopened(told: readonly Told[]): string;
  untold(): string;
}
