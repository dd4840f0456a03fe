import { spawnSync } from 'node:child_process';
import { hostPatterns, HOSTS } from './granted-hosts.ts';

// `node tools/build-for/main.ts ehr.example *.hospital.example`: the extension with these hosts granted by its manifest, so that it
// is on there from the installation on. Everything else is as `npm run build` makes it.
const names = process.argv.slice(2);
if (names.length === 0) fail('Name the hosts: node tools/build-for/main.ts ehr.example "*.hospital.example"');

let patterns: string[] = [];
try {
  patterns = hostPatterns(names);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
for (const browser of ['chrome', 'firefox']) {
  const words = ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser, '--mv3', '--mode', 'granted'];
  const env = { ...process.env, [HOSTS]: patterns.join(' ') };
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}
console.log(`Granted in dist/chrome-mv3-granted and dist/firefox-mv3-granted: ${patterns.join(', ')}`);

function fail(why: string): never {
  console.error(`build:for: ${why}`);
  process.exit(2);
}
