import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Fault } from '#src/packs/fault.ts';
import { PACK_FILE_LIMITS } from '#src/packs/pack-files.ts';
import type { RulesFile } from '#src/packs/yaml-file.ts';
import { utf8Of } from '#node/utf8.ts';
import { InputError } from '../input-error.ts';

/** The files of one pack's folder as the library takes them, and those that are no text it could take. */
export interface PackFolder {
  /** As it was named, for faults: "../ours/spine". */
  readonly shown: string;
  readonly files: readonly RulesFile[];
  readonly faults: readonly Fault[];
}

/**
 * The pack folders at a path: the folder itself where it holds pack.yaml, else the folders in it that do. Throws an
 * InputError where there is none.
 */
export function readPackFolders(path: string, shown: string): PackFolder[] {
  const inside = namesIn(path, shown);
  if (inside.includes('pack.yaml')) return [readPackFolder(path, shown)];
  const folders = inside.filter((name) => isFolder(join(path, name)) && hasManifest(join(path, name)));
  if (folders.length === 0) {
    const message = `There is no pack in ${shown}: neither pack.yaml nor a folder with one.`;
    throw new InputError('no-pack', message);
  }
  return folders.map((name) => readPackFolder(join(path, name), join(shown, name)));
}

function readPackFolder(path: string, shown: string): PackFolder {
  const folder = basename(resolve(path));
  const files: RulesFile[] = [];
  const faults: Fault[] = [];
  for (const name of namesIn(path, shown)) {
    if (!/\.ya?ml$/u.test(name)) continue;
    const file = join(path, name);
    const text = textOf(file);
    if (text === null) faults.push(noText(join(shown, name)));
    else files.push({ path: `packs/${folder}/${name}`, text });
  }
  return { shown, files, faults };
}

/** Null for what is no text, for a device or a pipe, which may never end, and for what is too long in UTF-16 too. */
function textOf(file: string): string | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() !== true || stat.size > PACK_FILE_LIMITS.longest * 4) return null;
  return utf8Of(readFileSync(file));
}

function noText(file: string): Fault {
  return {
    code: 'encoding',
    file,
    line: 1,
    field: '',
    problem: 'This is no file of text in UTF-8, or far too long.',
    mend: 'Save it as UTF-8; a rule takes no more than a few pages.',
  };
}

function namesIn(path: string, shown: string): string[] {
  try {
    return readdirSync(path).toSorted();
  } catch {
    throw new InputError('unreadable-folder', `${shown} is no folder that can be read.`);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function hasManifest(path: string): boolean {
  return statSync(join(path, 'pack.yaml'), { throwIfNoEntry: false })?.isFile() === true;
}
