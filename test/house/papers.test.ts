import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { shown } from '#tools/house/breach.ts';
import { paperBreaches } from '#tools/house/papers.ts';
import { readSourceFiles } from '#tools/house/source-files.ts';

const NAMES = ['README', 'ARCHITECTURE', 'CONTRIBUTING', 'CHANGELOG', 'SECURITY', 'PRIVACY'];
const papers = NAMES.map((name) => ({ path: `${name}.md`, text: readFileSync(`${name}.md`, 'utf8') }));
const project = { exists: existsSync, scripts: Object.keys(manifest.scripts) };
const textOf = (name: string): string => papers.find(({ path }) => path === `${name}.md`)!.text;

function breaches(text: string): string[] {
  return paperBreaches([{ path: 'X.md', text }], {
    exists: (path) => path === 'src/text',
    scripts: ['unit'],
  }).map(shown);
}

test('links, paths and commands of the papers are true', () => {
  expect(paperBreaches(papers, project).map(shown)).toEqual([]);
});

test('the README shows the two commands and what they do, in pictures that are there', () => {
  for (const command of ['npm start', 'npm test']) expect(textOf('README')).toContain(command);
  expect(textOf('README').match(/!\[[^\]]+\]\(docs\/pictures\/[\w-]+\.png\)/g)!.length).toBeGreaterThan(1);
});

/** The folders of a wing that hold code. */
function rooms(wing: string): string[] {
  return readdirSync(wing, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['public', 'assets'].includes(entry.name))
    .map((entry) => `${wing}/${entry.name}`);
}

test('ARCHITECTURE has a paragraph for every room', () => {
  for (const room of [...rooms('src'), ...rooms('extension'), 'cli', 'node', 'tools', 'rules', 'test']) {
    expect(textOf('ARCHITECTURE'), room).toContain(`\n- **\`${room}/\`** `);
  }
});

test('ARCHITECTURE gives a reason for every package', () => {
  const packages = Object.keys({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  });
  for (const name of packages) expect(textOf('ARCHITECTURE'), name).toContain(`\`${name}\``);
});

test('the changelog begins with the version of package.json', () => {
  expect(/^## \[?(\d+\.\d+\.\d+)/m.exec(textOf('CHANGELOG'))?.[1]).toBe(manifest.version);
});

test('the licence is the Apache License 2.0, whole', () => {
  const licence = readFileSync('LICENSE', 'utf8');
  expect(manifest.license).toBe('Apache-2.0');
  expect(licence).toMatch(/Apache License\s+Version 2\.0, January 2004/);
  expect(licence).toContain('END OF TERMS AND CONDITIONS');
  expect(licence.length).toBeGreaterThan(10_000);
});

test('no source file speaks of one machine', () => {
  const code = readSourceFiles('.').filter(({ path }) => !path.startsWith('test/house/'));
  const foreign = code.filter(({ text }) => /(?<![\w./])\/(?:work|root)\/|registry\.npmjs/.test(text));
  expect(foreign.map(({ path }) => path)).toEqual([]);
});

describe('what is not true in a paper is named', () => {
  test.each([
    ['see [this](docs/none.md)', 'X.md:1 (untrue): the link docs/none.md leads nowhere'],
    ['# A b\n\nsee [c](#c)', 'X.md:3 (untrue): the link #c leads nowhere'],
    ['run `npm run none`', 'X.md:1 (untrue): package.json has no script "none"'],
    ['run `npm run -s none -- x`', 'X.md:1 (untrue): package.json has no script "none"'],
    ['run `npm test`', 'X.md:1 (untrue): package.json has no script "test"'],
    ['in `src/none/a.ts`', 'X.md:1 (untrue): there is no src/none/a.ts'],
    ['at /root/x', "X.md:1 (untrue): /root/ is nobody else's place"],
  ])('%s', (text, says) => expect(breaches(text)).toEqual([says]));

  test('and what is true is not', () => {
    const text = '`npm run unit`, `src/text`, [a](https://example.org/b), ./test/x, `{"a": 1}`';
    expect(breaches(text)).toEqual([]);
  });
});
