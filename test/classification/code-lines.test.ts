import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CodeColumns,
  type CodeLine,
  eachCategory,
  encodeCodes,
  isWhole,
} from '#src/classification/code-lines.ts';

/** Codes as a tree in its order: each at most one deeper than the one before. */
const codes = fc
  .array(fc.record({ down: fc.nat(3), letter: fc.constantFrom('A', 'B', '7', 'X'), facts: fc.nat(5000) }))
  .map((steps): CodeLine[] => {
    let depth = -1;
    return steps.map(({ down, letter, facts }, at) => {
      depth = at === 0 ? 0 : Math.max(0, depth + 1 - down);
      return { depth, suffix: depth === 0 ? `C${at}` : letter, facts };
    });
  });

test('codes are read as they were written, category by category, in whatever order', () => {
  fc.assert(
    fc.property(codes, fc.boolean(), (lines, fromTheLast) => {
      const text = encodeCodes(lines);
      const categories: { first: number; at: number; count: number; name: string }[] = [];
      let first = 0;
      eachCategory(text, ({ at, count, name }) => {
        categories.push({ first, at, count, name });
        first += count;
      });
      expect(first).toBe(lines.length);
      expect(categories.map(({ name }) => name)).toEqual(
        lines.filter(({ depth }) => depth === 0).map(({ suffix }) => suffix),
      );
      const columns = new CodeColumns(lines.length);
      for (const category of fromTheLast ? categories.toReversed() : categories)
        columns.read(text, category.at, category.first, category.first + category.count);
      lines.forEach(({ depth, suffix, facts }, code) => {
        expect(text.slice(columns.from[code], columns.to[code])).toBe(suffix);
        expect(columns.facts[code]).toBe(facts);
        const above = lines.findLastIndex((one, at) => at < code && one.depth < depth);
        expect(columns.parents[code]).toBe(depth === 0 ? -1 : above);
        const next = lines.findIndex((one, at) => at > code && one.depth <= depth);
        expect(columns.ends[code]).toBe(next < 0 ? lines.length : next);
      });
    }),
  );
});

test('codes are whole as they are written, and no longer when a line or a count is lost', () => {
  fc.assert(
    fc.property(codes, (lines) => {
      const text = encodeCodes(lines);
      expect(isWhole(text)).toBe(true);
      const under = lines.findIndex(({ depth }) => depth > 0);
      if (under >= 0) expect(isWhole(text.split('\n').toSpliced(under, 1).join('\n'))).toBe(false);
      if (lines.length > 0) expect(isWhole(`${text}\n1Z !`)).toBe(false);
    }),
  );
});
