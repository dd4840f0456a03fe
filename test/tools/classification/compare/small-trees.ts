import { type CodeLine, encodeCodes } from '#src/classification/code-lines.ts';
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
  const codes: CodeLine[] = [];
  const facts: string[] = [];
  const add = ({ name, children = [], ...own }: SmallCode, depth: number, above: string): void => {
    const bare = name.replace('.', '');
    facts.push(encodeFacts({ ...NOTHING, ...own }));
    codes.push({ depth, suffix: bare.slice(above.length), facts: facts.length - 1 });
    for (const child of children) add(child, depth + 1, bare);
  };
  for (const root of roots) add(root, 0, '');
  return new CodeTree({ codes: encodeCodes(codes), facts: facts.join('\n') });
}

/** A code that says a side. */
export function side(name: string, value: string): SmallCode {
  return { name, values: [['laterality', value]] };
}
