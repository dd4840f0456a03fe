import type { Bundle } from '#src/packs/bundle/bundle.ts';
import { filesOf, readBundle } from '#src/packs/bundle/read-bundle.ts';
import type { Fault } from '#src/packs/fault.ts';
import { packYaml } from '#src/packs/pack-yaml.ts';
import { checkedPack, type OwnPack, readOwnPacks, type SoundPack } from '#src/packs/read-pack.ts';
import type { RulesFile } from '#src/packs/yaml-file.ts';
import type { House } from './house.ts';

/** A pack as the studio names one: its files as they are being written, one file that was signed, or one that ships. */
export type PackAs =
  | { readonly kind: 'files'; readonly files: readonly RulesFile[] }
  | { readonly kind: 'bundle'; readonly text: string }
  | { readonly kind: 'shipped'; readonly id: string };

/** The pack, null where its files are not in their shape; and all that is wrong. */
export interface Opened {
  readonly own: OwnPack | null;
  readonly faults: readonly Fault[];
}

export function opened(pack: PackAs, house: House): Opened {
  if (pack.kind === 'bundle') {
    const bundle = bundleIn(pack.text);
    if (!('content' in bundle)) return { own: null, faults: bundle };
    const own = checkedPack(filesOf(bundle.content, bundle.content.pack.id), house.ground);
    return { own, faults: own.faults };
  }
  const files = pack.kind === 'files' ? pack.files : house.filesOf(pack.id);
  const { packs, faults } = readOwnPacks(files, house.ground);
  return { own: packs[0] ?? null, faults };
}

/** The pack, where nothing keeps it from being run. */
export function soundPack(pack: PackAs, house: House): SoundPack | null {
  const { own, faults } = opened(pack, house);
  return own !== null && faults.length === 0 && isSound(own) ? own : null;
}

function isSound(own: OwnPack): own is SoundPack {
  return own.pack !== null;
}

/** The files of a pack, by paths such as "packs/ent/pack.yaml"; none of a file that is no pack. */
export function yamlOf(pack: PackAs, house: House): readonly RulesFile[] {
  if (pack.kind === 'files') return pack.files;
  if (pack.kind === 'shipped') return house.filesOf(pack.id);
  const bundle = bundleIn(pack.text);
  if (!('content' in bundle)) return [];
  return packYaml(bundle.content).map(({ path, text }) => ({ path: `packs/${path}`, text }));
}

function bundleIn(text: string): Bundle | readonly Fault[] {
  return readBundle(text, 'pack');
}
