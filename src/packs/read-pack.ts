import { type PackContent, contentOf } from './content.ts';
import type { Fault } from './fault.ts';
import type { Ground } from './ground.ts';
import { isPack, readPacks } from './pack-files.ts';
import { Shelf } from './shelf.ts';
import type { PackFiles } from './sources.ts';
import { type TakenPack, takePack } from './take-pack.ts';
import type { RulesFile } from './yaml-file.ts';

/** A pack with what it says; what is wrong with it keeps it from being run, not from being looked at. */
export type OwnPack = TakenPack & { readonly content: PackContent };

/** A pack that can be run. */
export type SoundPack = Extract<OwnPack, { readonly faults: readonly [] }>;

export interface OwnPacks {
  /** The packs whose every file is in its shape. */
  readonly packs: readonly OwnPack[];
  /** Every fault: of the files, and of the packs. */
  readonly faults: readonly Fault[];
}

/** Reads packs that stand in files of their own ("packs/ent/pack.yaml") against what they stand on. Never throws. */
export function readOwnPacks(files: readonly RulesFile[], ground: Ground): OwnPacks {
  const shelf = new Shelf(files, isPack);
  const packs = readPacks(shelf).map((pack) => checkedPack(pack, ground));
  return { packs, faults: [...shelf.faults, ...packs.flatMap(({ faults }) => faults)] };
}

/** A pack whose files are in their shape, checked. */
export function checkedPack(files: PackFiles, ground: Ground): OwnPack {
  return { ...takePack(files, ground), content: contentOf(files) };
}
