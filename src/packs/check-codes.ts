import type { CodeTree } from '#src/classification/code-tree.ts';
import type { Path } from './cross-faults.ts';
import type { CuratedFiles } from './curated-files.ts';
import type { Fault } from './fault.ts';
import type { KnowledgeFiles, Read } from './sources.ts';
import { faultAt } from './yaml-file.ts';

/** A code that a file names, and where in the file. */
export interface NamedCode {
  readonly read: Read<unknown>;
  readonly path: Path;
  readonly code: string;
}

/** What names codes: the curated layer and the conditions. */
export type CodeFiles = CuratedFiles & Pick<KnowledgeFiles, 'conditions'>;

/** Whether each code that the curated layer or a condition names is in force in the classification they stand beside. */
export function checkCodes(files: CodeFiles, tree: CodeTree, release: string): Fault[] {
  const isInForce = inForceIn(tree);
  return codesNamed(files)
    .filter(({ code }) => !isInForce(code))
    .map(({ read, path, code }) => {
      const near = tree.find(code);
      const above = near < 0 ? '' : ` The nearest above it is ${tree.nameOf(near)}.`;
      const problem = `The code "${code}" is not in force in ${release}.`;
      return faultAt(read.file, 'reference', path, problem, `Name the code that took its place.${above}`);
    });
}

/** Every code that the files name. */
export function codesNamed(files: CodeFiles): NamedCode[] {
  const { wordings, levels, splits, answers, questions, homes, conditions } = files;
  return [
    ...conditions.value.conditions.flatMap(({ family, kind, covers }, i) => [
      ...(kind === 'service' ? [] : [{ read: conditions, path: ['conditions', i, 'family'], code: family }]),
      ...covers.map((code, j) => ({ read: conditions, path: ['conditions', i, 'covers', j], code })),
    ]),
    ...wordings.value.wordings.map(({ family }, i) => ({
      read: wordings,
      path: ['wordings', i, 'family'],
      code: family,
    })),
    ...listed(levels, 'levels', levels.value.levels),
    ...listed(splits, 'splits', splits.value.splits),
    ...listed(homes, 'homes', homes.value.homes),
    ...listed(answers, 'answers', answers.value.answers),
    ...questions.value.questions.flatMap(({ of }, i) =>
      (of?.families ?? []).map((one, j) => ({
        read: questions,
        path: ['questions', i, 'of', 'families', j],
        code: one,
      })),
    ),
    ...answers.value.answers.flatMap(({ values }, i) =>
      values.flatMap(({ code: codes }, j) =>
        codes.map((one) => ({ read: answers, path: ['answers', i, 'values', j, 'code'], code: one })),
      ),
    ),
  ];
}

function listed(
  read: Read<unknown>,
  list: string,
  entries: readonly { readonly families: readonly string[] }[],
): NamedCode[] {
  return entries.flatMap(({ families }, i) =>
    families.map((code, j) => ({ read, path: [list, i, 'families', j], code })),
  );
}

/**
 * Says of a code whether it is in force. A letter or two signs stand for all categories that begin with them, and the placeholder X for
 * the code before it ("H93.8X"). Of letters that are not compiled at all (external causes) it cannot be told.
 */
export function inForceIn(tree: CodeTree): (code: string) => boolean {
  const categories = tree.roots().map((root) => tree.nameOf(root));
  const letters = new Set(categories.map((name) => name[0]));
  const isBlock = (code: string): boolean => categories.some((name) => name.startsWith(code));
  return (code) =>
    !letters.has(code[0]) ||
    (code.length < 3 && isBlock(code)) ||
    tree.has(code) ||
    tree.has(code.replace(/\.?X+$/, ''));
}
