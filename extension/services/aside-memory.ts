import type { AsideReason } from '#src/measures/day-count.ts';
import { dropAside, keepAsides, type NoteAsides, notesOfPage } from '../storage/asides.ts';
import type { Database } from '../storage/database.ts';
import { NotesByPage } from './notes-by-page.ts';
import { isOf, sketchOf } from './sketch.ts';

/** A note as it is to be known again: the address of its page, and the texts of its parts. */
export interface NoteOfPage {
  readonly address: string;
  readonly texts: readonly string[];
}

/**
 * What was set aside in notes of which the page was left since. A note is known again by its page's address and its
 * sentences, wherever these stand now; of all that only keyed hashes are kept.
 */
export class AsideMemory {
  readonly #db: () => Database;
  readonly #pages: NotesByPage<NoteAsides>;

  constructor(db: () => Database) {
    this.#db = db;
    this.#pages = new NotesByPage(db, notesOfPage);
  }

  /** Which of the questions with these keys were set aside in this note, and why. */
  async recall({ address, texts }: NoteOfPage, keys: readonly string[]): Promise<Map<string, AsideReason>> {
    const recalled = new Map<string, AsideReason>();
    const page = await this.#pages.page(address);
    if (page.notes.length === 0 || keys.length === 0) return recalled;
    const hashes = await page.sentences.of(texts);
    const hash = await this.#pages.hashing();
    for (const { note, asides } of page.notes.filter((each) => isOf(each.note.sketch, hashes))) {
      // In turn on purpose: the last note that is known again has the last word.
      // oxlint-disable-next-line no-await-in-loop
      const hashed = await Promise.all(keys.map((key) => hash.of(note.id, key)));
      keys.forEach((key, at) => {
        const aside = asides.find((each) => each.hash === hashed[at]);
        if (aside !== undefined) recalled.set(key, aside.reason);
      });
    }
    return recalled;
  }

  /**
   * Keeps what was set aside in this note, and how the note is known on this day (YYYY-MM-DD). Does nothing where nothing
   * was set aside and nothing changed. Rejects when the browser has no room; what is open then holds all the same.
   */
  async keep(
    { address, texts }: NoteOfPage,
    asides: ReadonlyMap<string, AsideReason>,
    day: string,
  ): Promise<void> {
    if (asides.size === 0) return;
    const page = await this.#pages.page(address);
    const hashes = await page.sentences.of(texts);
    const known = page.notes.find((each) => isOf(each.note.sketch, hashes));
    const id = known?.note.id ?? crypto.randomUUID();
    const note = { id, page: page.hash, sketch: sketchOf(hashes), seen: day };
    const hash = await this.#pages.hashing();
    const kept = await Promise.all(
      [...asides].map(async ([key, reason]) => ({ hash: await hash.of(id, key), note: id, reason })),
    );
    const held = known?.asides ?? [];
    const fresh = kept.filter((one) => !held.some((each) => each.hash === one.hash));
    const isSame = known !== undefined && String(known.note.sketch) === String(note.sketch);
    if (fresh.length === 0 && isSame && known.note.seen === day) return;
    page.notes = [...page.notes.filter((each) => each !== known), { note, asides: [...held, ...fresh] }];
    await keepAsides(this.#db(), note, fresh);
  }

  /** The question with this key is to be asked again in the notes of this page. */
  async drop(address: string, key: string): Promise<void> {
    const page = await this.#pages.page(address);
    const hash = await this.#pages.hashing();
    const gone = new Set(await Promise.all(page.notes.map(({ note }) => hash.of(note.id, key))));
    page.notes = page.notes.map(({ note, asides }) => ({
      note,
      asides: asides.filter((aside) => !gone.has(aside.hash)),
    }));
    await Promise.all([...gone].map((each) => dropAside(this.#db(), each)));
  }
}
