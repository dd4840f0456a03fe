import type { Breach } from './breach.ts';
import { type Export, exportsOf } from './exports-of.ts';
import type { Arrow } from './import-graph.ts';
import { parsed, walk } from './imports-of.ts';
import type { SourceFile } from './source-files.ts';

/** What a browser or a build tool takes from a file by its name. */
const TAKEN_FROM_OUTSIDE = /^extension\/entrypoints\/|\.d\.ts$/;

/**
 * Functions, classes and constants of the product that are exported and used nowhere: by no file of the product, and
 * not in their own. A test that uses them does not make them useful.
 */
export function deadExportBreaches(files: readonly SourceFile[], arrows: readonly Arrow[]): Breach[] {
  const product = arrows.filter(({ from }) => !from.startsWith('test/'));
  return files
    .filter(({ path }) => /^(?:src|extension|cli|node)\//.test(path) && !TAKEN_FROM_OUTSIDE.test(path))
    .flatMap((file) => {
      const names = exportsOf(file).filter(({ isType, name }) => !isType && !isUsed(name, file, product));
      return names.map(breachOf);
    });
}

function isUsed(name: string, file: SourceFile, arrows: readonly Arrow[]): boolean {
  const taken = arrows.some(
    (arrow) => arrow.file === file.path && (arrow.names.includes(name) || arrow.names.includes('*')),
  );
  return taken || mentions(name, file) > 1;
}

/** How often a name stands in a file's code, its declaration included. */
function mentions(name: string, file: SourceFile): number {
  let count = 0;
  walk(parsed(file), (node) => {
    if (node.type === 'Identifier' && node.name === name) count += 1;
  });
  return count;
}

function breachOf({ file, name, line }: Export): Breach {
  return { code: 'dead', file, line, says: `"${name}" is exported and used nowhere: remove it` };
}
