import { spawnSync } from 'node:child_process';

// `npm run kill-day`: ends a specialist's day at 200 random moments (`npm run kill-day -- 50 7`: at 50, with seed 7) by a crash
// of the page, its closing, the end of the background and the end of the browser, and looks for what was lost.
const [moments = '200', seed = '1'] = process.argv.slice(2);
spawnSync('npm', ['run', '-s', 'build:e2e'], { stdio: ['ignore', 'ignore', 'inherit'] });
const { status } = spawnSync(
  'npx',
  ['playwright', 'test', 'kill-day', '--project=chromium', '--workers=1', '--reporter=list'],
  { stdio: 'inherit', env: { ...process.env, KILL_MOMENTS: moments, KILL_SEED: seed } },
);
process.exitCode = status ?? 1;
