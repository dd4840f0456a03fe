import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/**
 * Builds the extension as the sample page needs it: with the permission for localhost, since a fresh browser has nobody
 * to ask. Gives its folder. Throws with the builder's own words when it fails.
 */
export function buildExtension(browser: 'chrome' | 'firefox', root: string, mode = 'e2e'): string {
  const words = ['build', '-b', browser, '--mv3', '--mode', mode];
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, ...words], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`wxt ${words.join(' ')} failed:\n${stdout}${stderr}`);
  return resolve(root, `dist/${browser}-mv3-${mode}`);
}
