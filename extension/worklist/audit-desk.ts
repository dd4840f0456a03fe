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
  /** Null where there is no vault, and memory is all. */
  #keep: KeepVerdict | null = null;
  /** Those that were recorded while a vault was being opened, until they are in it. */
  #late: readonly AuditVerdict[] = [];

  get state(): ReadonlyMap<string, AuditVerdict> {
    return this.#verdicts;
  }

  /** Calls back after every change. Gives what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Goes on from verdicts that were kept, and keeps there what is recorded from now on. What was recorded since `before`,
   * the state that is among those, is kept there too.
   */
  open(
    verdicts: readonly AuditVerdict[],
    keep: KeepVerdict,
    before: ReadonlyMap<string, AuditVerdict>,
  ): void {
    const all = new Map(verdicts.map((verdict) => [verdict.subject, verdict]));
    this.#keep = keep;
    this.#late = [...this.#verdicts.values()]
      .filter((verdict) => before.get(verdict.subject) !== verdict)
      .map((verdict) => inPlaceOf(all.get(verdict.subject), verdict));
    for (const verdict of this.#late) all.set(verdict.subject, verdict);
    this.#set(all);
    void this.settled();
  }

  /** Forgets all of them, and keeps nothing from now on. */
  forget(): void {
    this.#keep = null;
    this.#late = [];
    this.#set(new Map());
  }

  /** Records a verdict, in place of the one before on the same. Rejects when it could not be kept. */
  async record(verdict: Omit<AuditVerdict, 'id'>): Promise<void> {
    const recorded = inPlaceOf(this.#verdicts.get(verdict.subject), { ...verdict, id: newRecordId() });
    const keep = this.#keep;
    if (keep !== null) await keep(recorded);
    // Locked or opened anew meanwhile: it is where it was kept, and not among what is here now.
    if (keep === this.#keep) this.#set(new Map(this.#verdicts).set(recorded.subject, recorded));
  }

  /** Keeps what is not kept yet; asked for before this returns. Gives whether that is all. */
  async settled(): Promise<boolean> {
    const keep = this.#keep;
    this.#late = this.#late.filter((verdict) => this.#verdicts.get(verdict.subject) === verdict);
    const written = this.#late.map(async (verdict) => {
      await keep?.(verdict);
      this.#late = this.#late.filter((one) => one !== verdict);
    });
    return (await Promise.allSettled(written)).every(({ status }) => status === 'fulfilled');
  }

  #set(verdicts: ReadonlyMap<string, AuditVerdict>): void {
    this.#verdicts = verdicts;
    for (const listener of this.#listeners) listener();
  }
}

/** A verdict by the id of the one before on the same, whose place it takes where it is kept. */
export function inPlaceOf(before: AuditVerdict | undefined, verdict: AuditVerdict): AuditVerdict {
  return before === undefined ? verdict : { ...verdict, id: before.id };
}

/** Verdicts as lines of a file, one for each rule by which an item asks. */
export function auditedRules(verdicts: Iterable<AuditVerdict>): AuditedRule[] {
  return [...verdicts].flatMap(({ rules, ...verdict }) =>
    (rules.length === 0 ? [''] : [...new Set(rules)]).map((rule) => ({ ...verdict, rule })),
  );
}
