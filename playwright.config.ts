import { defineConfig } from '@playwright/test';
import type { LabOptions } from './test/fields-lab/fixture.ts';

const ci = process.env.CI !== undefined;
const wholeMatrix = process.env['MATRIX'] === 'whole';

export default defineConfig<object, LabOptions>({
  outputDir: 'test-results',
  // Two browsers on two cores: what takes 1 s on an idle machine has been seen to take 8.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: false, // one browser a worker: the tests of a file stay together
  forbidOnly: ci,
  retries: 0, // a flaky test is a bug to find
  reporter: [['list'], ['json', { outputFile: 'reports/e2e.json' }]],
  projects: [
    { name: 'chromium', testDir: 'test/e2e/chromium' },
    { name: 'firefox', testDir: 'test/e2e/firefox' },
    // The rooms `fields` and `marks` alone, on pages of their own.
    { name: 'fields-chromium', testDir: 'test/fields-lab', use: { engine: 'chromium' } },
    {
      name: 'fields-firefox',
      testDir: 'test/fields-lab',
      use: { engine: 'firefox' },
      testIgnore: '**/*.chromium.spec.ts',
    },
    // One cell an editor; all of them with `npm run matrix`.
    {
      name: 'editors-chromium',
      testDir: 'test/editors',
      timeout: 180_000, // a sitting is long, and on a busy machine longer
      expect: { timeout: 20_000 },
      use: { engine: 'chromium' },
      grep: wholeMatrix ? /in Chromium/ : /in Chromium.*@every-time/,
    },
    {
      name: 'editors-firefox',
      testDir: 'test/editors',
      timeout: 180_000, // a sitting is long, and on a busy machine longer
      expect: { timeout: 20_000 },
      use: { engine: 'firefox' },
      grep: wholeMatrix ? /in Firefox/ : /in Firefox.*@every-time/,
    },
  ],
});
