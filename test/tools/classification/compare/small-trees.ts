import { encode } from '#src/classification/alphabet.ts';
import { CodeTree } from '#src/classification/code-tree.ts';
import { type CodeFacts, encodeFacts } from '#src/classification/compiled.ts';

const NOTHING: CodeFacts = { values: [], isUnspecified: false, isOther: false, open: null, seventh: '' };

/** A code of a small tree: its name, what it says, and what is under it. */
export interface SmallCode extends Partial<CodeFacts> {
  readonly name: string;
  readonly children?: readonly SmallCode[];
}

/** A code tree of a few codes, written as a tree. */
export function smallTree(...roots: readonly SmallCode[]): CodeTree {
  const codes: string[] = [];
  const facts: string[] = [];
  const add = ({ name, children = [], ...own }: SmallCode, depth: number, above: string): void => {
    const bare = name.replace('.', '');
    facts.push(encodeFacts({ ...NOTHING, ...own }));
    codes.push(`${depth}${bare.slice(above.length)} ${encode(facts.length - 1)}`);
    for (const child of children) add(child, depth + 1, bare);
  };
  for (const root of roots) add(root, 0, '');
  return new CodeTree({ codes: codes.join('\n'), facts: facts.join('\n') });
}

/** A code that says a side. */
export function side(name: string, value: string): SmallCode {
  return { name, values: [['laterality', value]] };
}
