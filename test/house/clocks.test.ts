import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const specs = globSync('test/e2e/*/*.spec.ts').map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const apart = (text: string): string | undefined => /\bapart: '([^']+)'/.exec(text)?.[1];

test('a clock is set in a spec, where it is seen', () => {
  const fixtures = globSync('test/e2e/fixtures/*.ts').filter((path) =>
    readFileSync(path, 'utf8').includes('.clock.'),
  );
  expect(fixtures).toEqual([]);
});

test('every spec that sets a clock has a browser that no other spec has', () => {
  const clocked = specs.filter(({ text }) => text.includes('.clock.'));
  expect(clocked.length).toBeGreaterThan(3);
  for (const { path, text } of clocked) {
    expect(apart(text), path).toBeDefined();
    const same = specs.filter((each) => apart(each.text) === apart(text));
    expect(same.map((each) => each.path)).toEqual([path]);
  }
});
