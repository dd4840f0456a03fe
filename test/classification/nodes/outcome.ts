import type { Analysis } from '#src/engine/analyse.ts';
import { analyse } from '#src/engine/analyse.ts';
import type { Engine } from '#src/engine/engine.ts';
import type { Problem } from '#src/note/problem.ts';
import { noteOf } from '#src/note/note.ts';
import type { SplittingNode, WalkedAxis } from './splitting-nodes.ts';

/** Reasons for which a node may stay silent. The list is closed. */
export const REASONS = [
  'level off',
  'no wording',
  'wording names another node',
  'uncertain reading',
  'said by the wording',
  'not this encounter (Z)',
  'no paired part named',
  'no such split where it is read',
] as const;

/** What became of a node whose wording was put into a note. */
export const OUTCOMES = ['asks', 'hints', ...REASONS, 'nothing read', 'unexplained'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export function read(wording: string, engine: Engine): Analysis {
  return analyse(noteOf(`Assessment: ${wording}.`), engine);
}

/** Whether two codes lie on one path, what is coded when nothing more is known counting as its parent. */
export function isFamily(one: number, other: number, { lexicon }: Engine): boolean {
  const tree = lexicon.conditions.tree!;
  const [a, b] = [tree.rootOf(one), tree.rootOf(other)];
  return tree.isWithin(a, b) || tree.isWithin(b, a);
}

function problemsAt(code: number, { problems }: Analysis, engine: Engine): readonly Problem[] {
  return problems.filter(({ index }) => {
    const of = engine.lexicon.conditions.codeOf(index);
    return of >= 0 && isFamily(of, code, engine);
  });
}

/** The level at which a node or its family is asked about on an axis, or null. */
export function askedAt(
  code: number,
  axis: WalkedAxis,
  analysis: Analysis,
  engine: Engine,
): 'ask' | 'hint' | null {
  const ids = new Set(problemsAt(code, analysis, engine).map(({ condition }) => condition.id));
  const found = analysis.findings.filter(
    (finding) => finding.kind === 'gap' && finding.axis === axis && ids.has(finding.condition),
  );
  if (found.some(({ level }) => level === 'ask')) return 'ask';
  return found.length > 0 ? 'hint' : null;
}

/** What became of a node. */
export function outcomeOf(
  { code, name, axis }: SplittingNode,
  wording: string | null,
  engine: Engine,
): Outcome {
  const { conditions, levels } = engine.lexicon;
  if (wording === null) return name.startsWith('Z') ? 'not this encounter (Z)' : 'no wording';
  const analysis = read(wording, engine);
  const asked = askedAt(code, axis, analysis, engine);
  if (asked !== null) return asked === 'ask' ? 'asks' : 'hints';
  if (name.startsWith('Z')) return 'not this encounter (Z)';
  if (analysis.problems.length === 0) return 'nothing read';
  const here = problemsAt(code, analysis, engine);
  if (here.length === 0) return 'wording names another node';
  if (here.every(({ isPresent }) => !isPresent)) return 'uncertain reading';
  if (here.some(({ details }) => details.some((detail) => detail.axis === axis)))
    return 'said by the wording';
  const codes = here.map(({ index }) => conditions.codeOf(index));
  const split = codes.filter((of) => conditions.axesAt(of).some((one) => one.axis === axis));
  if (split.length === 0) return 'no such split where it is read';
  const names = split.map((of) => conditions.tree!.nameOf(conditions.tree!.rootOf(of)));
  if (names.every((of) => levels.of(of, axis) === 'off')) return 'level off';
  return axis === 'laterality' ? 'no paired part named' : 'unexplained';
}
