import { packFile, ruleFile } from './schema/pack.ts';
import type { Shelf } from './shelf.ts';
import type { PackFiles, RuleSource } from './sources.ts';

const PACK = /^packs\/([^/]+)\/([^/]+)\.ya?ml$/u;

/** Whether a path is that of a pack's own file or of one of its rules. */
export function isPack(path: string): boolean {
  return PACK.test(path);
}

/** The packs whose every file is in its shape, by folder. */
export function readPacks(shelf: Shelf): PackFiles[] {
  const paths = shelf.paths().filter((path) => PACK.test(path));
  const folders = new Set(paths.map((path) => path.split('/')[1] ?? ''));
  return [...folders].flatMap((folder) => {
    const manifest = `packs/${folder}/pack.yaml`;
    const pack = shelf.read(manifest, packFile);
    const rules = paths
      .filter((path) => path.startsWith(`packs/${folder}/`) && path !== manifest)
      .map((path) => shelf.read(path, ruleFile));
    const whole = rules.filter((rule): rule is RuleSource => rule !== null);
    return pack === null || whole.length < rules.length ? [] : [{ folder, pack, rules: whole }];
  });
}
