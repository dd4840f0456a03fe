import { spawn, spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

/**
 * What a command printed, or null when it is not there or fails.
 * @param {string} command
 * @param {readonly string[]} words
 */
export function ran(command, words) {
  const { status, stdout } = spawnSync(command, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : null;
}

/**
 * Runs a tool on `node` with our streams, and gives its exit status. That Node stands first on the tool's PATH, so that
 * what the tool starts runs on it too.
 * @param {string} node
 * @param {readonly string[]} words
 * @param {{ root: string, browsers: Record<string, string> }} surroundings
 * @returns {Promise<number>}
 */
export function handOver(node, words, { root, browsers }) {
  const env = { ...process.env, ...browsers, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
  const child = spawn(node, words, { cwd: root, stdio: 'inherit', env });
  // Ctrl+C reaches the tool as well: it is the tool's to end.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
