import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import messages from '#extension/public/_locales/en/messages.json' with { type: 'json' };
import { parsed, walk } from '#tools/house/imports-of.ts';
import { nearPrompt } from './own-edition.ts';

/** Where the extension shows a prompt, and what stands beside it. */
const ROOMS = ['extension/cards', 'extension/ui', 'extension/entrypoints/sidepanel'];

/** What the extension says by name. */
const MESSAGES = 'extension/public/_locales/en/messages.json';

/**
 * Rooms of the specialist and the admin, who hold minutes against codes and set whose rules count, and the part of the
 * settings, a page of its own, that says whose count for a user: no prompt is near.
 */
const APART =
  /^(?:entrypoints\/(?:studio|workbench|options\/user-part\.tsx$)|(?:studio|queries|vault|worklist|intake)\/)/u;

const [apart, nearby] = [true, false].map((isApart) =>
  readdirSync('extension', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && APART.test(file) === isApart)
    .map((file) => readFileSync(`extension/${file}`, 'utf8'))
    .join('\n'),
) as [string, string];

/** Whether a message is said in those rooms, and nowhere else. */
const isApart = (name: string): boolean => apart.includes(`'${name}'`) && !nearby.includes(`'${name}'`);

const files = ROOMS.flatMap((room) =>
  readdirSync(room)
    .filter((name) => /\.(?:tsx?|html)$/u.test(name))
    .map((name) => `${room}/${name}`),
).concat(MESSAGES);

/** Every text that a file could show: strings, templates, text between tags. */
function textsIn(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  if (path === MESSAGES)
    return Object.entries(messages)
      .filter(([name]) => !isApart(name))
      .map(([, { message }]) => message.replaceAll(/\$\d/g, '0'));
  if (path.endsWith('.html')) return text.split(/<[^>]*>/u);
  const texts: string[] = [];
  walk(parsed({ path, text }), (node) => {
    const { type, value } = node as { type: string; value?: string | { cooked?: string } };
    if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') texts.push(value);
    if (type === 'TemplateElement' && typeof value === 'object') texts.push(value.cooked ?? '');
  });
  return texts;
}

test('the rooms that show prompts hold texts', () => {
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap(textsIn)).toContain('Why this is asked');
});

describe('no word of money or quality near a prompt', () => {
  test.each(files)('%s', (path) => {
    expect(
      textsIn(path)
        .flatMap((text) => nearPrompt(text))
        .map(({ quote }) => quote),
    ).toEqual([]);
  });
});

test.each([
  ['Q-09', 'Answer now to protect the DRG', 'DRG'],
  ['Q-10', 'Answers count for your quality score', 'quality score'],
])('a planted word of %s is named', (rule, text, quote) => {
  expect(nearPrompt(text)).toContainEqual(expect.objectContaining({ rule, severity: 'error', quote }));
});
