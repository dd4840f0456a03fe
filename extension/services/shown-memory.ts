import type { Database, KeptShown } from '../storage/database.ts';
import { shownInPage, keepShown } from '../storage/shown-notes.ts';
import type { NoteOfPage } from './aside-memory.ts';
import { NotesByPage, type PageNotes } from './notes-by-page.ts';
import { isOf, sketchOf } from './sketch.ts';

/** Which questions were shown in a note before its page was loaded anew: each is counted once. Keyed hashes are all that is kept. */
export class ShownMemory {
  readonly #db: () => Database;
  readonly #pages: NotesByPage<KeptShown>;

  constructor(db: () => Database) {
    this.#db = db;
    this.#pages = new NotesByPage(db, shownInPage);
  }

  /**
   * Those of these names that were not shown in this note before, and keeps that they are now. `day` is YYYY-MM-DD. One
   * call after the other. Rejects when the browser has no room.
   */
  async first(note: NoteOfPage, names: readonly string[], day: string): Promise<ReadonlySet<string>> {
    const page = await this.#pages.page(note.address);
    const hashes = await page.sentences.of(note.texts);
    const known = page.notes.find(({ sketch }) => isOf(sketch, hashes));
    const id = known?.id ?? crypto.randomUUID();
    const hash = await this.#pages.hashing();
    const hashed = await Promise.all(names.map((name) => hash.of(id, name)));
    const before = known?.shown ?? [];
    const fresh = names.filter((_, at) => !before.includes(hashed[at]!));
    const shown = [...new Set([...before, ...hashed])];
    await this.#keep(page, known, { id, page: page.hash, sketch: sketchOf(hashes), seen: day, shown });
    return new Set(fresh);
  }

  /** Follows a note that has grown, so that it is known again however long it gets. Whether there was anything to keep. */
  async follow(note: NoteOfPage, day: string): Promise<boolean> {
    const page = await this.#pages.page(note.address);
    if (page.notes.length === 0) return false;
    const hashes = await page.sentences.of(note.texts);
    const known = page.notes.find(({ sketch }) => isOf(sketch, hashes));
    return known !== undefined && this.#keep(page, known, { ...known, sketch: sketchOf(hashes), seen: day });
  }

  async #keep(page: PageNotes<KeptShown>, before: KeptShown | undefined, note: KeptShown): Promise<boolean> {
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(note)) return false;
    await keepShown(this.#db(), note);
    page.notes = [...page.notes.filter((each) => each !== before), note];
    return true;
  }
}
