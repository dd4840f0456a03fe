import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Problem } from './problem.mjs';

const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * Installs browsers from Debian's packages, where this is Debian and we are root; else does nothing.
 * @param {readonly ('chromium' | 'firefox')[]} kinds
 * @param {(line: string) => void} say
 */
export function installDebianBrowsers(kinds, say) {
  const packages = debianPackages(kinds, {
    release: osRelease(),
    user: process.getuid?.() ?? null,
    env: process.env,
  });
  if (packages.length === 0) return;
  say(`installing ${packages.join(' and ')} (Debian packages)`);
  apt(['update', '-qq']);
  apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/**
 * The packages to install for these browsers: none where it is not ours to do. (Ubuntu's packages of these names
 * only point to snaps, which do not run in containers.)
 * @param {readonly ('chromium' | 'firefox')[]} kinds
 * @param {{ release: string, user: number | null, env: NodeJS.ProcessEnv }} machine
 */
export function debianPackages(kinds, { release, user, env }) {
  if (user !== 0 || !/^ID="?debian"?$/m.test(release)) return [];
  return kinds.filter((kind) => env[kind.toUpperCase()] === undefined).map((kind) => PACKAGES[kind]);
}

function osRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

/** @param {readonly string[]} words */
function apt(words) {
  const { status, error } = spawnSync('apt-get', words, {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0)
    throw new Problem(`apt-get ${words[0]} failed (${error?.message ?? `status ${status}`}).`);
}
