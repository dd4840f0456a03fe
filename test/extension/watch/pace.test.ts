import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { endsUnit, Pace, PAUSED_AFTER_MS, RESTED_AFTER_MS, SETTLED_AFTER_MS } from '#extension/watch/pace.ts';

describe('pace', () => {
  let told: string[];
  let pace: Pace;

  beforeEach(() => {
    vi.useFakeTimers();
    told = [];
    pace = new Pace({
      ended: () => told.push('ended'),
      settled: () => told.push('settled'),
      rested: () => told.push('rested'),
      paused: () => told.push('paused'),
    });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('asks once when typing pauses, and again when the caret rests', () => {
    for (let key = 0; key < 10; key += 1) {
      pace.typed(false);
      vi.advanceTimersByTime(SETTLED_AFTER_MS - 1);
    }
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual(['settled']);
    vi.advanceTimersByTime(RESTED_AFTER_MS);
    expect(told).toEqual(['settled', 'rested']);
    vi.advanceTimersByTime(PAUSED_AFTER_MS - RESTED_AFTER_MS);
    expect(told).toEqual(['settled', 'rested', 'paused']);
  });

  test('tells the end of a sentence at once, and that typing settled only when it did', () => {
    pace.typed(true);
    expect(told).toEqual(['ended']);
    expect(pace.isTyping).toBe(true);
    vi.advanceTimersByTime(SETTLED_AFTER_MS);
    expect(told).toEqual(['ended', 'settled']);
    expect(pace.isTyping).toBe(false);
  });

  test('waits as long as the settings say', () => {
    pace.delay = 5_000;
    pace.typed(false);
    vi.advanceTimersByTime(4_999);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual(['settled']);
    vi.advanceTimersByTime(RESTED_AFTER_MS);
    expect(told).toEqual(['settled', 'rested']);
  });

  test('asks at once when the field is left, and then no more', () => {
    pace.typed(false);
    pace.pause();
    vi.runAllTimers();
    expect(told).toEqual(['paused']);
  });

  test('leaves no timer behind', () => {
    pace.typed(false);
    vi.advanceTimersByTime(PAUSED_AFTER_MS);
    expect(vi.getTimerCount()).toBe(0);
    pace.typed(false);
    pace.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the end of a sentence or line', () => {
  test.each(['Knee pain. ', 'Knee pain?\u00a0', 'Knee pain.) ', 'He said "no." ', 'Knee pain\n', '1. '])(
    'is at %j',
    (text) => expect(endsUnit(text)).toBe(true),
  );
  test.each(['Knee pain.', 'Knee pain ', '3.5', 'Knee pain, ', ''])('is not at %j', (text) =>
    expect(endsUnit(text)).toBe(false),
  );
});
