import type { EntityTable, Table } from 'dexie';
import type { AsideReason, DayCount } from '#src/measures/day-count.ts';
import { KeptDatabase } from './kept-database.ts';
import type { KeptColumns, KeptDecision, KeptOutcomes } from './kept-outcomes.ts';
import type {
  KeptDraft,
  KeptKey,
  KeptVersion,
  LivePack,
  PackMove,
  PolicyPack,
  PolicyRefusal,
} from './kept-packs.ts';

/** A question that was set aside. All that says which one it is, is a keyed hash. */
export interface KeptAside {
  /** Keyed hash of the note's id and the question's key. */
  readonly hash: string;
  /** The note's id. */
  readonly note: string;
  readonly reason: AsideReason;
}

/** A note in which something was set aside, and what it is known again by. */
export interface KeptNote {
  /** Random. */
  readonly id: string;
  /** Keyed hash of the address of its page. */
  readonly page: string;
  /** Short keyed hashes of its sentences, the least of them. */
  readonly sketch: readonly number[];
  /** The day on which it was last seen, YYYY-MM-DD. */
  readonly seen: string;
}

/** A note in which something was shown: what is counted once must be known again after its page was loaded anew. */
export interface KeptShown extends KeptNote {
  /** Keyed hashes of the note's id and each question's key; where it was only counted, of the word "silent" too. */
  readonly shown: readonly string[];
}

/** What a clinician wrote of a rule that is wrong, in words of their own. */
export interface KeptRemark {
  readonly id?: number;
  readonly rule: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly text: string;
}

/** What grows: in IndexedDB of the extension's own origin, where no page sees it. No word of a note is in it. */
export class Database extends KeptDatabase {
  declare readonly asides: EntityTable<KeptAside, 'hash'>;
  declare readonly notes: EntityTable<KeptNote, 'id'>;
  declare readonly shown: EntityTable<KeptShown, 'id'>;
  declare readonly remarks: EntityTable<KeptRemark, 'id'>;
  declare readonly keys: Table<CryptoKey, string>;
  declare readonly counts: Table<DayCount, [day: string, host: string, rule: string]>;
  declare readonly drafts: EntityTable<KeptDraft, 'pack'>;
  declare readonly versions: EntityTable<KeptVersion, 'id'>;
  declare readonly moves: EntityTable<PackMove, 'id'>;
  declare readonly livePacks: EntityTable<LivePack, 'id'>;
  declare readonly policyPacks: EntityTable<PolicyPack, 'place'>;
  declare readonly refusals: EntityTable<PolicyRefusal, 'id'>;
  declare readonly outcomes: EntityTable<KeptOutcomes, 'name'>;
  declare readonly columns: EntityTable<KeptColumns, 'kind'>;
  declare readonly decisions: EntityTable<KeptDecision, 'id'>;
  declare readonly trusted: EntityTable<KeptKey, 'key'>;

  constructor() {
    super('chartcue');
    // A version that was released stays as it is: a browser that was away for long goes up through all of them.
    this.version(1).stores({
      asides: 'hash, note',
      notes: 'id, page',
      remarks: '++id',
      keys: '',
      counts: '[day+host+rule], day',
    });
    this.version(2).stores({
      drafts: 'pack',
      versions: '++id, pack',
      moves: '++id, pack',
      livePacks: 'id',
      trusted: 'key',
    });
    this.version(3)
      .stores({ shown: 'id, page, seen' })
      .upgrade(async (to) => {
        // What was set aside had been shown.
        const [notes, asides] = await Promise.all([
          to.table<KeptNote>('notes').toArray(),
          to.table<KeptAside>('asides').toArray(),
        ]);
        const rows = notes.map((note): KeptShown => ({
          ...note,
          shown: asides.filter((aside) => aside.note === note.id).map(({ hash }) => hash),
        }));
        await to.table('shown').bulkAdd(rows);
      });
    this.version(4).stores({ policyPacks: 'place' });
    this.version(5).stores({ outcomes: 'name', columns: 'kind' });
    this.version(6).stores({ decisions: '++id' });
    this.version(7).stores({ refusals: '++id' });
  }
}

let opened: Database | null = null;

/** The one database of this page or background; it is opened at the first use of a table. */
export function database(): Database {
  opened ??= new Database();
  return opened;
}
