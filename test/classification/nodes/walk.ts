import type { Engine } from '#src/engine/engine.ts';
import { wordingsByCode } from './code-wordings.ts';
import { wordingOf } from './node-wording.ts';
import { askedAt, type Outcome, outcomeOf, read } from './outcome.ts';
import { answersTo, type SplittingNode, splittingNodes } from './splitting-nodes.ts';
import { stated } from './value-phrases.ts';

/** What came of one node: bare, and with each of its values stated. */
export interface Walked extends SplittingNode {
  readonly wording: string | null;
  readonly outcome: Outcome;
  readonly answers: readonly string[];
  /** Texts that state a value and are asked for it all the same. */
  readonly stillAsked: readonly string[];
}

/** Puts every splitting node into a note of its own, bare and with each value stated. */
export function walkNodes(engine: Engine): Walked[] {
  const tree = engine.lexicon.conditions.tree!;
  const byCode = wordingsByCode(engine.lexicon.knowledge.classification!);
  return splittingNodes(tree).map((node) => {
    const wording = wordingOf(node, tree, byCode);
    const answers = wording === null ? [] : answersTo(node).map((value) => stated(wording, node.axis, value));
    return {
      ...node,
      wording,
      outcome: outcomeOf(node, wording, engine),
      answers,
      stillAsked: answers.filter(
        (text) => askedAt(node.code, node.axis, read(text, engine), engine) !== null,
      ),
    };
  });
}
