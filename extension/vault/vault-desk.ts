// More than 150 lines, because everything that can be done with a vault in a page is one state.
import { markVault, unmarkVault, type VaultMark, vaultMark } from '../storage/vault-mark.ts';
import { type Hold, isHeldElsewhere, type Line, openLine, takeHold, waitForHold } from './hold.ts';
import { readBackup } from './backup.ts';
import { type Merge, OpenVault } from './open-vault.ts';
import type { VaultRecord } from './sealed-record.ts';
import { faultOf, VaultError, type VaultFault } from './vault-error.ts';

/**
 * `elsewhere`: another workbench has it open. `unknown` until it was looked for. `erasing`: this page deletes it. `gone`: it
 * was made here, and nobody erased it.
 */
export type VaultStage = 'unknown' | 'none' | 'locked' | 'elsewhere' | 'open' | 'erasing' | 'gone';

export interface VaultState {
  readonly stage: VaultStage;
  readonly isBusy: boolean;
  /** What went wrong last. */
  readonly fault: VaultFault | null;
  /** Why this page does not have it open any more: nobody was there, it was asked to, another took it. */
  readonly lockedBy: 'idle' | 'asked' | 'taken' | 'erased' | null;
  /** Whether something could not be written before it was locked, and is forgotten. */
  readonly isLost: boolean;
  /** How often it was locked here: what the page shows of it goes each time, with every word in its fields. */
  readonly locks: number;
  /** When it was last backed up, YYYY-MM-DD. */
  readonly backedUp: string | null;
}

/** What the workbench keeps in a vault. */
export interface VaultContent {
  /** The vault was opened: its content comes in, unless it is locked meanwhile. The vault stays shut when this rejects. */
  opened(vault: OpenVault, locked: AbortSignal): Promise<void>;
  /** What is written when the records of a backup are added to those that are here. Throws where they do not go together. */
  merged(here: readonly VaultRecord[], there: readonly VaultRecord[]): readonly VaultRecord[];
  /** All that is coming in is here. */
  arrived(): Promise<void>;
  /** All that can be written is written, and was asked for before this returns. Gives whether that is all. */
  settle(): Promise<boolean>;
  /** It was locked: its content is forgotten, and nothing of it is written any more but what `settle` asked for. */
  locked(): void;
}

/** How long another workbench may take to write what it has and lock, in ms. */
const PATIENCE = 15_000;

/** The vault while this page has it open. */
interface Opened {
  readonly vault: OpenVault;
  readonly hold: Hold;
  /** Aborted when it is locked. */
  readonly locked: AbortController;
}

/** The vault as this page has to do with it: found, opened, locked and erased, by one page at a time. */
export class VaultDesk {
  readonly #content: VaultContent;
  readonly #listeners = new Set<() => void>();
  readonly #line: Line;
  #state: VaultState = {
    stage: 'unknown',
    isBusy: false,
    fault: null,
    lockedBy: null,
    isLost: false,
    locks: 0,
    backedUp: null,
  };
  #open: Opened | null = null;
  /** What another page has asked for while it was being opened here. */
  #asked: 'taken' | 'erased' | null = null;
  /** How often the stage was set. */
  #stages = 0;
  /** How often it was looked for. */
  #looks = 0;
  /** How much is being done. */
  #works = 0;

  constructor(content: VaultContent) {
    this.#content = content;
    this.#line = openLine((word) => {
      if (word !== 'changed') {
        this.#asked = word === 'give' ? 'taken' : 'erased';
        if (this.#open !== null) void this.lock(this.#asked);
      }
      if (word !== 'give' && this.#open === null) void this.look();
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
    if (this.#state.stage !== 'erasing') await this.#try(() => this.#see());
  }

  /** Makes a vault and keeps in it what is in memory. */
  create(passphrase: string): Promise<void> {
    return this.#try(() => this.#take(takeHold(), () => OpenVault.create(passphrase), { backedUp: null }));
  }

  unlock(passphrase: string): Promise<void> {
    return this.#try(() => this.#take(takeHold(), () => OpenVault.unlock(passphrase)));
  }

  /** Opens it here, after the other workbench has written what it has and locked it. */
  unlockHere(passphrase: string): Promise<void> {
    return this.#try(async () => {
      // First: who does not know the passphrase must not be able to lock the other workbench.
      await (await OpenVault.unlock(passphrase)).close();
      this.#line.tell('give');
      await this.#take(waitForHold(PATIENCE), () => OpenVault.unlock(passphrase));
    });
  }

  /** Locks it: what is on the screen goes at once, other pages can open it as soon as all is written. */
  lock(lockedBy: NonNullable<VaultState['lockedBy']>): Promise<void> {
    return this.#shut(lockedBy, lockedBy === 'erased' ? 'unknown' : 'locked'); // another page erases it: it is looked for
  }

  async #shut(lockedBy: NonNullable<VaultState['lockedBy']>, stage: VaultStage): Promise<void> {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    open.locked.abort();
    const settled = this.#content.settle();
    this.#content.locked();
    this.#set({
      stage,
      fault: null,
      lockedBy,
      isLost: false,
      locks: this.#state.locks + 1,
    });
    if (!(await settled) && lockedBy !== 'erased') this.#set({ isLost: true });
    await open.vault.close();
    open.hold.release();
    this.#line.tell('changed');
    if (lockedBy === 'taken') this.#set({ stage: 'elsewhere' });
  }

  /** The open vault as one encrypted file. `day` is YYYY-MM-DD. Rejects with the fault. */
  backUp(day: string): Promise<{ readonly file: Blob; readonly damaged: number }> {
    return this.#busy(async () => {
      await this.#content.settle();
      if (this.#open === null) throw new VaultError('locked');
      const made = await this.#open.vault.backUp(day);
      await this.#mark({ backedUp: day });
      return made;
    });
  }

  /**
   * Puts a backup into the open vault, or, where there is none, into a new one under the backup's passphrase. Rejects with
   * the fault; nothing is changed then, but that a new vault may be there, empty, where the disk is full.
   */
  restore(file: Blob, passphrase: string, how: 'add' | 'replace'): Promise<void> {
    return this.#busy(async () => {
      const { records: there, day } = await readBackup(file, passphrase);
      const merge: Merge = (here) =>
        how === 'add'
          ? { written: this.#content.merged(here, there), removed: [] }
          : { written: there, removed: 'all' };
      if (this.#open === null) {
        const made = this.#take(takeHold(), () => newVault(passphrase, merge), { backedUp: day });
        return made.catch(async (error: unknown) => {
          await this.#see().catch(() => undefined);
          throw error;
        });
      }
      await this.#exchange(this.#open, merge);
    });
  }

  /** Deletes the vault with all that is in it, here and in whatever page has it open: that page lets go of it first. */
  async erase(): Promise<void> {
    this.#set({ stage: 'erasing' });
    await this.#shut('erased', 'erasing');
    await this.#try(async () => {
      this.#line.tell('erased');
      const hold = await waitForHold(PATIENCE);
      const mark = await vaultMark();
      try {
        await unmarkVault().catch(() => undefined); // before: what is erased must not count as lost
        await OpenVault.erase().finally(() => {
          hold?.release();
          this.#line.tell('changed');
        });
      } catch (error) {
        if (mark !== null) await this.#mark(mark);
        this.#set({ lockedBy: 'asked' });
        await this.#see().catch(() => this.#set({ stage: 'locked' })); // the disk that does not delete may not read
        throw error;
      }
      this.#set({ stage: 'none', lockedBy: 'erased', backedUp: null });
    });
  }

  /** Whoever lost the vault knows it, and goes on without. */
  async forgetLost(): Promise<void> {
    await this.#try(async () => {
      if ((await this.#see()) !== 'gone') return; // it may have come back meanwhile
      await unmarkVault();
      await this.#see();
      this.#line.tell('changed');
    });
  }

  /** Gives what it saw. */
  async #see(): Promise<VaultStage> {
    const [before, look] = [this.#stages, (this.#looks += 1)];
    const wasMarked = (await vaultMark()) !== null;
    const isThere = await OpenVault.exists().catch(isDamaged);
    // Asked before and after: a vault that another page makes or erases meanwhile is not lost.
    const mark = await vaultMark();
    const there = (await isHeldElsewhere()) ? 'elsewhere' : 'locked';
    const stage = isThere ? there : wasMarked && mark !== null ? 'gone' : 'none';
    // What was seen may be over: it was opened, locked or erased here meanwhile, or looked for again.
    if (this.#stages === before && this.#looks === look)
      this.#set({ stage, backedUp: mark?.backedUp ?? null });
    return stage;
  }

  async #mark(mark: VaultMark): Promise<void> {
    await markVault(mark).catch(() => undefined); // without it, all that is missed is the word that the vault is gone
    this.#set({ backedUp: mark.backedUp });
  }

  /**
   * Puts a backup into the open vault, with nobody writing into it meanwhile: as if it were locked, all that is here is
   * written, then forgotten, and comes in again when the backup is in, or was refused.
   */
  async #exchange(open: Opened, merge: Merge): Promise<void> {
    await this.#content.arrived();
    const isWritten = await this.#content.settle();
    if (open.locked.signal.aborted) throw new VaultError('locked');
    if (!isWritten) throw new VaultError('full');
    const settled = this.#content.settle();
    this.#content.locked();
    try {
      if (!(await settled)) throw new VaultError('full');
      await open.vault.restore(merge);
    } finally {
      if (!open.locked.signal.aborted) await this.#comeIn(open).catch(() => this.lock('asked'));
    }
  }

  /** `mark` is that of a vault that is new. */
  async #take(
    asked: Promise<Hold | null>,
    opened: () => Promise<OpenVault>,
    mark: VaultMark | null = null,
  ): Promise<void> {
    const hold = await asked;
    if (hold === null) {
      this.#set({ stage: 'elsewhere' });
      throw new VaultError('open-elsewhere');
    }
    this.#asked = null;
    try {
      const open: Opened = { vault: await opened(), hold, locked: new AbortController() };
      await this.#mark(mark ?? (await vaultMark()) ?? { backedUp: null });
      await this.#comeIn(open).catch(async (error: unknown) => {
        await open.vault.close();
        throw error;
      });
      this.#open = open;
      this.#set({ stage: 'open', lockedBy: null, isLost: false });
    } catch (error) {
      hold.release();
      throw error;
    }
    this.#line.tell('changed');
    // Not before: what is in memory alone is not in the vault until then.
    if (this.#asked !== null) void this.lock(this.#asked);
  }

  #comeIn({ vault, locked }: Opened): Promise<void> {
    return this.#content.opened(vault, locked.signal);
  }

  /** What goes wrong is told in the state. */
  async #try(work: () => Promise<unknown>): Promise<void> {
    this.#set({ fault: null });
    await this.#busy(work).catch(async (error: unknown) => {
      const fault = faultOf(error);
      if (fault === 'no-vault') await this.#see().catch(() => undefined);
      this.#set({ fault });
    });
  }

  async #busy<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#works += 1;
    this.#set({ isBusy: true });
    try {
      return await work();
    } finally {
      this.#works -= 1;
      this.#set({ isBusy: this.#works > 0 });
    }
  }

  #set(change: Partial<VaultState>): void {
    if (change.stage !== undefined) this.#stages += 1;
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
    await OpenVault.erase().catch(() => undefined); // it stays, empty, where the disk is full; what is told is why
    throw error;
  }
}
