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
const [task, ...words] = process.argv.slice(2);
const machine = { platform: process.platform, env: process.env, home: homedir(), exists: existsSync };
const isRoot = process.getuid?.() === 0;
/** @param {string} line */
const say = (line) => process.stderr.write(`setup: ${line}\n`);

try {
  const wanted = packagesWanted(
    (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? null,
  );
  if (wanted !== null) {
    say(`${wanted}: npm ci`);
    installPackages(root, process.env, process.platform);
  }
  const node = chooseNode({
    bundled: ran(join(root, 'node_modules', '.bin', 'node'), ['--version']),
    own: process.version,
    ownPath: process.execPath,
    bundledPath: join(root, 'node_modules', '.bin', 'node'),
  });
  const scansFiles = task === 'start' && words.length > 0;
  const browsers = scansFiles ? {} : task === 'test' ? browsersFor('chromium', 'firefox') : browserToStart();
  const tool = scansFiles ? ['cli/main.ts', 'scan'] : [`tools/${task}/main.ts`];
  process.exitCode = await handOver(node, [...tool, ...words], { root, browsers });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  say(error.message);
  process.exitCode = 1;
}

/**
 * Paths of these browsers by the names of the variables that the tools read.
 * @param {('chromium' | 'firefox')[]} kinds
 */
function browsersFor(...kinds) {
  const { missing } = findBrowsers(kinds, machine);
  if (missing.length > 0)
    installDebianBrowsers(
      missing.map((each) => each.kind),
      say,
    );
  const { found, missing: still } = findBrowsers(kinds, machine);
  if (still.length > 0) throw new Problem(still.map((each) => each.advice).join('\nsetup: '));
  return found;
}

/** The browser for `npm start`: Chromium or one of its kind, else Firefox where it is there. */
function browserToStart() {
  const { found } = findBrowsers(['chromium', 'firefox'], machine);
  return found.CHROMIUM === undefined && found.FIREFOX !== undefined && !isRoot
    ? found
    : browsersFor('chromium');
}
