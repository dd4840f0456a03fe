import type { Person, QueryDraft } from '#src/queries/query.ts';
import type { QueryDesk } from './query-desk.ts';

/** A query that is being written, or was when its editor was taken away. */
interface Piece {
  readonly id: string;
  draft: QueryDraft;
  /** What of it needs no writing down: as it was begun, and then as it was last kept. */
  known: QueryDraft;
  /** Whether it is in the log at all. */
  isBegun: boolean;
  /** Whether it was to be kept, and could not be. */
  isRefused: boolean;
}

/**
 * What is being written and is not in the log yet: the editor says how it stands at every letter, so that whoever takes the
 * editor away, a lock among them, can have it kept. What could not be kept stays here until it is.
 */
export class Unfinished {
  readonly #desk: QueryDesk;
  readonly #writer: (draft: QueryDraft) => Person;
  readonly #listeners = new Set<() => void>();
  #open: Piece | null = null;
  #left: readonly Piece[] = [];

  /** `writer` is whom a draft is kept for. */
  constructor(desk: QueryDesk, writer: (draft: QueryDraft) => Person) {
    this.#desk = desk;
    this.#writer = writer;
  }

  /** Calls back when `refused` may have changed. Gives what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** How many were to be kept and could not be. */
  get refused(): number {
    return this.#pieces.filter(({ isRefused }) => isRefused).length;
  }

  /** Whether something would be lost with the page. */
  get isAny(): boolean {
    return this.#pieces.some(isChanged);
  }

  /** An editor is opened: on a draft of the log, or with null on a new one. */
  begin(id: string | null, draft: QueryDraft): void {
    const isBegun = id !== null;
    this.#open = { id: id ?? this.#desk.newId(), draft, known: draft, isBegun, isRefused: false };
  }

  /** How the draft in the editor stands now. */
  write(draft: QueryDraft): void {
    if (this.#open !== null) this.#open.draft = draft;
  }

  /** Keeps the draft in the editor and gives its id; null where it cannot be a draft any more. Rejects when it could not be kept. */
  async keep(): Promise<string | null> {
    const piece = this.#open;
    return piece !== null && (await this.#keep(piece)) ? piece.id : null;
  }

  /** Keeps all that changed, what is in the editor and what was left. Gives whether all is kept. */
  async keepAll(): Promise<boolean> {
    // All are asked for in this very turn: the log may be laid aside right after it.
    const kept = await Promise.all(
      this.#pieces.filter(isChanged).map((piece) => this.#keep(piece).catch(() => false)),
    );
    this.#left = this.#left.filter(({ isRefused }) => isRefused);
    this.#tell();
    return kept.every(Boolean);
  }

  /** The editor is taken away: what changed in it is kept, wherever its writer went. */
  async leave(): Promise<void> {
    if (this.#open !== null) this.#left = [...this.#left, this.#open];
    this.#open = null;
    await this.keepAll();
  }

  /** The query in the editor is done with: it is in the log as it is to be. */
  done(): void {
    this.#open = null;
  }

  /** Forgets all of it. */
  forget(): void {
    this.#open = null;
    this.#left = [];
    this.#tell();
  }

  get #pieces(): readonly Piece[] {
    return this.#open === null ? this.#left : [...this.#left, this.#open];
  }

  async #keep(piece: Piece): Promise<boolean> {
    const { id, draft, known, isBegun } = piece;
    if (isBegun && draft === known) return true;
    try {
      const kept = await this.#desk.record(
        id,
        (life) => ({ kind: life === null ? 'drafted' : 'edited', draft }),
        this.#writer(draft),
      );
      piece.isRefused = false;
      if (kept) {
        piece.isBegun = true;
        piece.known = draft;
      }
      return kept;
    } catch (error) {
      piece.isRefused = true;
      throw error;
    } finally {
      this.#tell();
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function isChanged({ draft, known }: Piece): boolean {
  return draft !== known;
}
