import type { CodeTree } from '#src/classification/code-tree.ts';
import type { Pack } from '#src/match/rules.ts';
import { type CodeFiles, codesNamed, inForceIn } from '#src/packs/check-codes.ts';
import { fieldName } from '#src/packs/fault.ts';

/** A place that names a code no longer there. */
export interface LostCode {
  /** "rules/classification/curated/wordings.yaml:42 wordings[3].family", or "rule orthopaedics/knee-pain-side". */
  readonly place: string;
  readonly code: string;
}

/** Every curated entry, condition and rule of a pack that points at a code that `tree` does not have. */
export function lostCodes(files: CodeFiles, packs: readonly Pack[], tree: CodeTree): LostCode[] {
  const isInForce = inForceIn(tree);
  const named = codesNamed(files)
    .filter(({ code }) => !isInForce(code))
    .map(({ read: { file }, path, code }) => ({
      place: `${file.path}:${file.lineOf(path)} ${fieldName(path)}`,
      code,
    }));
  const families = new Map(
    files.conditions.value.conditions
      .filter(({ kind, family }) => kind !== 'service' && !isInForce(family))
      .map(({ id, family }) => [id, family]),
  );
  const ruled = packs.flatMap(({ rules }) =>
    rules.flatMap(({ id, condition, families: spokenFor = [], except = [] }) => {
      const code = families.get(condition);
      const lost = [...spokenFor, ...except].filter((family) => !isInForce(family));
      return [...(code === undefined ? [] : [code]), ...lost].map((one) => ({
        place: `rule ${id}`,
        code: one,
      }));
    }),
  );
  return [...named, ...ruled];
}
