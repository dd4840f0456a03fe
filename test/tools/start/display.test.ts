import { expect, test } from 'vitest';
import { isSeen } from '#tools/start/display.ts';

test.each([
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0', CI: 'true' }, false],
  ['darwin', {}, true],
  ['win32', {}, true],
  ['darwin', { CI: '1' }, false],
] as const)('on %s with %o a window is seen: %s', (platform, env, seen) => {
  expect(isSeen(platform, env)).toBe(seen);
});
