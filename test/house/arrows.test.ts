import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { arrowBreaches, roomBreaches } from '#tools/house/arrows.ts';
import { type Breach, shown } from '#tools/house/breach.ts';
import { contentScriptBreaches, isContentEntry } from '#tools/house/content-script.ts';
import { cycleBreaches } from '#tools/house/cycles.ts';
import { arrowsOf } from '#tools/house/import-graph.ts';
import { lengthBreaches } from '#tools/house/lengths.ts';
import { readSourceFiles, type SourceFile } from '#tools/house/source-files.ts';

const house = readSourceFiles('.');
const arrows = arrowsOf(house);

/** The breaches of the house with these files put in, which stand in memory only. */
function planted(files: Readonly<Record<string, string>>): string[] {
  const paths = Object.keys(files);
  const all: SourceFile[] = paths.map((path) => ({ path, text: files[path]! }));
  const found = arrowsOf(all);
  return [
    ...arrowBreaches(found),
    ...roomBreaches(paths),
    ...cycleBreaches(found),
    ...contentScriptBreaches(found),
    ...lengthBreaches(all),
  ].map(shown);
}

const none = (breaches: readonly Breach[]): void => expect(breaches.map(shown)).toEqual([]);

describe('the house as it stands', () => {
  test('has files in every wing', () => {
    for (const wing of ['src/', 'extension/', 'cli/', 'tools/', 'test/']) {
      expect(
        house.some((file) => file.path.startsWith(wing)),
        wing,
      ).toBe(true);
    }
    expect(arrows.length).toBeGreaterThan(house.length / 2);
  });
  test('leads every short name of package.json to files that are there', () => {
    const paths = new Set(house.map((file) => file.path));
    const short = arrows.filter(({ specifier, file }) => specifier.startsWith('#') && file?.endsWith('.ts'));
    for (const name of Object.keys(manifest.imports)) {
      if (name === '#rules/*') continue; // data
      expect(
        short.some(({ specifier }) => specifier.startsWith(name.slice(0, -1))),
        name,
      ).toBe(true);
    }
    expect(
      short.filter(({ file }) => !paths.has(file!)).map(({ from, specifier }) => [from, specifier]),
    ).toEqual([]);
  });
  test('imports downwards only, never a neighbour, and no entrypoint another', () =>
    none(arrowBreaches(arrows)));
  test('has no file outside its rooms and no code among the rules', () =>
    none(roomBreaches(house.map((file) => file.path))));
  test('has no imports in a ring', () => none(cycleBreaches(arrows)));
  test('loads nothing heavy into a page', () => none(contentScriptBreaches(arrows)));
  test('says of each long file why it is one', () => none(lengthBreaches(house)));
});

describe('a planted breach is named', () => {
  test('a lower room that imports a higher one', () => {
    expect(planted({ 'src/text/x.ts': "// ground\nimport { a } from '#src/note/note.ts';" })).toEqual([
      'src/text/x.ts:2 (upward): src/text may not import src/note, which stands above it',
    ]);
  });
  test('a higher room that skips a level is none', () => {
    expect(planted({ 'src/prompts/x.ts': "import { a } from '../text/span.ts';" })).toEqual([]);
  });
  test.each([
    ['src/packs/x.ts', 'src/note/note.ts'],
    ['src/wording/x.ts', 'src/match/rules.ts'],
    ['src/queries/x.ts', 'src/prompts/prompt.ts'],
  ])('%s that imports its neighbour %s', (from, to) => {
    expect(planted({ [from]: `import type { A } from '#${to}';` })).toEqual([
      expect.stringContaining(`${from}:1 (neighbours)`),
    ]);
  });
  test('a type alone counts as an import', () => {
    expect(planted({ 'src/match/x.ts': "type A = import('#src/engine/finding.ts').Finding;" })).toEqual([
      expect.stringContaining('src/match/x.ts:1 (upward)'),
    ]);
  });
  test('an import at run time counts too', () => {
    expect(planted({ 'src/match/x.ts': "const a = () => import('../engine/finding.ts');" })).toEqual([
      expect.stringContaining('(upward)'),
    ]);
  });
  test('a re-export counts too', () => {
    expect(planted({ 'src/match/x.ts': "export * from '../engine/finding.ts';" })).toEqual([
      expect.stringContaining('(upward)'),
    ]);
  });
  test('an import in a comment or a string is none', () => {
    expect(
      planted({
        'src/text/x.ts': "// import '../engine/a.ts'\nexport const a = \"import '../engine/a.ts'\";",
      }),
    ).toEqual([]);
  });
  test.each([
    ['src/engine/x.ts', '../../extension/fields/field.ts', 'upward'],
    ['src/engine/x.ts', '../../cli/main.ts', 'outward'],
    ['extension/services/x.ts', '#tools/rules-plugin.ts', 'outward'],
    ['extension/fields/x.ts', '../entrypoints/background.ts', 'upward'],
    ['cli/x.ts', '#tools/bench/main.ts', 'around'],
    ['cli/x.ts', '#extension/services/protocol.ts', 'around'],
    ['tools/x.ts', '../cli/scan-files.ts', 'around'],
    ['node/x.ts', '../cli/main.ts', 'around'],
  ])('%s that imports %s', (from, to, code) => {
    expect(planted({ [from]: `import { a } from '${to}';` })).toEqual([
      expect.stringContaining(`${from}:1 (${code})`),
    ]);
  });
  test.each([
    ['extension/entrypoints/studio/x.tsx', '../workbench/words.ts', 'studio', 'workbench'],
    ['extension/entrypoints/background.ts', './note.ts', 'background', 'note'],
    ['extension/entrypoints/note.ts', './checker/main.ts', 'note', 'checker'],
  ])('the entrypoint %s that imports %s of another', (from, to, here, there) => {
    expect(planted({ [from]: `import type { A } from '${to}';` })).toEqual([
      expect.stringContaining(`${from}:1 (entrypoints): the entrypoint ${here} may not import ${there}'s`),
    ]);
  });
  test('an entrypoint that imports from its own folder is none', () => {
    expect(planted({ 'extension/entrypoints/studio/main.tsx': "import { a } from './hands.ts';" })).toEqual(
      [],
    );
  });
  test('a file in a room that the house does not have', () => {
    expect(planted({ 'src/helpers/x.ts': 'export const a = 1;' })).toEqual([
      expect.stringContaining('src/helpers/x.ts (no-room)'),
    ]);
  });
  test('code among the rules', () => {
    expect(planted({ 'rules/vocabulary/x.ts': 'export const a = 1;' })).toEqual([
      expect.stringContaining('rules/vocabulary/x.ts (code-in-rules)'),
    ]);
  });
  test('files that import each other in a ring', () => {
    const ring = {
      'src/text/a.ts': "import './b.ts';",
      'src/text/b.ts': "import './c.ts';",
      'src/text/c.ts': "import './a.ts';",
    };
    expect(planted(ring)).toEqual([
      'src/text/c.ts:1 (ring): imports in a ring: src/text/a.ts -> src/text/b.ts -> src/text/c.ts -> src/text/a.ts',
    ]);
  });
  test('a content script that loads a heavy package by way of others', () => {
    const files = {
      'extension/entrypoints/note.ts': "import { a } from '../fields/a.ts';",
      'extension/fields/a.ts': "import { z } from 'zod/mini';\nexport const a = z;",
    };
    expect(planted(files)).toEqual([
      'extension/fields/a.ts:1 (heavy): a content script may not load zod: extension/entrypoints/note.ts -> extension/fields/a.ts',
    ]);
  });
  test('a content script that takes only the types of a heavy package is none', () => {
    expect(planted({ 'extension/entrypoints/note.ts': "import type { z } from 'zod';" })).toEqual([]);
  });
  test('a background that loads a heavy package is none', () => {
    expect(planted({ 'extension/entrypoints/background.ts': "import { z } from 'zod';" })).toEqual([]);
  });
  test('a long file without its reason', () => {
    const long = 'export const a = 1;\n'.repeat(151);
    expect(planted({ 'src/text/x.ts': long })).toEqual([
      expect.stringContaining('src/text/x.ts (long): has 151 lines'),
    ]);
    expect(planted({ 'src/text/x.ts': `// One file, because it is one table.\n${long}` })).toEqual([]);
  });
});

test.each([
  'extension/entrypoints/note.ts',
  'extension/entrypoints/sentry.ts',
  'extension/entrypoints/note.content.ts',
  'extension/entrypoints/note.content/index.ts',
  'extension/entrypoints/content.ts',
])('%s is where a content script starts', (path) => expect(isContentEntry(path)).toBe(true));
