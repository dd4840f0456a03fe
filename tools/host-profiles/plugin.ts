import { join } from 'node:path';
import type { Plugin } from 'vite';
import { wholeProfiles } from './compile.ts';
import { readProfileFiles } from './files.ts';

const NAME = 'virtual:host-profiles';
const RESOLVED = `\0${NAME}`;

/** Makes the module `virtual:host-profiles` of the files under `rules/hosts/`. Any fault fails the build. */
export function hostProfilesPlugin(root = process.cwd()): Plugin {
  return {
    name: 'chartcue-host-profiles',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const files = readProfileFiles(root);
      for (const file of files) this.addWatchFile(join(root, file.path));
      return `export const hostProfiles = ${JSON.stringify(wholeProfiles(files))};\n`;
    },
  };
}
