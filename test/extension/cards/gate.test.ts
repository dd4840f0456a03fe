import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { byHand, mayAct, UNTOUCHABLE_FOR_MS } from '#extension/cards/gate.ts';

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

/** No more of a page than the gate looks at: what lies on top at a point, and whether the host can be seen. */
describe('a press on an answer', () => {
  const button = { getBoundingClientRect: () => ({ left: 10, right: 30, top: 100, bottom: 120 }) };
  let onTop: (x: number, y: number) => unknown;
  let isVisible: boolean;
  let host: object;

  const pressed = { isTrusted: true, detail: 1, clientX: 200, clientY: 300 };

  beforeEach(() => {
    vi.useFakeTimers();
    isVisible = true;
    onTop = () => host;
    const page = { elementFromPoint: (x: number, y: number) => onTop(x, y) };
    host = { checkVisibility: () => isVisible, getRootNode: () => page };
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Whether the press may act when the card has been open for so long. */
  function acts(event: object, after = UNTOUCHABLE_FOR_MS): boolean {
    const card = { host, openedAt: performance.now() };
    vi.advanceTimersByTime(after);
    const acted: boolean = Reflect.apply(mayAct, undefined, [event, button, card]);
    return acted;
  }

  test('acts once the card has been open for a moment, and not before', () => {
    expect(acts(pressed, UNTOUCHABLE_FOR_MS - 1)).toBe(false);
    expect(acts(pressed)).toBe(true);
  });

  test('does not act when a script made it', () => {
    expect(acts({ ...pressed, isTrusted: false })).toBe(false);
  });

  test('does not act on a card that cannot be seen', () => {
    isVisible = false;
    expect(acts(pressed)).toBe(false);
  });

  test('does not act when something else lies on top where it was pressed', () => {
    onTop = (x, y) => (x === 200 && y === 300 ? {} : host);
    expect(acts(pressed)).toBe(false);
  });

  test('by a key is looked at in the middle of the button', () => {
    onTop = (x, y) => (x === 20 && y === 110 ? host : {});
    expect(acts({ ...pressed, detail: 0, clientX: 0, clientY: 0 })).toBe(true);
    expect(acts({ isTrusted: true, key: '1' })).toBe(true);
  });
});
