import type { KeptVersion } from '../storage/kept-packs.ts';
import type { KeptPacks } from './pack-rows.ts';

/** The version that a pack goes on from: the one that is live, else the last; null where it has none. */
export function latestVersion({ versions, live }: KeptPacks, id: string): KeptVersion | null {
  const own = versions.filter(({ pack }) => pack === id);
  const now = live.find((one) => one.id === id)?.version;
  return own.find((version) => version.id === now) ?? own.at(-1) ?? null;
}
