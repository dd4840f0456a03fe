import type { z } from 'zod';
import type { packFile, ruleFile } from './schema/pack.ts';
import type { PackFiles } from './sources.ts';

export type PackManifest = z.output<typeof packFile>;
export type RuleContent = z.output<typeof ruleFile>;

/** All that a pack says, its rules' own tests included, whatever files it stood in. */
export interface PackContent {
  readonly pack: PackManifest;
  /** In the order of their ids. */
  readonly rules: readonly RuleContent[];
}

/** What the files of a pack say. */
export function contentOf({ pack, rules }: PackFiles): PackContent {
  return {
    pack: pack.value,
    rules: rules.map(({ value }) => value).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
