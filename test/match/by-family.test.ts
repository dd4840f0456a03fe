import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByFamily } from '#src/match/by-family.ts';

function filed(...families: string[]): ByFamily<string> {
  const byFamily = new ByFamily<string>();
  for (const family of families) byFamily.set(family, `of ${family}`);
  return byFamily;
}

describe('a code', () => {
  test.each([
    ['M17.11', 'of M17.1'],
    ['M17.1', 'of M17.1'],
    ['M17.9', 'of M17'],
    ['M16.1', 'of M'],
    ['S52.5', undefined],
    ['', undefined],
  ])('%j has what is %s', (code, value) => {
    expect(filed('M', 'M17', 'M17.1').of(code)).toBe(value);
  });

  test('is told by itself from the families above it', () => {
    const byFamily = filed('M17', 'M17.1');
    expect([byFamily.at('M17.1'), byFamily.at('M17.11')]).toEqual(['of M17.1', undefined]);
  });

  test('has what was filed last', () => {
    const byFamily = filed('M17');
    byFamily.set('M17', 'newer');
    expect(byFamily.of('M17.1')).toBe('newer');
  });
});

test('the longest family that a code begins with counts, whatever the order of filing', () => {
  const code = fc.stringMatching(/^[A-B][0-1]{2}(?:\.[0-1]{1,3})?$/);
  fc.assert(
    fc.property(fc.uniqueArray(code), code, (families, name) => {
      const [longest] = families
        .filter((family) => name.startsWith(family))
        .toSorted((a, b) => b.length - a.length);
      expect(filed(...families).of(name)).toBe(longest && `of ${longest}`);
    }),
  );
});
