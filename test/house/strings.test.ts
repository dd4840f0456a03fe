import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import messages from '#extension/public/_locales/en/messages.json' with { type: 'json' };
import { parsed, walk } from '#tools/house/imports-of.ts';
import { readSourceFiles } from '#tools/house/source-files.ts';

/** Rooms whose words somebody reads. */
const ROOMS =
  /^extension\/(?:cards|fields|marks|presence|profiles|queries|services|storage|studio|ui|watch|worklist|entrypoints\/(?:sidepanel|options|welcome|workbench|studio|background\.ts|note\.ts))/;
/** What browsers show admins of a policy is written into its schema, which has no languages. */
const SCHEMA = 'extension/storage/policy-schema.ts';
const files = readSourceFiles('.').filter(({ path }) => ROOMS.test(path) && path !== SCHEMA);

/** What a reader would see: a capital or a small word, and another word after it. */
const PROSE = /^[A-Za-z“][\w’',-]*(?:\s+[\w“”’'(),:-]+)+[.?!…]?$/;
/** What stands on the keys of a keyboard. */
const KEYS = / (?:Esc|Enter)$/;
/** Attributes of JSX whose text is read or heard. */
const SAID = new Set(['title', 'aria-label', 'placeholder', 'alt', 'label', 'hint']);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly value?: unknown;
  /** Of an attribute, a node in its turn. */
  readonly name?: unknown;
}

/** The literals of a file that look like words for a reader, each with its line. */
function wordsIn(path: string, text: string): string[] {
  const found: string[] = [];
  const note = (node: Node, words: string): void => {
    found.push(`${path}:${text.slice(0, node.start).split('\n').length} ${words.trim()}`);
  };
  walk(parsed({ path, text }), (each) => {
    const node = each as Node;
    if (node.type === 'JSXText' && /[A-Za-z]{2}/.test(String(node.value))) note(node, String(node.value));
    const { value } = node;
    if (node.type === 'JSXAttribute' && SAID.has(nameOf(node.name)) && isLiteral(value)) {
      if (/[A-Za-z]{2}/.test(value.value) && !Object.hasOwn(messages, value.value)) note(node, value.value);
    }
    if (node.type === 'Literal' && typeof value === 'string' && /^[A-Z“]/.test(value) && PROSE.test(value))
      note(node, value);
  });
  return found.filter((line) => !line.includes('The extension was reloaded') && !KEYS.test(line));
}

function nameOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : '';
}

function isLiteral(value: unknown): value is { readonly value: string } {
  return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string';
}

test('what a clinician reads stands in _locales, not in the program', () => {
  expect(files.length).toBeGreaterThan(80);
  expect(files.flatMap(({ path, text }) => wordsIn(path, text))).toEqual([]);
});

test('a literal that was left in the program is found', () => {
  expect(wordsIn('a.tsx', 'const a = <p>Turn it on above</p>;')).toEqual(['a.tsx:1 Turn it on above']);
  expect(wordsIn('a.tsx', 'const a = <i aria-label="Close" />;')).toEqual(['a.tsx:1 Close']);
  expect(wordsIn('a.ts', "\nconst a = 'Not now';")).toEqual(['a.ts:2 Not now']);
  expect(wordsIn('a.ts', "const a = 'tokens card';")).toEqual([]);
});

test('every message is said somewhere, and none is said that is not there', () => {
  const program = [...files, ...readSourceFiles('.').filter(({ path }) => path === 'wxt.config.ts')]
    .map(({ text }) => text)
    .join('\n');
  const unsaid = Object.keys(messages).filter((key) => {
    const stem = key.replace(/(?:One|Other)$/, '');
    return (
      !program.includes(`'${key}'`) &&
      !program.includes(`'${stem}'`) &&
      !program.includes(`__MSG_${key}__`) &&
      !program.includes(`"${key}"`)
    );
  });
  expect(unsaid).toEqual([]);
});

/** What a message leaves to be filled in. */
function places(text: string): string[] {
  return (text.match(/\$\d/g) ?? []).toSorted();
}

test('every language has the same messages, with the same places to fill in', () => {
  for (const language of readdirSync('extension/public/_locales')) {
    const path = `extension/public/_locales/${language}/messages.json`;
    const other: Record<string, { message: string }> = JSON.parse(readFileSync(path, 'utf8'));
    expect(Object.keys(other).toSorted()).toEqual(Object.keys(messages).toSorted());
    for (const [key, { message }] of Object.entries(messages)) {
      expect(places(other[key]!.message), `${language} ${key}`).toEqual(places(message));
    }
  }
});
