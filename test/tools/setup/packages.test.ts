import { delimiter } from 'node:path';
import { describe, expect, test } from 'vitest';
import { setupModule } from './load.ts';

const { npm, packagesWanted, withoutOwnBin } = await setupModule('packages');

/** Why packages are wanted when the lock file changed at 100 and they were installed at this time. */
function wanted(installed: number | null): unknown {
  return packagesWanted((path: string) => (path === 'package-lock.json' ? 100 : installed));
}

describe('packages are installed', () => {
  test('when there are none, or npm ci was broken off', () => expect(wanted(null)).toBe('no packages yet'));
  test('when they are older than the lock file', () =>
    expect(wanted(99)).toBe('the packages are older than package-lock.json'));
  test('and not again when they are newer', () => expect(wanted(101)).toBeNull());
});

describe('npm is called', () => {
  test('inside an npm script by the very same one, on the Node that runs it', () => {
    const env = {
      npm_execpath: '/usr/lib/node_modules/npm/bin/npm-cli.js',
      npm_node_execpath: '/usr/bin/node',
    };
    expect(npm(env, 'linux')).toEqual({ command: '/usr/bin/node', words: [env.npm_execpath], shell: false });
  });
  test('never on a Node that it is about to take away', () => {
    const env = { npm_execpath: '/npm/bin/npm-cli.js', npm_node_execpath: '/here/node_modules/.bin/node' };
    expect(npm(env, 'linux').command).toBe('node');
  });
  test('by name where another tool runs the script', () => {
    expect(npm({ npm_execpath: '/usr/lib/yarn.js' }, 'linux')).toEqual({
      command: 'npm',
      words: [],
      shell: false,
    });
    expect(npm({}, 'win32')).toEqual({ command: 'npm', words: [], shell: true });
  });
});

test('the folders that npm puts before PATH are taken off it', () => {
  expect(withoutOwnBin(['/here/node_modules/.bin', '/usr/bin', '/bin'].join(delimiter))).toBe(
    ['/usr/bin', '/bin'].join(delimiter),
  );
});
