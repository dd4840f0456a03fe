import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { byHand } from '#extension/cards/gate.ts';

test('an event that a script made is not by hand', () => {
  expect(byHand(new Event('click'))).toBe(false);
});

test('what opens or answers a card asks one file whether a hand did it', () => {
  const files = ['cards', 'watch', 'entrypoints'].flatMap((room) =>
    readdirSync(join('extension', room), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(room, file),
    ),
  );
  const code = files.filter((file) => /\.tsx?$/.test(file));
  expect(code.length).toBeGreaterThan(25);
  const deciding = code.filter((file) => readFileSync(join('extension', file), 'utf8').includes('isTrusted'));
  expect(deciding).toEqual([join('cards', 'gate.ts')]);
});
