import { posix, win32 } from 'node:path';

/** @typedef {'chromium' | 'firefox'} Kind */
/** @typedef {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string }} Place */
/** @typedef {Place & { exists: (path: string) => boolean }} Machine */

/** Names on PATH, best first. Chrome's and Edge's own builds load our extension too. */
const COMMANDS = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC = {
  chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox ESR'],
};

const WINDOWS = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Mozilla Firefox ESR\\firefox.exe'],
};

/** The variable that says where a browser is, and by which the tools are told. */
const VARIABLE = { chromium: 'CHROMIUM', firefox: 'FIREFOX' };

const NAMES = { chromium: 'Chromium, Chrome or Edge', firefox: 'Firefox' };

/**
 * Looks for browsers where they usually are.
 * @param {readonly Kind[]} kinds
 * @param {Machine} machine
 * @returns {{ found: Record<string, string>, missing: { kind: Kind, advice: string }[] }} paths by variable
 */
export function findBrowsers(kinds, machine) {
  /** @type {Record<string, string>} */
  const found = {};
  /** @type {{ kind: Kind, advice: string }[]} */
  const missing = [];
  for (const kind of kinds) {
    const given = machine.env[VARIABLE[kind]];
    const path =
      given === undefined
        ? placesOf(kind, machine).find(machine.exists)
        : machine.exists(given)
          ? given
          : undefined;
    if (path === undefined) missing.push({ kind, advice: adviceOn(kind, given, machine.platform) });
    else found[VARIABLE[kind]] = path;
  }
  return { found, missing };
}

/**
 * Every path at which a browser may be, best first.
 * @param {Kind} kind
 * @param {Place} place
 */
export function placesOf(kind, { platform, env, home }) {
  if (platform === 'darwin') {
    return MAC[kind].flatMap((name) =>
      ['/Applications', posix.join(home, 'Applications')].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${binary(name)}`,
      ),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (each) => each !== undefined,
    );
    return WINDOWS[kind].flatMap((tail) => folders.map((folder) => win32.join(folder, tail)));
  }
  const folders = [...(env.PATH ?? '').split(':').filter((each) => each !== ''), '/usr/bin', '/snap/bin'];
  return COMMANDS[kind].flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/** @param {string} name */
function binary(name) {
  return name.startsWith('Firefox') ? 'firefox' : name;
}

/**
 * @param {Kind} kind
 * @param {string | undefined} given
 * @param {NodeJS.Platform} platform
 */
function adviceOn(kind, given, platform) {
  if (given !== undefined)
    return `${VARIABLE[kind]} names no file (${given}). Give the path of ${NAMES[kind]}, or unset it.`;
  const how =
    platform === 'linux'
      ? `Install it (Debian: sudo apt-get install ${kind === 'chromium' ? 'chromium' : 'firefox-esr'})`
      : 'Install it';
  return `No ${NAMES[kind]} was found. ${how}, or set ${VARIABLE[kind]} to its path.`;
}
