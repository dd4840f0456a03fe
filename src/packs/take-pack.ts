import type { Pack } from '#src/match/rules.ts';
import { checkPack } from './check-pack.ts';
import { checkWording } from './check-wording.ts';
import { compilePack } from './compile.ts';
import type { Fault } from './fault.ts';
import type { Ground } from './ground.ts';
import { type RuleTests, testsOf } from './rule-tests.ts';
import type { PackFiles } from './sources.ts';

/** A pack that was checked, with its rules' own tests; or what keeps it out. */
export type TakenPack =
  | { readonly pack: Pack; readonly tests: readonly RuleTests[]; readonly faults: readonly [] }
  | { readonly pack: null; readonly tests: readonly []; readonly faults: readonly Fault[] };

/** Checks a pack whose files are in their shape against what it stands on, and compiles it. */
export function takePack(files: PackFiles, { knowledge, classified, edition }: Ground): TakenPack {
  const faults = [...checkPack(files, knowledge, classified), ...checkWording(files, knowledge, edition)];
  if (faults.length > 0) return { pack: null, tests: [], faults };
  return { pack: compilePack(files), tests: testsOf(files), faults: [] };
}
