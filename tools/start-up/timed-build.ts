import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** The build of this mode is the one of mode e2e with a stopwatch in its background. */
export const TIMED_MODE = 'start-up';

const TIMED = {
  'virtual:rules': 'tools/start-up/timed/rules.ts',
  '../services/reader.ts': 'tools/start-up/timed/reader.ts',
};

/** Puts modules with a stopwatch between the background and the two that it starts with; those stay as they are. */
export function timedBuild(root = process.cwd()): Plugin {
  return {
    name: 'chartcue-timed-build',
    enforce: 'pre',
    resolveId(id, importer) {
      if (importer?.endsWith('/entrypoints/background.ts') !== true) return null;
      const timed = Object.entries(TIMED).find(([name]) => name === id)?.[1];
      return timed === undefined ? null : resolve(root, timed);
    },
  };
}
