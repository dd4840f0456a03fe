import { expect, test } from 'vitest';
import { setupModule } from './load.ts';

const { debianPackages } = await setupModule('debian');
const debian = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';
const kinds = ['chromium', 'firefox'];

test('root on Debian gets the browsers as packages', () => {
  expect(debianPackages(kinds, { release: debian, user: 0, env: {} })).toEqual(['chromium', 'firefox-esr']);
});

test.each([
  ['another user', { release: debian, user: 1000, env: {} }],
  ['Ubuntu', { release: 'ID=ubuntu\nID_LIKE=debian\n', user: 0, env: {} }],
  ['a machine that is no Linux', { release: '', user: null, env: {} }],
])('%s gets none', (_name, machine) => expect(debianPackages(kinds, machine)).toEqual([]));

test('a browser that the user named is not installed', () => {
  expect(debianPackages(kinds, { release: debian, user: 0, env: { CHROMIUM: '/x' } })).toEqual([
    'firefox-esr',
  ]);
});
