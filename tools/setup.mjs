// What `npm start` and `npm test` run: plain JavaScript, because it must run on any Node from 20 on and before there
// are packages. It sees to packages, Node and browsers, and hands over to the tool that was asked for.
import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowsers } from './setup/browsers.mjs';
import { installDebianBrowsers } from './setup/debian.mjs';
import { chooseNode } from './setup/node.mjs';
import { installPackages, packagesWanted } from './setup/packages.mjs';
import { Problem } from './setup/problem.mjs';
import { handOver, ran } from './setup/run.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [wanted, ...words] = process.argv.slice(2);
const machine = { platform: process.platform, env: process.env, home: homedir(), exists: existsSync };
/** @param {string} line */
const say = (line) => process.stderr.write(`setup: ${line}\n`);

try {
  const why = packagesWanted(
    (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? null,
  );
  if (why !== null) {
    say(`${why}: npm ci`);
    installPackages(root, process.env, process.platform);
  }
  const node = chooseNode({
    bundled: ran(join(root, 'node_modules', '.bin', 'node'), ['--version']),
    own: process.version,
    ownPath: process.execPath,
    bundledPath: join(root, 'node_modules', '.bin', 'node'),
  });
  const { tool, browsers } = planOf(wanted, words);
  process.exitCode = await handOver(node, [...tool, ...words], { root, browsers });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  say(error.message);
  process.exitCode = 1;
}

/**
 * The tool for a task, and the paths of the browsers that it needs.
 * @param {string | undefined} task
 * @param {string[]} names what was said to it: files to scan, or steps of the tests
 */
function planOf(task, names) {
  if (task === 'start' && names.length > 0) return { tool: ['cli/main.ts', 'scan'], browsers: {} };
  if (task === 'start') return { tool: ['tools/start/main.ts'], browsers: browserToStart() };
  const testsInBrowsers = names.length === 0 || names.includes('e2e');
  return {
    tool: ['tools/test/main.ts'],
    browsers: testsInBrowsers ? browsersFor('chromium', 'firefox') : {},
  };
}

/** Chromium or one of its kind; where there is none, a Firefox that is there will do. A path that was given is kept to. */
function browserToStart() {
  const { found } = findBrowsers(['firefox'], machine);
  const takesFirefox = found.FIREFOX !== undefined && process.env.CHROMIUM === undefined;
  try {
    return browsersFor('chromium');
  } catch (error) {
    if (error instanceof Problem && takesFirefox) return found;
    throw error;
  }
}

/**
 * Paths of these browsers by the names of the variables that the tools read.
 * @param {('chromium' | 'firefox')[]} kinds
 */
function browsersFor(...kinds) {
  const absent = findBrowsers(kinds, machine).missing.map((each) => each.kind);
  if (absent.length > 0) installDebianBrowsers(absent, say);
  const { found, missing } = findBrowsers(kinds, machine);
  if (missing.length > 0) throw new Problem(missing.map((each) => each.advice).join('\nsetup: '));
  return found;
}
