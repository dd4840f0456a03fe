import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'cli/**/*.ts', 'extension/**/*.{ts,tsx}'],
      reporter: ['text-summary', 'json-summary'],
    },
    projects: [
      {
        // The library, the terminal and the rules: plain Node, no DOM, no browser API.
        test: {
          name: 'library',
          include: [
            'test/{house,text,classification,match,note,wording,packs,engine,prompts,authoring,measures,queries,node,cli,rules,templates,tools}/**/*.test.ts',
          ],
          environment: 'node',
          // Properties over all that ships take 3 s on an idle machine, and four times that on a busy one.
          testTimeout: 30_000,
        },
      },
      {
        // The extension's own code that needs no page: the browser API faked by WXT.
        plugins: [WxtVitest()],
        test: {
          name: 'extension',
          include: ['test/extension/**/*.test.{ts,tsx}'],
          setupFiles: ['fake-indexeddb/auto', 'test/extension/messages.ts'],
        },
      },
    ],
  },
});
