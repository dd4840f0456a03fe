import type { SoundPack } from '#src/packs/read-pack.ts';
import { catalogue } from '#src/authoring/catalogue.ts';
import { catalogueEntries } from '#src/authoring/catalogue-entries.ts';
import type { HouseRules } from '../rules.ts';
import type { Result } from './result.ts';

/** `pack catalogue`: every rule in a list, and which packs are in force on the day. */
export function packCatalogue(own: readonly SoundPack[], { rules }: HouseRules, date: string): Result {
  const packs = own.map(({ pack }) => pack);
  const tests = own.flatMap(({ tests: of }) => of);
  const { conditions } = rules.knowledge;
  return {
    status: 0,
    text: catalogue(packs, tests, conditions, { date }).trimEnd(),
    json: { packs: catalogueEntries(packs, tests, conditions, date) },
  };
}
