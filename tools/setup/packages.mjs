import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { Problem } from './problem.mjs';

/** npm writes this file last, so a run that was broken off leaves it out. */
const INSTALLED = 'node_modules/.package-lock.json';

/**
 * Why packages must be installed, or null when they need not.
 * @param {(path: string) => number | null} changedAt when a file was last changed, or null where it is not there
 * @returns {string | null}
 */
export function packagesWanted(changedAt) {
  const installed = changedAt(INSTALLED);
  if (installed === null) return 'no packages yet';
  return installed < (changedAt('package-lock.json') ?? 0)
    ? 'the packages are older than package-lock.json'
    : null;
}

/**
 * Runs `npm ci` by the npm that runs this script. Standard input is left alone: it may be a note.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function installPackages(root, env, platform) {
  const { command, words, shell } = npm(env, platform);
  const { status, error } = spawnSync(command, [...words, 'ci', '--loglevel=error'], {
    cwd: root,
    shell,
    stdio: ['ignore', 2, 2], // its words belong beside ours, not among the output
    env: { ...env, PATH: withoutOwnBin(env.PATH ?? '') },
  });
  if (status === 0) return;
  throw new Problem(
    `npm ci failed (${error?.message ?? `status ${status}`}). Is the npm registry reached? Run it again to see.`,
  );
}

/**
 * How npm is called: inside an npm script the very same one.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function npm(env, platform) {
  if (env.npm_execpath !== undefined && /npm-cli\.c?js$/.test(env.npm_execpath)) {
    // Not the Node under node_modules: npm ci takes it away on its way.
    const own = env.npm_node_execpath;
    const command = own === undefined || own.includes('node_modules') ? 'node' : own;
    return { command, words: [env.npm_execpath], shell: false };
  }
  return { command: 'npm', words: [], shell: platform === 'win32' };
}

/**
 * PATH without the node_modules/.bin folders that npm puts before it.
 * @param {string} path
 */
export function withoutOwnBin(path) {
  return path
    .split(delimiter)
    .filter((each) => !/node_modules[\\/]\.bin/.test(each))
    .join(delimiter);
}
