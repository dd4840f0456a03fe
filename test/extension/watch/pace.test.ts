import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Pace, PAUSED_AFTER_MS, RESTED_AFTER_MS, SETTLED_AFTER_MS } from '#extension/watch/pace.ts';

describe('pace', () => {
  let told: string[];
  let pace: Pace;

  beforeEach(() => {
    vi.useFakeTimers();
    told = [];
    pace = new Pace({
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
      pace.typed();
      vi.advanceTimersByTime(SETTLED_AFTER_MS - 1);
    }
    expect(told).toEqual([]);
    expect(pace.isTyping).toBe(true);
    vi.advanceTimersByTime(1);
    expect(told).toEqual(['settled']);
    expect(pace.isTyping).toBe(false);
    vi.advanceTimersByTime(RESTED_AFTER_MS);
    expect(told).toEqual(['settled', 'rested']);
    vi.advanceTimersByTime(PAUSED_AFTER_MS - RESTED_AFTER_MS);
    expect(told).toEqual(['settled', 'rested', 'paused']);
  });

  test('waits as long as the settings say', () => {
    pace.delay = 5_000;
    pace.typed();
    vi.advanceTimersByTime(4_999);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual(['settled']);
    vi.advanceTimersByTime(RESTED_AFTER_MS);
    expect(told).toEqual(['settled', 'rested']);
  });

  test('asks at once when the field is left, and then no more', () => {
    pace.typed();
    pace.pause();
    vi.runAllTimers();
    expect(told).toEqual(['paused']);
  });

  test('leaves no timer behind', () => {
    pace.typed();
    vi.advanceTimersByTime(PAUSED_AFTER_MS);
    expect(vi.getTimerCount()).toBe(0);
    pace.typed();
    pace.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
