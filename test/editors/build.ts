import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const CACHE = resolve('.cache/editors');
const SOURCES = resolve('test/editors');
/** What the soak loads before an editor. */
export const AT_REST = 'at-rest';

/**
 * The folder of the editors' bundles, with `.vite/manifest.json`. They are built once for each state of their sources
 * and of the lock file: the first run costs some 10 s, the next none.
 */
export async function builtEditors(names: readonly string[]): Promise<string> {
  const folder = join(CACHE, stateOfSources());
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  await build({
    configFile: false,
    logLevel: 'error',
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: unfinished,
      target: 'es2023',
      minify: false,
      manifest: true,
      chunkSizeWarningLimit: 10_000,
      rollupOptions: {
        input: Object.fromEntries(
          [...names, AT_REST].map((name) => [name, join(SOURCES, 'pages', `${name}.ts`)]),
        ),
      },
    },
  });
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE)) {
    if (!old.includes('.')) rmSync(join(CACHE, old), { recursive: true, force: true });
  }
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // another worker was there first
    rmSync(unfinished, { recursive: true });
  }
  return folder;
}

function stateOfSources(): string {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const file of [
    'build.ts',
    'note.ts',
    ...readdirSync(join(SOURCES, 'pages')).map((name) => `pages/${name}`),
  ]) {
    hash.update(file).update(readFileSync(join(SOURCES, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
