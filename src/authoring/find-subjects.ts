import { createMemory, understand } from '#src/engine/analyse.ts';
import type { Engine } from '#src/engine/engine.ts';
import type { AxisSplit } from '#src/match/knowledge.ts';
import { noteOf } from '#src/note/note.ts';

/** What a rule may speak for: a condition that people named, or a code of the classification. */
export interface Subject {
  readonly kind: 'condition' | 'code';
  /** The id of the condition, or the code with its dot. */
  readonly id: string;
  readonly name: string;
  /** The axes on which it is split, with the values each tells apart. */
  readonly axes: readonly AxisSplit[];
}

const CODE = /^[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?$/u;

/**
 * What words of a note, or a code, may be asked about: what is understood of them as a note is read, and each code above
 * it, the nearest first. Empty where nothing is.
 */
export function findSubjects(words: string, engine: Engine): Subject[] {
  const { conditions } = engine.lexicon;
  const { tree } = conditions;
  const typed = words.trim();
  if (tree !== null && CODE.test(typed) && tree.has(typed)) return codesFrom(typed, engine);
  const { problems } = understand(noteOf(typed), engine, createMemory());
  const found = problems.flatMap(({ condition: { id, name, family, kind, axes } }): Subject[] => {
    const codes = tree?.has(family) === true ? codesFrom(family, engine) : [];
    const isNamed = kind === 'service' || engine.lexicon.knowledge.conditions.some((one) => one.id === id);
    return isNamed ? [{ kind: 'condition', id, name, axes }, ...codes] : codes;
  });
  return found.filter((one, at) => found.findIndex(({ id }) => id === one.id) === at);
}

function codesFrom(code: string, { lexicon: { conditions } }: Engine): Subject[] {
  const tree = conditions.tree!;
  const found: Subject[] = [];
  for (let at = tree.find(code); at >= 0; at = tree.parentOf(at)) {
    const id = tree.nameOf(at);
    const { name } = conditions.at(conditions.indexOf(at));
    found.push({ kind: 'code', id, name, axes: conditions.axesAt(at) });
  }
  return found;
}
