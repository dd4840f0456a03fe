import type { OpenVault } from '../vault/open-vault.ts';
import { newRecordId, type VaultRecord } from '../vault/sealed-record.ts';
import type { Filter } from './filter.ts';
import type { Order, SortKey } from './order.ts';

/** How the worklist looks: what is let through, in which order, and which columns are shown. */
export interface WorklistLook {
  readonly filter: Filter;
  readonly order: Order;
  readonly columns: readonly SortKey[];
}

/** A view by the name that its user gave it. */
export interface SavedView extends WorklistLook {
  readonly id: string;
  readonly name: string;
}

/** The views in a vault, those that were here when it was asked, and how many records do not open. */
interface KeptViews {
  readonly views: readonly SavedView[];
  readonly before: readonly SavedView[];
  readonly damaged: number;
}

/**
 * The views that were saved: in memory, and in the vault while one is open, since a filter may hold names and words of
 * charts. What cannot be kept has not happened.
 */
export class SavedViews {
  readonly #listeners = new Set<() => void>();
  #views: readonly SavedView[] = [];
  #vault: OpenVault | null = null;
  /** What was saved and deleted while a vault was being opened, until that is in it. */
  #late: { readonly saved: readonly SavedView[]; readonly gone: readonly string[] } | null = null;

  get state(): readonly SavedView[] {
    return this.#views;
  }

  /** Calls back after every change. Gives what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Saves a view, in the place of one that has the name. Rejects with the vault's fault. */
  async save(name: string, view: WorklistLook): Promise<void> {
    const id = this.#views.find((each) => each.name === name)?.id ?? newRecordId();
    await this.#keep({ ...view, id, name });
  }

  /** Gives a view another name. False where another view has it. Rejects with the vault's fault. */
  async rename(id: string, name: string): Promise<boolean> {
    const view = this.#views.find((each) => each.id === id);
    if (view === undefined || this.#views.some((each) => each.name === name && each.id !== id)) return false;
    await this.#keep({ ...view, name });
    return true;
  }

  /** Rejects with the vault's fault. */
  async remove(id: string): Promise<void> {
    await this.#write([], [id], () => this.#set(this.#views.filter((each) => each.id !== id)));
  }

  /** What a vault holds, with those that were made before and that it lacks kept there too. Rejects with its fault. */
  async keptIn(vault: OpenVault): Promise<KeptViews> {
    const { records, damaged } = await vault.read('view');
    const views = records.map(viewIn);
    const before = this.#views;
    const more = before.filter(({ name }) => !views.some((each) => each.name === name));
    if (more.length > 0) await vault.put(more.map(recordOf));
    return { views: [...views, ...more], before, damaged };
  }

  /** Goes on with the views of a vault, and keeps there what was changed since they were read and what is from now on. */
  open(vault: OpenVault, { views, before }: KeptViews): void {
    const saved = this.#views.filter((view) => !before.includes(view));
    const replaced = views.filter((one) => saved.some(({ id, name }) => one.name === name && one.id !== id));
    const deleted = before.filter((one) => !this.#views.some(({ id }) => id === one.id));
    const gone = [...replaced, ...deleted].map(({ id }) => id);
    const others = new Set([...gone, ...saved.map(({ id }) => id)]);
    this.#vault = vault;
    this.#late = { saved, gone };
    this.#set([...views.filter(({ id }) => !others.has(id)), ...saved]);
    void this.settled();
  }

  /** Keeps what is not kept yet; asked for before this returns. Gives whether that is all. */
  async settled(): Promise<boolean> {
    const late = this.#late;
    if (late === null) return true;
    const saved = late.saved.filter((view) => this.#views.includes(view));
    try {
      if (saved.length + late.gone.length > 0) await this.#vault?.put(saved.map(recordOf), late.gone);
    } catch {
      return false;
    }
    if (this.#late === late) this.#late = null;
    return true;
  }

  /** Forgets them, and keeps none from now on. */
  forget(): void {
    this.#vault = null;
    this.#late = null;
    this.#set([]);
  }

  async #keep(view: SavedView): Promise<void> {
    await this.#write([view], [], () => this.#set([...this.#views.filter(({ id }) => id !== view.id), view]));
  }

  /** Has something here once the vault has it; at once where there is none. */
  async #write(views: readonly SavedView[], gone: readonly string[], then: () => void): Promise<void> {
    const vault = this.#vault;
    if (vault !== null) await vault.put(views.map(recordOf), gone);
    // Locked or opened anew meanwhile: it is where it was kept, and not among what is here now.
    if (vault === this.#vault) then();
  }

  #set(views: readonly SavedView[]): void {
    this.#views = views.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
    for (const listener of this.#listeners) listener();
  }
}

/** The views of another vault of whose names this one has none. */
export function mergedViews(here: readonly VaultRecord[], there: readonly VaultRecord[]): VaultRecord[] {
  const names = new Set(here.map((record) => viewIn(record).name));
  return there.filter((record) => !names.has(viewIn(record).name));
}

function recordOf(view: SavedView): VaultRecord {
  return { id: view.id, kind: 'view', value: view };
}

function viewIn({ id, value }: VaultRecord): SavedView {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nobody without the key could have written it
  return { ...(value as SavedView), id };
}
