import type { AuditedRule } from '#src/measures/audit-csv.ts';
import { newRecordId } from '../vault/sealed-record.ts';
import type { AuditKind } from './audit-items.ts';

/** What an auditor found of one item of a sample. Its reason is the auditor's own words. */
export interface AuditVerdict {
  /** Random: what the verdict is kept by. */
  readonly id: string;
  /** What it is on: see `Sampled`. */
  readonly subject: string;
  readonly kind: AuditKind;
  /** All rules by which it asks. */
  readonly rules: readonly string[];
  /** The id of a verdict. */
  readonly verdict: string;
  readonly by: string;
  readonly reason: string;
  /** YYYY-MM-DD */
  readonly on: string;
  readonly seed: string;
}

/** Keeps a verdict where it outlasts the page. What it rejects is not recorded. */
export type KeepVerdict = (verdict: AuditVerdict) => Promise<void>;

/** All verdicts of a workbench, by what they are on: in the page's memory, and beyond it while a vault is open. */
export class AuditDesk {
  readonly #listeners = new Set<() => void>();
  #verdicts: ReadonlyMap<string, AuditVerdict> = new Map();
  #keep: KeepVerdict = () => Promise.resolve();

  get state(): ReadonlyMap<string, AuditVerdict> {
    return this.#verdicts;
  }

  /** Calls back after every change. Gives what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Goes on from verdicts that were kept, and keeps there what is recorded from now on. */
  open(verdicts: readonly AuditVerdict[], keep: KeepVerdict): void {
    this.#keep = keep;
    this.#set(new Map(verdicts.map((verdict) => [verdict.subject, verdict])));
  }

  /** Forgets all of them, and keeps nothing from now on. */
  forget(): void {
    this.open([], () => Promise.resolve());
  }

  /** Records a verdict, in place of the one before on the same. Rejects when it could not be kept. */
  async record(verdict: Omit<AuditVerdict, 'id'>): Promise<void> {
    const recorded = { ...verdict, id: this.#verdicts.get(verdict.subject)?.id ?? newRecordId() };
    const keep = this.#keep;
    await keep(recorded);
    // Locked or opened anew meanwhile: it is where it was kept, and not among what is here now.
    if (keep === this.#keep) this.#set(new Map(this.#verdicts).set(recorded.subject, recorded));
  }

  #set(verdicts: ReadonlyMap<string, AuditVerdict>): void {
    this.#verdicts = verdicts;
    for (const listener of this.#listeners) listener();
  }
}

/** Verdicts as lines of a file, one for each rule by which an item asks. */
export function auditedRules(verdicts: Iterable<AuditVerdict>): AuditedRule[] {
  return [...verdicts].flatMap(({ rules, ...verdict }) =>
    (rules.length === 0 ? [''] : [...new Set(rules)]).map((rule) => ({ ...verdict, rule })),
  );
}
