import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A source file of the project: its path from the root with "/", and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const ROOMS = ['src', 'extension', 'node', 'cli', 'tools', 'rules', 'test'];
const CODE = /\.(?:ts|tsx|mts|mjs|js)$/;
const GENERATED = new Set(['node_modules', 'dist', '.wxt', '.output']);

/** All code of the project under `root`, by path: the rooms, and the settings files at the root. */
export function readSourceFiles(root: string): SourceFile[] {
  const paths = readdirSync(root).filter((name) => CODE.test(name));
  for (const room of ROOMS) paths.push(...codeUnder(root, room));
  return paths.toSorted().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function codeUnder(root: string, folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return []; // a room that is not built yet
  }
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return GENERATED.has(entry.name) ? [] : codeUnder(root, path);
    return CODE.test(entry.name) ? [path] : [];
  });
}
