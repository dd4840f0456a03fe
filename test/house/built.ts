import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const BROWSERS = ['chrome', 'firefox'] as const;
export type BuiltFor = (typeof BROWSERS)[number];

/** The files of a built extension by their path, each with its content. Throws, with what to run, when it is not built. */
export function builtFiles(
  browser: BuiltFor,
  mode: 'production' | 'e2e' = 'production',
): Map<string, string> {
  const folder = `dist/${browser}-mv3${mode === 'e2e' ? '-e2e' : ''}`;
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`${folder} is missing. Run: npm run build && npm run build:e2e`);
  }
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}

/** The parts of a manifest that tests look into, and the rest. */
export interface Manifest extends Readonly<Record<string, unknown>> {
  readonly permissions: readonly string[];
}

export function builtManifest(browser: BuiltFor, mode: 'production' | 'e2e' = 'production'): Manifest {
  const manifest: Manifest = JSON.parse(builtFiles(browser, mode).get('manifest.json')!);
  return manifest;
}
