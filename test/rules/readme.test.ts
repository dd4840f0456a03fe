import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyse } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import { noteOf } from '#src/note/note.ts';
import { faultLine } from '#src/packs/fault.ts';
import { loadRules } from '#src/packs/load.ts';
import { rulesFiles } from './read-rules.ts';

/* "A rule in ten minutes": what it tells to write has to load, ask and stay quiet as it says. */

const readme = readFileSync('rules/README.md', 'utf8');
const [, path = ''] = /`(rules\/packs\/[a-z-]+\/[a-z-]+\.yaml)`: the file is named/.exec(readme) ?? [];
const [, indented = ''] = /```yaml\n([^`]+)```/.exec(readme) ?? [];
const text = indented.replaceAll(/^ {3}/gm, '');

test('the rule of the README is not there yet, and loads beside those that are', () => {
  expect(rulesFiles().map((file) => file.path)).not.toContain(path);
  const { rules, faults, tests } = loadRules([...rulesFiles(), { path, text }]);
  expect(faults.map(faultLine)).toEqual([]);
  const id = path.replace('rules/packs/', '').replace('.yaml', '');
  const own = tests.find(({ rule }) => rule === id)!;
  const engine = createEngine(rules!);
  const asked = (note: string): string[] =>
    analyse(noteOf(note), engine)
      .findings.filter(({ rule }) => rule === id)
      .map(({ start, end }) => note.slice(start, end));
  for (const { text: note, spans } of own.asks)
    expect(asked(note)).toEqual(spans.map(({ start, end }) => note.slice(start, end)));
  for (const note of own.quiet) expect(asked(note)).toEqual([]);
});
