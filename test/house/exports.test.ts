import { describe, expect, test } from 'vitest';
import { shown } from '#tools/house/breach.ts';
import { deadExportBreaches } from '#tools/house/dead-exports.ts';
import { arrowsOf } from '#tools/house/import-graph.ts';
import { readSourceFiles } from '#tools/house/source-files.ts';
import { analyse, createMemory } from '#src/engine/analyse.ts';
import { assertTarget } from '#src/engine/assert-target.ts';
import { createEngine } from '#src/engine/engine.ts';
import { loadRules } from '#src/packs/load.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import { typedInsertion } from '#src/prompts/typed.ts';

function dead(files: Readonly<Record<string, string>>): string[] {
  const all = Object.entries(files).map(([path, text]) => ({ path, text }));
  return deadExportBreaches(all, arrowsOf(all)).map(shown);
}

test('nothing of the product is exported and used nowhere', () => {
  const house = readSourceFiles('.');
  expect(deadExportBreaches(house, arrowsOf(house)).map(shown)).toEqual([]);
});

test('the doors of the library are where hosts look for them', () => {
  const doors = { analyse, createMemory, assertTarget, createEngine, loadRules, promptsFor, typedInsertion };
  for (const [name, door] of Object.entries(doors)) expect(door, name).toBeTypeOf('function');
});

describe('a dead export is named', () => {
  test('when nobody imports it', () => {
    expect(dead({ 'src/text/a.ts': '\nexport function unused(): void {}' })).toEqual([
      'src/text/a.ts:2 (dead): "unused" is exported and used nowhere: remove it',
    ]);
  });
  test('when only a test imports it', () => {
    const files = {
      'src/text/a.ts': 'export const unused = 1;',
      'test/text/a.test.ts': "import { unused } from '#src/text/a.ts';",
    };
    expect(dead(files)).toEqual([expect.stringContaining('"unused"')]);
  });
  test('when another file has a name like it', () => {
    const files = {
      'src/text/a.ts': 'export class Unused {}',
      'src/text/b.ts': "import { Unused } from './c.ts';",
    };
    expect(dead(files)).toEqual([expect.stringContaining('"Unused"')]);
  });
  test('but not when a file of the product takes it, by name, whole or at run time', () => {
    const library = 'export const used = 1;';
    for (const use of [
      "import { used } from './a.ts';",
      "import * as a from './a.ts';",
      "void import('./a.ts');",
    ]) {
      expect(dead({ 'src/text/a.ts': library, 'src/text/b.ts': use })).toEqual([]);
    }
  });
  test('nor when its own file uses it, nor when it is a type', () => {
    expect(dead({ 'src/text/a.ts': 'export const used = 1;\nvoid used;\nexport type T = string;' })).toEqual(
      [],
    );
  });
});
