import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { findBrowsers } from '../setup/browsers.mjs';

/** Where Chromium is. Throws, with what to do, when there is none. */
export function chromiumPath(): string {
  const place = { platform: process.platform, env: process.env, home: homedir(), exists: existsSync };
  const path = findBrowsers(['chromium'], place).found['CHROMIUM'];
  if (path === undefined) throw new Error('No Chromium was found: set CHROMIUM to its path.');
  return path;
}
