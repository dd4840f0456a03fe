import { Problem } from './problem.mjs';

/** The first Node that runs TypeScript by itself and is still looked after. */
const LOWEST = { major: 22, minor: 18 };

/**
 * The Node for the tools: the one of the lock file (Linux), else the one that runs this.
 * @param {{ bundled: string | null, bundledPath: string, own: string, ownPath: string }} nodes versions as
 *   `node --version` tells them; `bundled` is null where it is not installed or does not run
 * @returns {string} its path
 */
export function chooseNode({ bundled, bundledPath, own, ownPath }) {
  if (bundled !== null && isEnough(bundled)) return bundledPath;
  if (isEnough(own)) return ownPath;
  throw new Problem(
    `Node ${LOWEST.major}.${LOWEST.minor} or newer is needed here; this is ${own}. Install it from https://nodejs.org and try again.`,
  );
}

/** @param {string} version */
function isEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > LOWEST.major || (major === LOWEST.major && minor >= LOWEST.minor);
}
