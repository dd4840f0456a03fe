import verdicts from '#rules/measures/audit-verdicts.json' with { type: 'json' };
import denials from '#rules/measures/denial-reasons.json' with { type: 'json' };
import { AUDIT_MAPPING, isAuditCsv } from '#src/measures/audit-csv.ts';
import type { JudgedKind, OutcomeFacts } from '#src/measures/outcome-facts.ts';
import { isFault, type OutcomeFault, outcomeFault } from '#src/measures/outcome-fault.ts';
import { type Csv, openCsv, readRows } from '#src/measures/read-csv.ts';
import { countsFromCsv, countsFromJson, isCountsCsv } from '#src/measures/read-counts.ts';
import { FIELDS_OF, judgedIn, type Mapping, NONE_UNREAD, type Unread } from '#src/measures/read-judged.ts';
import { isQueriesCsv, queriesFromCsv } from '#src/measures/read-query-results.ts';
import { type NamedRule, ruleFinder } from '#src/measures/rule-names.ts';
import { decodeText } from '../intake/decode-text.ts';
import type { Database } from '../storage/database.ts';
import type { KeptColumns } from '../storage/kept-outcomes.ts';
import { placeFor } from './outcome-place.ts';
import { sha256 } from './sha256.ts';

/** More than this is no file of measures, and no audit of a quarter. */
const MOST_BYTES = 20_000_000;

/** A file that was brought in, and what of it was not counted. */
export interface TakenOutcomes {
  readonly name: string;
  readonly kind: OutcomeFacts['kind'];
  readonly unread: Unread;
  /** The files whose place it took. */
  readonly takes: readonly string[];
}

/** A file of somebody else's, whose columns have to be mapped. Its text is in memory alone. */
export interface UnmappedFile {
  readonly name: string;
  readonly csv: Csv;
}

/** What becomes of rules, as files tell it: brought in, kept as counts, taken out again. */
export class Outcomes {
  readonly #db: Database;
  /** YYYY-MM-DD */
  readonly #today: () => string;

  constructor(db: Database, today: () => string) {
    this.#db = db;
    this.#today = today;
  }

  /** Brings in a file that ChartCue wrote; any other table comes back for its columns to be mapped. `rules` are those that packs have. */
  async bringIn(
    file: Blob,
    name: string,
    rules: readonly NamedRule[],
  ): Promise<TakenOutcomes | UnmappedFile | OutcomeFault> {
    if (file.size > MOST_BYTES) return outcomeFault('too-large');
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (/^\s*\{/.test(text)) return this.#keep(name, text, countsFromJson(text));
    const csv = openCsv(text);
    if (isFault(csv)) return csv;
    if (isCountsCsv(csv)) return this.#keep(name, text, countsFromCsv(csv));
    if (isQueriesCsv(csv)) return this.#keep(name, text, queriesFromCsv(csv));
    if (isAuditCsv(csv)) return this.#judged({ name, csv }, 'audits', AUDIT_MAPPING, rules);
    const lines = readRows(csv, []); // a broken file is told of before anybody maps its columns
    return isFault(lines) ? lines : { name, csv };
  }

  /** Brings in a file by its mapped columns, whose names are remembered once that has worked. */
  async bringInMapped(
    file: UnmappedFile,
    kind: JudgedKind,
    mapping: Mapping,
    rules: readonly NamedRule[],
  ): Promise<TakenOutcomes | OutcomeFault> {
    const taken = await this.#judged(file, kind, mapping, rules);
    if (!isFault(taken)) {
      const names = Object.entries(mapping).map(([field, at]) => [field, file.csv.columns[at]]);
      await this.#db.columns.put({ kind, names: Object.fromEntries(names) });
    }
    return taken;
  }

  /** The columns of a file that go by the names that were mapped last, or by the name of what they say; case does not count. */
  async remembered({ columns }: Csv, kind: JudgedKind): Promise<Mapping> {
    const names: KeptColumns['names'] = (await this.#db.columns.get(kind))?.names ?? {};
    const { needs, takes } = FIELDS_OF[kind];
    const called = columns.map((name) => name.toLowerCase());
    const found = [...needs, ...takes].map((field) => {
      const name = names[field] ?? field;
      return [field, called.indexOf(name.toLowerCase())] as const;
    });
    return Object.fromEntries(found.filter(([, at]) => at >= 0));
  }

  /** Takes out what a file told. */
  async remove(name: string): Promise<void> {
    await this.#db.outcomes.delete(name);
  }

  async #judged(
    { name, csv }: UnmappedFile,
    kind: JudgedKind,
    mapping: Mapping,
    rules: readonly NamedRule[],
  ): Promise<TakenOutcomes | OutcomeFault> {
    const told = await this.#db.outcomes.toArray();
    const seen = new Set(told.flatMap(({ facts }) => facts.map(({ rule }) => rule)));
    const judged = judgedIn(csv, kind, mapping, {
      rulesBy: ruleFinder([...rules, ...[...seen].map((id) => ({ id }))]),
      verdicts: verdicts.verdicts,
      denials,
    });
    return isFault(judged) ? judged : this.#keep(name, csv.text, judged.facts, judged.unread);
  }

  async #keep(
    name: string,
    text: string,
    facts: OutcomeFacts | OutcomeFault,
    unread = NONE_UNREAD,
  ): Promise<TakenOutcomes | OutcomeFault> {
    if (isFault(facts)) return facts;
    const hash = await sha256(text);
    return this.#db.transaction('rw', this.#db.outcomes, async () => {
      const all = await this.#db.outcomes.toArray();
      if (all.some((one) => one.hash === hash && one.name !== name)) return outcomeFault('same-file');
      const place = placeFor(facts, name, all);
      if (isFault(place)) return place;
      await this.#db.outcomes.bulkDelete([...place.takes]);
      await this.#db.outcomes.put({ ...facts, name: place.name, hash, on: this.#today() });
      return { ...place, kind: facts.kind, unread };
    });
  }
}
