import { expect, test } from 'vitest';
import { setupModule } from './load.ts';

const { chooseNode } = await setupModule('node');
const paths = { bundledPath: 'node_modules/.bin/node', ownPath: '/usr/bin/node' };

test('the Node of the lock file is taken where it runs', () => {
  expect(chooseNode({ ...paths, bundled: 'v24.21.0', own: 'v20.20.2' })).toBe(paths.bundledPath);
});

test.each(['v22.18.0', 'v23.0.0', 'v26.10.0'])('elsewhere the own Node serves: %s', (own) => {
  expect(chooseNode({ ...paths, bundled: null, own })).toBe(paths.ownPath);
});

test.each(['v20.20.2', 'v22.17.1'])('an own Node that cannot read TypeScript is told: %s', (own) => {
  expect(() => chooseNode({ ...paths, bundled: null, own })).toThrow(
    `Node 22.18 or newer is needed here; this is ${own}.`,
  );
});
