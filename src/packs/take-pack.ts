import type { Pack } from '#src/match/rules.ts';
import { checkPack } from './check-pack.ts';
import { checkTemplates } from './check-templates.ts';
import { checkWording } from './check-wording.ts';
import { compilePack } from './compile.ts';
import type { Fault } from './fault.ts';
import type { Ground } from './ground.ts';
import { compileTemplate, type QueryTemplate } from './query-template.ts';
import { type RuleTests, testsOf } from './rule-tests.ts';
import type { PackFiles } from './sources.ts';

/** A pack that was checked, with its rules' own tests; or what keeps it out. */
export type TakenPack =
  | {
      readonly pack: Pack;
      readonly templates: readonly QueryTemplate[];
      readonly tests: readonly RuleTests[];
      readonly faults: readonly [];
    }
  | {
      readonly pack: null;
      readonly templates: readonly [];
      readonly tests: readonly [];
      readonly faults: readonly Fault[];
    };

/** Checks a pack whose files are in their shape against what it stands on, and compiles it. */
export function takePack(files: PackFiles, { knowledge, classified, edition }: Ground): TakenPack {
  const faults = [
    ...checkPack(files, knowledge, classified),
    ...checkWording(files, knowledge, edition),
    ...checkTemplates(files, edition),
  ];
  if (faults.length > 0) return { pack: null, templates: [], tests: [], faults };
  const { id, templates } = files.pack.value;
  return {
    pack: compilePack(files),
    templates: templates.map((template) => compileTemplate(id, template)),
    tests: testsOf(files),
    faults: [],
  };
}
