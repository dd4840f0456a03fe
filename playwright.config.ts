import { defineConfig } from '@playwright/test';

const ci = process.env.CI !== undefined;

export default defineConfig({
  outputDir: 'test-results',
  timeout: 30_000,
  expect: { timeout: 5_000 },
  workers: 2,
  fullyParallel: false, // one browser a worker: the tests of a file stay together
  forbidOnly: ci,
  retries: 0, // a flaky test is a bug to find
  reporter: [['list'], ['json', { outputFile: 'reports/e2e.json' }]],
  projects: [
    { name: 'chromium', testDir: 'test/e2e/chromium' },
    { name: 'firefox', testDir: 'test/e2e/firefox' },
  ],
});
