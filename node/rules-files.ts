import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { RulesFile } from '#src/packs/yaml-file.ts';

/**
 * The YAML files under `rules/` of the project at `root`, sorted by path. Paths are relative to `root` with forward
 * slashes: they are what a fault names. Throws what Node throws when the folder cannot be read.
 */
export function readRulesFiles(root: string): RulesFile[] {
  return readdirSync(join(root, 'rules'), { recursive: true, encoding: 'utf8' })
    .map((path) => `rules/${path.split(sep).join('/')}`)
    .filter((path) => path.endsWith('.yaml') || path.endsWith('.txt'))
    .filter((path) => !path.startsWith('rules/hosts/')) // of pages, not of notes: the extension's build reads them
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
