// More than 150 lines, because everything that can be done with a vault in a page is one state.
import { type Hold, isHeldElsewhere, listen, takeHold, takeOver, tell } from './hold.ts';
import { readBackup } from './backup.ts';
import { type Merge, OpenVault } from './open-vault.ts';
import type { VaultRecord } from './sealed-record.ts';
import { faultOf, VaultError, type VaultFault } from './vault-error.ts';

/** `elsewhere`: another workbench has it open. `unknown` until it was looked for. */
export type VaultStage = 'unknown' | 'none' | 'locked' | 'elsewhere' | 'open';

export interface VaultState {
  readonly stage: VaultStage;
  readonly isBusy: boolean;
  /** What went wrong last. */
  readonly fault: VaultFault | null;
  /** Why this page does not have it open any more: nobody was there, it was asked to, another took it. */
  readonly lockedBy: 'idle' | 'asked' | 'taken' | 'erased' | null;
}

/** What the workbench keeps in a vault. */
export interface VaultContent {
  /** The vault was opened: its content comes in. The vault stays shut when this rejects. */
  opened(vault: OpenVault): Promise<void>;
  /** What is written when the records of a backup are added to those that are here. Throws where they do not go together. */
  merged(here: readonly VaultRecord[], there: readonly VaultRecord[]): readonly VaultRecord[];
  /** All that can be written is written. */
  settle(): Promise<void>;
  /** It was locked: its content is forgotten. */
  locked(): void;
}

/** How long another workbench may take to write what it has and lock, in ms. */
const PATIENCE = 15_000;

/** The vault as this page has to do with it: found, opened, locked and erased, by one page at a time. */
export class VaultDesk {
  readonly #content: VaultContent;
  readonly #listeners = new Set<() => void>();
  #state: VaultState = { stage: 'unknown', isBusy: false, fault: null, lockedBy: null };
  #open: { readonly vault: OpenVault; readonly hold: Hold } | null = null;

  constructor(content: VaultContent) {
    this.#content = content;
    listen((word) => {
      if (word === 'give' && this.#open !== null) void this.lock('taken');
      else if (word === 'erased' && this.#open !== null) void this.lock('erased');
      else if (word !== 'give' && this.#open === null) void this.look();
    });
  }

  get state(): VaultState {
    return this.#state;
  }

  /** The vault while it is open. */
  get vault(): OpenVault | null {
    return this.#open?.vault ?? null;
  }

  /** Calls back after every change. Gives what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Looks whether there is a vault, and whether another page has it open. */
  async look(): Promise<void> {
    await this.#try(async () => {
      const isThere = await OpenVault.exists().catch(isDamaged);
      const stage = !isThere ? 'none' : (await isHeldElsewhere()) ? 'elsewhere' : 'locked';
      if (this.#open === null) this.#set({ stage });
    });
  }

  /** Makes a vault and keeps in it what is in memory. */
  create(passphrase: string): Promise<void> {
    return this.#try(() => this.#take(takeHold(), () => OpenVault.create(passphrase)));
  }

  unlock(passphrase: string): Promise<void> {
    return this.#try(() => this.#take(takeHold(), () => OpenVault.unlock(passphrase)));
  }

  /** Opens it here, after the other workbench has written what it has and locked it. */
  unlockHere(passphrase: string): Promise<void> {
    return this.#try(async () => {
      // First: who does not know the passphrase must not be able to lock the other workbench.
      await (await OpenVault.unlock(passphrase)).close();
      await this.#take(takeOver(PATIENCE), () => OpenVault.unlock(passphrase));
    });
  }

  /** Locks it: what is on the screen goes at once, other pages can open it as soon as all is written. */
  async lock(lockedBy: NonNullable<VaultState['lockedBy']>): Promise<void> {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    const settled = this.#content.settle();
    this.#content.locked();
    this.#set({ stage: lockedBy === 'erased' ? 'none' : 'locked', fault: null, lockedBy });
    await settled;
    await open.vault.close();
    open.hold.release();
    tell('changed');
    if (lockedBy === 'taken') this.#set({ stage: 'elsewhere' });
  }

  /** The open vault as one encrypted file. `day` is YYYY-MM-DD. Rejects with the fault. */
  backUp(day: string): Promise<{ readonly file: Blob; readonly damaged: number }> {
    return this.#busy(async () => {
      await this.#content.settle();
      if (this.#open === null) throw new VaultError('locked');
      return this.#open.vault.backUp(day);
    });
  }

  /**
   * Puts a backup into the open vault, or, where there is none, into a new one under the backup's passphrase. Rejects with
   * the fault; nothing is changed then.
   */
  restore(file: Blob, passphrase: string, how: 'add' | 'replace'): Promise<void> {
    return this.#busy(async () => {
      const { records: there } = await readBackup(file, passphrase);
      const merge: Merge = (here) =>
        how === 'add'
          ? { written: this.#content.merged(here, there), removed: [] }
          : { written: there, removed: 'all' };
      const open = this.#open;
      if (open === null) return this.#take(takeHold(), () => newVault(passphrase, merge));
      await this.#content.settle();
      await open.vault.restore(merge);
      // As if it had been locked and opened again: what is on the screen is what is in the vault.
      this.#content.locked();
      await this.#content.opened(open.vault);
    });
  }

  /** Deletes the vault with all that is in it, here and in whatever page has it open. */
  async erase(): Promise<void> {
    await this.lock('erased');
    await this.#try(async () => {
      tell('erased');
      await OpenVault.erase();
      tell('changed');
      this.#set({ stage: 'none', lockedBy: 'erased' });
    });
  }

  async #take(asked: Promise<Hold | null>, opened: () => Promise<OpenVault>): Promise<void> {
    const hold = await asked;
    if (hold === null) {
      this.#set({ stage: 'elsewhere' });
      throw new VaultError('open-elsewhere');
    }
    try {
      const vault = await opened();
      await this.#content.opened(vault).catch(async (error: unknown) => {
        await vault.close();
        throw error;
      });
      this.#open = { vault, hold };
      this.#set({ stage: 'open', lockedBy: null });
      tell('changed');
    } catch (error) {
      hold.release();
      throw error;
    }
  }

  /** What goes wrong is told in the state. */
  async #try(work: () => Promise<void>): Promise<void> {
    this.#set({ fault: null });
    await this.#busy(work).catch((error: unknown) => this.#set({ fault: faultOf(error) }));
  }

  async #busy<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#set({ isBusy: true });
    try {
      return await work();
    } finally {
      this.#set({ isBusy: false });
    }
  }

  #set(change: Partial<VaultState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** A damaged vault is one that is there: it says what it is when it is to be opened, and can be erased. */
function isDamaged(error: unknown): boolean {
  if (faultOf(error) === 'damaged-vault') return true;
  throw error;
}

/** A vault with what a backup holds; none where that finds no room. */
async function newVault(passphrase: string, merge: Merge): Promise<OpenVault> {
  const vault = await OpenVault.create(passphrase);
  try {
    await vault.restore(merge);
    return vault;
  } catch (error) {
    await vault.close();
    await OpenVault.erase();
    throw error;
  }
}
