import type { Database } from '../storage/database.ts';
import { secretKey } from '../storage/secret-key.ts';
import { KeyedHash } from './keyed-hash.ts';
import { SentenceHashes } from './sketch.ts';

/** What is known of one page's notes while the background runs. */
export interface PageNotes<Note> {
  readonly hash: string;
  readonly sentences: SentenceHashes;
  notes: readonly Note[];
}

/** The kept notes of pages, found by the keyed hash of each page's address: a page is read when it is first asked for. */
export class NotesByPage<Note> {
  readonly #db: () => Database;
  readonly #read: (db: Database, page: string) => Promise<readonly Note[]>;
  readonly #pages = new Map<string, Promise<PageNotes<Note>>>();
  #hash: Promise<KeyedHash> | null = null;

  /** `read` gives what is kept of a page, given as its keyed hash. */
  constructor(db: () => Database, read: (db: Database, page: string) => Promise<readonly Note[]>) {
    this.#db = db;
    this.#read = read;
  }

  hashing(): Promise<KeyedHash> {
    this.#hash ??= secretKey(this.#db()).then((key) => new KeyedHash(key));
    return this.#hash;
  }

  page(address: string): Promise<PageNotes<Note>> {
    const known = this.#pages.get(address);
    if (known !== undefined) return known;
    const page = this.#readPage(address);
    this.#pages.set(address, page);
    page.catch(() => this.#pages.delete(address));
    return page;
  }

  async #readPage(address: string): Promise<PageNotes<Note>> {
    const hash = await this.hashing();
    const page = await hash.of(address);
    return { hash: page, sentences: new SentenceHashes(hash), notes: await this.#read(this.#db(), page) };
  }
}
