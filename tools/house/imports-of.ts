import { parseAst } from 'vite';
import type { SourceFile } from './source-files.ts';

/** One import as a file writes it: `import`, `export ... from`, `import()` and `import('...')` in a type. */
export interface Import {
  readonly specifier: string;
  /** Whether nothing of it is left once the types are stripped. */
  readonly typeOnly: boolean;
  /** Names taken; "*" for all, nothing for an import made for its effect. */
  readonly names: readonly string[];
  /** Line of the file, from 1. */
  readonly line: number;
}

/** What the parser gives, as far as it is looked at here. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly name?: string;
  readonly importKind?: 'type' | 'value';
  readonly exportKind?: 'type' | 'value';
  readonly source?: { readonly type: string; readonly value?: unknown } | null;
  readonly specifiers?: readonly SyntaxNode[];
  readonly imported?: { readonly name?: string; readonly value?: string };
  readonly local?: { readonly name?: string; readonly value?: string };
  readonly declaration?: SyntaxNode | null;
  readonly declarations?: readonly SyntaxNode[];
  readonly id?: SyntaxNode | null;
}

/**
 * The imports of one file, in its order. Read from the syntax tree, so that text in comments and strings is none.
 * Throws when the file does not parse: the error names it.
 */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  walk(parsed(file), (node) => {
    const specifier = node.source?.value;
    if (typeof specifier !== 'string') return;
    found.push({
      specifier,
      typeOnly: isTypeOnly(node),
      names: namesOf(node),
      line: file.text.slice(0, node.start).split('\n').length,
    });
  });
  return found;
}

/** The syntax tree of a file. Throws when it does not parse: the error names the file. */
export function parsed(file: SourceFile): unknown {
  try {
    return parseAst(file.text, { lang: file.path.endsWith('x') ? 'tsx' : 'ts' }, file.path);
  } catch (error) {
    throw new Error(`${file.path} does not parse: ${String(error)}`, { cause: error });
  }
}

/** Calls `visit` on every node of a tree, outer ones first. */
export function walk(value: unknown, visit: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
  } else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) visit(value);
    for (const child of Object.values(value)) walk(child, visit);
  }
}

function isNode(value: object): value is SyntaxNode {
  return 'type' in value && 'start' in value;
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.type === 'TSImportType') return true;
  if ((node.importKind ?? node.exportKind) === 'type') return true;
  const specifiers = node.specifiers ?? [];
  return specifiers.length > 0 && specifiers.every((each) => (each.importKind ?? each.exportKind) === 'type');
}

function namesOf(node: SyntaxNode): string[] {
  if (node.type !== 'ImportDeclaration' && node.type !== 'ExportNamedDeclaration') return ['*'];
  return (node.specifiers ?? []).map((each) => {
    if (each.type === 'ImportDefaultSpecifier') return 'default';
    const name = node.type === 'ImportDeclaration' ? each.imported : each.local;
    return name?.name ?? name?.value ?? '*';
  });
}
