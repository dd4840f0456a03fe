import { describe, expect, test } from 'vitest';
import { Levels } from '#src/match/levels.ts';

const levels = new Levels({
  defaults: { laterality: 'ask', severity: 'hint' },
  levels: [
    { families: ['H52', 'H53.4'], axis: 'laterality', level: 'hint' },
    { families: ['H53.40'], axis: 'laterality', level: 'off' },
    { families: ['H52'], axis: 'severity', level: 'ask' },
    { families: ['S'], axis: 'type', level: 'hint' },
  ],
});

describe('the level of a code on an axis', () => {
  test('is that of the family nearest to it', () => {
    expect(levels.of('H52.13', 'laterality')).toBe('hint');
    expect(levels.of('H53.4', 'laterality')).toBe('hint');
    expect(levels.of('H53.401', 'laterality')).toBe('off');
    expect(levels.of('S52.5', 'type')).toBe('hint');
  });

  test('is the default of the axis where no family is named', () => {
    expect(levels.of('H53.2', 'laterality')).toBe('ask');
    expect(levels.of('M17', 'severity')).toBe('hint');
    expect(levels.of('H5', 'laterality')).toBe('ask');
  });

  test('is off where there is no default', () => {
    expect(levels.of('H52.13', 'type')).toBe('off');
  });

  test('is decided for each axis by itself', () => {
    expect(levels.of('H52', 'severity')).toBe('ask');
    expect(levels.of('H53.4', 'severity')).toBe('hint');
  });
});

describe('the level named for one of some codes', () => {
  test('is that of the first that has one of its own', () => {
    expect(levels.named(['H53.40', 'H53.4'], 'laterality')).toBe('off');
    expect(levels.named(['H53.49', 'H53.4'], 'laterality')).toBe('hint');
  });

  test('is none for a code under the family, on another axis, or of no code at all', () => {
    expect(levels.named(['H52.13'], 'laterality')).toBeUndefined();
    expect(levels.named(['H53.4'], 'severity')).toBeUndefined();
    expect(levels.named(['H52'], 'cause')).toBeUndefined();
    expect(levels.named([], 'laterality')).toBeUndefined();
  });
});
