import { posix } from 'node:path';
import { type Import, importsOf } from './imports-of.ts';
import type { SourceFile } from './source-files.ts';

/** An import with both its ends: a file of the project, or a package. */
export interface Arrow extends Import {
  readonly from: string;
  /** Path from the root, when it is a file of the project. */
  readonly file: string | null;
  /** Name of the package, without a path into it: "zod" for "zod/mini". */
  readonly package: string | null;
}

/** The `imports` of package.json: "#src/text/span.ts" is src/text/span.ts. */
const OWN = /^#[a-z]+\//;

/** Every import of every file. */
export function arrowsOf(files: readonly SourceFile[]): Arrow[] {
  return files.flatMap((file) =>
    importsOf(file).map((each) => {
      const target = resolved(file.path, each.specifier);
      return {
        ...each,
        from: file.path,
        file: target,
        package: target === null ? packageOf(each.specifier) : null,
      };
    }),
  );
}

function resolved(from: string, specifier: string): string | null {
  const bare = specifier.split('?', 1)[0]!; // Vite's "?inline" says how, not what
  if (OWN.test(bare)) return bare.slice(1);
  if (bare.startsWith('.')) return posix.join(posix.dirname(from), bare);
  return null;
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
