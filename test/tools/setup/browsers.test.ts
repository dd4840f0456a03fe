import { describe, expect, test } from 'vitest';
import { setupModule } from './load.ts';

const { findBrowsers } = await setupModule('browsers');

function machine(platform: string, there: readonly string[], env: Record<string, string> = {}) {
  return { platform, env, home: '/Users/ana', exists: (path: string) => there.includes(path) };
}

describe('a browser is found', () => {
  test.each([
    ['linux', '/usr/bin/chromium', {}],
    ['linux', '/opt/bin/google-chrome', { PATH: '/bin:/opt/bin' }],
    ['linux', '/snap/bin/chromium', {}],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    ['darwin', '/Users/ana/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', {}],
    [
      'win32',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      { PROGRAMFILES: 'C:\\Program Files' },
    ],
    [
      'win32',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
    ],
  ])('on %s at %s', (platform, path, env) => {
    const { found, missing } = findBrowsers(['chromium'], machine(platform, [path], env));
    expect(found).toEqual({ CHROMIUM: path });
    expect(missing).toEqual([]);
  });
  test('Firefox too', () => {
    const path = '/Applications/Firefox.app/Contents/MacOS/firefox';
    expect(findBrowsers(['firefox'], machine('darwin', [path])).found).toEqual({ FIREFOX: path });
  });
  test('Chromium before Chrome', () => {
    const there = ['/usr/bin/google-chrome', '/usr/bin/chromium'];
    expect(findBrowsers(['chromium'], machine('linux', there)).found).toEqual({
      CHROMIUM: '/usr/bin/chromium',
    });
  });
  test('first of all where the variable says', () => {
    const there = ['/usr/bin/chromium', '/home/ana/chrome'];
    const { found } = findBrowsers(['chromium'], machine('linux', there, { CHROMIUM: '/home/ana/chrome' }));
    expect(found).toEqual({ CHROMIUM: '/home/ana/chrome' });
  });
});

describe('what to do is said', () => {
  test('where there is none', () => {
    const { found, missing } = findBrowsers(['chromium', 'firefox'], machine('linux', []));
    expect(found).toEqual({});
    expect(missing.map((each: { advice: string }) => each.advice)).toEqual([
      'No Chromium, Chrome or Edge was found. Install it (Debian: sudo apt-get install chromium), or set CHROMIUM to its path.',
      'No Firefox was found. Install it (Debian: sudo apt-get install firefox-esr), or set FIREFOX to its path.',
    ]);
  });
  test('where the variable names no file, though another would be there', () => {
    const { missing } = findBrowsers(
      ['firefox'],
      machine('linux', ['/usr/bin/firefox'], { FIREFOX: '/nowhere' }),
    );
    expect(missing[0].advice).toBe(
      'FIREFOX names no file (/nowhere). Give the path of Firefox, or unset it.',
    );
  });
});
