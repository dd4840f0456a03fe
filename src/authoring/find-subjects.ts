import { createMemory, understand } from '#src/engine/analyse.ts';
import type { Engine } from '#src/engine/engine.ts';
import type { AxisSplit } from '#src/match/knowledge.ts';
import { noteOf } from '#src/note/note.ts';

/** What a rule may speak for: a condition that people named, or a code of the classification. */
export interface Subject {
  readonly kind: 'condition' | 'code';
  /** The id of the condition, or the code with its dot. */
  readonly id: string;
  /** What the lexicon calls it; empty where it has no words of its own for it. */
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
  const found = problems.flatMap(({ mentions, condition: { id, name, family, kind, axes } }): Subject[] => {
    const said = mentions.map(({ start, end }) => typed.slice(start, end).toLowerCase());
    const codes = tree?.has(family) === true ? codesFrom(family, engine, said[0]) : [];
    const isNamed = kind === 'service' || engine.lexicon.knowledge.conditions.some((one) => one.id === id);
    return isNamed ? [{ kind: 'condition', id, name, axes }, ...codes] : codes;
  });
  return found.filter((one, at) => found.findIndex(({ id }) => id === one.id) === at);
}

/** A code and those above it; `said` is what the code was understood of. */
function codesFrom(code: string, engine: Engine, said = ''): Subject[] {
  const { conditions } = engine.lexicon;
  const tree = conditions.tree!;
  const found: Subject[] = [];
  for (let at = tree.find(code); at >= 0; at = tree.parentOf(at)) {
    const id = tree.nameOf(at);
    const name = givenName(id, engine) || (id === code && said) || loneWording(id, engine);
    found.push({ kind: 'code', id, name, axes: conditions.axesAt(at) });
  }
  return found;
}

/** What people called a code: a condition of its own, or the rule that ships for it alone. */
function givenName(code: string, { packs, lexicon: { knowledge } }: Engine): string {
  const condition = knowledge.conditions.find(({ family }) => family === code);
  if (condition !== undefined) return condition.name;
  const rules = packs.flatMap((pack) => pack.rules);
  return rules.find(({ name, families }) => name !== undefined && families?.join() === code)?.name ?? '';
}

/** The everyday wording of a code, where it has one: of several none is its name. */
function loneWording(code: string, { lexicon: { knowledge } }: Engine): string {
  const wordings = (knowledge.curated?.wordings ?? []).filter(({ family }) => family === code);
  return wordings.length === 1 ? wordings[0]!.words : '';
}
