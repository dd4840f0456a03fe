import { fileURLToPath } from 'node:url';
import type { LoadedRules } from '#src/packs/load.ts';
import { loadRules } from '#src/packs/load.ts';
import type { RulesFile } from '#src/packs/yaml-file.ts';
import { readRulesFiles } from '#node/rules-files.ts';

/** The YAML files under `rules/` of this project. */
export function rulesFiles(): RulesFile[] {
  return readRulesFiles(fileURLToPath(new URL('../..', import.meta.url)));
}

/** The project's own rules, read from disk, checked and compiled. */
export function ownRules(): LoadedRules {
  return loadRules(rulesFiles());
}
