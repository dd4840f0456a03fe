import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The most that a content script may weigh, in bytes after gzip: it is loaded into every frame of a host. */
export const CONTENT_SCRIPT_BUDGET = 30_000;

export interface BuiltSize {
  /** From the build's folder, with "/". */
  readonly file: string;
  /** Bytes after gzip at its best. */
  readonly gzip: number;
  readonly budget: number | null;
}

/** Every script and style of a build with its weight, heaviest first. Throws when the folder is not there. */
export function builtSizes(folder: string): BuiltSize[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /\.(?:js|css)$/.test(file))
    .map((file) => ({
      file,
      gzip: gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
      budget: isContentScript(file) ? CONTENT_SCRIPT_BUDGET : null,
    }))
    .toSorted((a, b) => b.gzip - a.gzip);
}

/** What is wrong with a build's weights: scripts over their budget, or no content script to weigh. */
export function sizeFaults(sizes: readonly BuiltSize[]): string[] {
  const scripts = sizes.filter(({ file }) => isContentScript(file));
  if (scripts.length === 0) return ['no content script was built'];
  return sizes
    .filter(({ gzip, budget }) => budget !== null && gzip > budget)
    .map(({ file, gzip, budget }) => `${file} weighs ${gzip} bytes, ${gzip - budget!} over its ${budget}`);
}

function isContentScript(file: string): boolean {
  return file === 'note.js' || file === 'sentry.js' || file.startsWith('content-scripts/');
}
