import { loadRules, type LoadedRules } from '#src/packs/load.ts';
import { type OwnPacks, readOwnPacks } from '#src/packs/read-pack.ts';
import type { RulesFile } from '#src/packs/yaml-file.ts';
import { smallRules } from '../packs/small-rules.ts';

const loaded = loadRules(smallRules);

/** What small packs stand on, and the packs that ship with it. */
export const rules: NonNullable<LoadedRules['rules']> = loaded.rules!;
export const ground: NonNullable<LoadedRules['ground']> = loaded.ground!;

/** The files of the small pack "ear", under another name and with parts exchanged, which must stand in them. */
export function earFiles(
  changes: readonly (readonly [before: string, after: string])[] = [],
  id = 'ear',
): RulesFile[] {
  const files = smallRules
    .filter(({ path }) => path.startsWith('rules/packs/ear/'))
    .map(({ path, text }) => ({
      path: path.replace('rules/packs/ear/', `packs/${id}/`),
      text: text.replace('id: ear\n', `id: ${id}\n`),
    }));
  return changes.reduce((all, [before, after]) => {
    if (!all.some(({ text }) => text.includes(before))) throw new Error(`no file holds: ${before}`);
    return all.map(({ path, text }) => ({ path, text: text.replace(before, () => after) }));
  }, files);
}

/** The files of the small pack "ear" as its next version, which says what it changes. */
export function earFilesOf(version: string): RulesFile[] {
  return earFiles([
    ['title: Ears\nversion: 1.0.0\n', `title: Ears\nversion: ${version}\n`],
    ['changelog:\n', `changelog:\n  - { version: ${version}, date: 2026-11-27, change: Again. }\n`],
  ]);
}

/** The small pack "ear" with these changes, read as one's own. */
export function ear(...given: Parameters<typeof earFiles>): OwnPacks {
  return readOwnPacks(earFiles(...given), ground);
}
