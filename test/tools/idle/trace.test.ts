import { expect, test } from 'vitest';
import { ofExtension } from '#tools/idle/trace.ts';

test('of a trace those entries count that ran a file of an extension', () => {
  const own = { name: 'FunctionCall', args: { data: { url: 'chrome-extension://abc/sentry.js' } } };
  const page = { name: 'FunctionCall', args: { data: { url: 'http://localhost/chart.js' } } };
  expect(ofExtension([page, own, { name: 'MinorGC' }])).toEqual([own]);
});
