import type { Profiler } from 'node:inspector';
import { expect, test } from 'vitest';
import { cpuProfileOf } from '#tools/profile/cpu-profile.ts';
import { sharesOf } from '#tools/profile/shares.ts';

const frame = (functionName: string, url: string): Profiler.ProfileNode['callFrame'] => ({
  functionName,
  url,
  scriptId: '1',
  lineNumber: 0,
  columnNumber: 0,
});
/** main calls read, which calls itself and write; what is idle has no name. */
const profile: Profiler.Profile = {
  nodes: [
    { id: 1, callFrame: frame('(root)', ''), children: [2, 6] },
    { id: 2, callFrame: frame('main', 'a.ts'), children: [3] },
    { id: 3, callFrame: frame('read', 'b.ts'), children: [4, 5] },
    { id: 4, callFrame: frame('read', 'b.ts') },
    { id: 5, callFrame: frame('helper', '') },
    { id: 6, callFrame: frame('(idle)', '') },
  ],
  startTime: 0,
  endTime: 100,
  samples: [2, 3, 4, 5, 6],
  timeDeltas: [10, 20, 30, 40, 500],
};

test('time is shared out by what has a name, and what has none counts for who called it', () => {
  const shares = sharesOf(profile, ({ function: name, url }) => (url === '' ? null : name));
  expect(shares).toEqual([
    { name: 'read', self: 0.9, total: 0.9 },
    { name: 'main', self: 0.1, total: 1 },
  ]);
});

test('a profile is taken of work, and the work is in it', async () => {
  const shares = sharesOf(await cpuProfileOf(() => busyFor(60)), ({ function: name }) =>
    name === 'busyFor' ? name : null,
  );
  expect(shares).toEqual([{ name: 'busyFor', self: 1, total: 1 }]);
});

function busyFor(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}
