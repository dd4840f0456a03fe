import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { analyse } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import { noteOf } from '#src/note/note.ts';
import { ownRules } from '../rules/read-rules.ts';

const engine = createEngine(ownRules().rules!);
const here = fileURLToPath(new URL('.', import.meta.url));
const textOf = (name: string): string => readFileSync(`${here}/${name}`, 'utf8');
const expected = Object.entries(parse(textOf('expected.yaml')) as Record<string, string[]>);

/** What is asked of a note, in its order: the axis and the words it stands on. */
function asksOf(text: string): string[] {
  return analyse(noteOf(text), engine)
    .findings.filter(({ level }) => level === 'ask')
    .toSorted((one, other) => one.start - other.start || one.axis.localeCompare(other.axis))
    .map(({ axis, start, end }) => `${axis}: ${text.slice(start, end)}`);
}

test('each template has its expectation', () => {
  const names = readdirSync(here).filter((name) => name.endsWith('.txt'));
  expect(expected.map(([name]) => name)).toEqual(names.toSorted());
});

test.each(expected)('%s is asked about what is open in it, and nothing else', (name, asks) => {
  expect(asksOf(textOf(name))).toEqual(asks);
});
