import { type Document, isAlias, isNode, isScalar, visit } from 'yaml';

/** Deeper than any of our files by far. */
const DEEPEST = 20;
/** What is wrong with a file whose lists and fields stand in one another deeper than that. */
export const TOO_DEEP = `The file is nested deeper than ${DEEPEST} steps.`;

/** What is YAML and is not taken all the same. */
interface Odd {
  readonly code: 'alias' | 'yaml';
  readonly at: number;
  readonly problem: string;
  readonly mend: string;
}

/** The first anchor or alias, name of a field that is none, or step too deep. */
export function firstOdd(document: Document): Odd | null {
  let found: Odd | null = null;
  visit(document, {
    Pair(_key, { key }) {
      // JavaScript takes "__proto__" for more than a name, and schemas pass over it.
      if (isScalar(key) && key.value !== '__proto__') return undefined;
      const at = isNode(key) ? (key.range?.[0] ?? 0) : 0;
      const problem = 'The name of a field is none that a file here has.';
      found = { code: 'yaml', at, problem, mend: 'Write a name of plain text, a colon and its value.' };
      return visit.BREAK;
    },
    Node(_key, node, path) {
      const at = node.range?.[0] ?? 0;
      if (isAlias(node) || node.anchor !== undefined) {
        const problem = 'Anchors and aliases (& and *) are not taken.';
        found = { code: 'alias', at, problem, mend: 'Write the text out.' };
      } else if (path.length > DEEPEST) {
        const mend = 'Write it flat: a field, a list, a list of fields.';
        found = { code: 'yaml', at, problem: TOO_DEEP, mend };
      }
      return found === null ? undefined : visit.BREAK;
    },
  });
  return found;
}
