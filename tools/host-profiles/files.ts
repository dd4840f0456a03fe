import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulesFile } from '#src/packs/yaml-file.ts';

/** The files under `rules/hosts/` of the project at `root`, sorted by path. */
export function readProfileFiles(root: string): RulesFile[] {
  return readdirSync(join(root, 'rules/hosts'))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({
      path: `rules/hosts/${name}`,
      text: readFileSync(join(root, 'rules/hosts', name), 'utf8'),
    }));
}
