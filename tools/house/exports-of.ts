import { parsed, type SyntaxNode, walk } from './imports-of.ts';
import type { SourceFile } from './source-files.ts';

/** One name that a file hands out. */
export interface Export {
  readonly file: string;
  readonly name: string;
  /** Whether nothing of it is left once the types are stripped. */
  readonly isType: boolean;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** The names that a file exports of its own; what it passes on from others is theirs. */
export function exportsOf(file: SourceFile): Export[] {
  const found: Export[] = [];
  walk(parsed(file), (node) => {
    if (node.type !== 'ExportNamedDeclaration' || node.declaration == null) return;
    const line = file.text.slice(0, node.start).split('\n').length;
    const isType = node.exportKind === 'type' || node.declaration.type.startsWith('TS');
    for (const name of declared(node.declaration)) found.push({ file: file.path, name, isType, line });
  });
  return found;
}

function declared({ id, declarations = [] }: SyntaxNode): string[] {
  return [id, ...declarations.map((each) => each.id)].flatMap((each) => each?.name ?? []);
}
