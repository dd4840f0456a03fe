import { defineConfig } from '@playwright/test';
import type { LabOptions } from './fixture.ts';

/** The rooms `fields` and `marks` alone, in both browsers. The house's own configuration lists the same two projects. */
export default defineConfig<object, LabOptions>({
  testDir: '.',
  outputDir: '../../test-results/fields-lab',
  timeout: 30_000,
  expect: { timeout: 5_000 },
  workers: 2,
  fullyParallel: false,
  reporter: [['list']],
  projects: [
    { name: 'fields-chromium', use: { engine: 'chromium' } },
    { name: 'fields-firefox', use: { engine: 'firefox' }, testIgnore: '**/*.chromium.spec.ts' },
  ],
});
