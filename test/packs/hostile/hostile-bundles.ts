// Over 150 lines, because each way to harm by a pack in one file is one entry of one table.
import { type Bundle, bundleText, newBundle, type SignOff } from '#src/packs/bundle/bundle.ts';
import type { Json } from '#src/packs/bundle/canonical-text.ts';
import { signedBundle } from '#src/packs/bundle/sign.ts';
import type { PackContent } from '#src/packs/content.ts';
import { newKey } from '../bundle/ed25519.ts';
import type { Random } from './random.ts';

/** What a hostile hand has: a pack signed by a trusted key, another one, and a key that nobody trusts. */
export interface Loot {
  readonly signed: string;
  readonly other: string;
  readonly forged: string;
  readonly trusted: string;
}

/** The bytes of a file that must not get in. */
type Hostile = (random: Random, loot: Loot) => string | Uint8Array;

function as(key: string): SignOff {
  return { by: 'A. Example', key, on: '2026-11-27', reason: 'Tried.' };
}

/** Signs what hostile hands start from. */
export async function lootOf(content: PackContent): Promise<Loot> {
  const [office, stranger] = [newKey(), newKey()];
  const bundle = newBundle(content);
  const renamed = newBundle({ ...content, pack: { ...content.pack, title: 'Another clinic' } });
  return {
    signed: bundleText(await signedBundle(bundle, as(office.key), office.sign)),
    other: bundleText(await signedBundle(renamed, as(office.key), office.sign)),
    forged: bundleText(await signedBundle(bundle, as(stranger.key), stranger.sign)),
    trusted: office.key,
  };
}

type Field = { [key: string]: Field | Json };

/** The file with its value changed and written in the one right way again, so that nothing but the change is wrong. */
function rewritten(text: string, change: (file: any) => void): string {
  const file: any = JSON.parse(text);
  change(file);
  const { content, signatures } = file as { content: Field; signatures: Bundle['signatures'] };
  return bundleText({ content: file.content, body: content, signatures });
}
function replaced(text: string, before: string, after: string): string {
  if (!text.includes(before)) throw new Error(`the file does not hold: ${before}`);
  return text.replace(before, () => after);
}
function nested(depth: number): string {
  return `${'['.repeat(depth)}${']'.repeat(depth)}`;
}

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'a b', '', 'é'];

export const hostileBundles: Readonly<Record<string, Hostile>> = {
  'a file far too long': (random, { signed }) => signed + ' '.repeat(random.int(400_000, 3_000_000)),
  'a text far too long': (random, { signed }) =>
    rewritten(
      signed,
      (file) => (file.content.rules[0].question = `${'why '.repeat(random.int(50, 20_000))}?`),
    ),
  'a list far too long': (random, { signed }) =>
    rewritten(signed, (file) => (file.content.rules[0].quiet = Array(random.int(61, 60_000)).fill('No.'))),
  'many long lists': (random, { signed }) =>
    rewritten(signed, (file) => {
      const rule = { ...file.content.rules[0], quiet: Array(399).fill('x') };
      file.content.rules = Array.from({ length: random.int(100, 150) }, () => rule);
    }),
  'more rules than a pack takes': (random, { signed }) =>
    rewritten(
      signed,
      (file) => (file.content.rules = Array(random.int(151, 390)).fill(file.content.rules[0])),
    ),
  'more signatures than a pack takes': (random, { signed }) =>
    rewritten(signed, (file) => (file.signatures = Array(random.int(21, 390)).fill(file.signatures[0]))),
  'lists in lists': (random, { signed }) =>
    replaced(signed, '"labels":{', `"deep":${nested(random.int(11, 100_000))},"labels":{`),
  'lists that never end': (random) => '['.repeat(random.int(1, 390_000)),
  'fields in fields': (random, { signed }) => {
    const depth = random.int(11, 30_000);
    return replaced(signed, '"labels":{', `"deep":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)},"labels":{`);
  },
  'a name that means something': (random, { signed }) => {
    const place = random.of(['"labels":{', '"pack":{', '"when":{', '"source":{']);
    return replaced(
      signed,
      place,
      `${place}${JSON.stringify(random.of(NAMES))}:${random.of(['1', '{"level":"off"}', '[]'])},`,
    );
  },
  'something said twice': (random, { signed }) => {
    const [before, again] = random.of([
      ['"axis":', '"axis":"site",'],
      ['"level":', '"level":"off",'],
      ['"content":', '"content":{},'],
      ['"signatures":', '"signatures":[],'],
    ] as const);
    return replaced(signed, before, again + before);
  },
  'another layout': (random, { signed }) => JSON.stringify(JSON.parse(signed), null, random.int(1, 8)),
  'markup in what is read': (random, { signed }) =>
    rewritten(signed, (file) => {
      file.content.rules[0].question = `Which ${random.of(['<b>', '<script>', '](', '`', '&amp;'])} foot?`;
    }),
  'signs that are not seen': (random, { signed }) =>
    rewritten(signed, (file) => {
      file.content.rules[0].why = `It is ${random.of(['\u202E', '\u200B', '\u001B', '\uE000', '\uFEFF', '\u2069'])} so.`;
    }),
  'half a sign': (random, { signed }) =>
    rewritten(
      signed,
      (file) => (file.content.rules[0].quiet[0] = `No ${random.of(['\uD800', '\uDFFF'])} bunion.`),
    ),
  'a pattern': (random, { signed }) =>
    rewritten(signed, (file) => {
      file.content.rules[0][random.of(['pattern', 'match'])] = `(a+)+$${'a'.repeat(random.int(10, 3000))}`;
    }),
  code: (random, { signed }) =>
    rewritten(
      signed,
      (file) => (file.content.rules[0].code = random.of(['alert(1)', 'import("x")', '() => 1'])),
    ),
  'a rule that stands twice': (_random, { signed }) =>
    rewritten(signed, (file) => file.content.rules.push({ ...file.content.rules[0] })),
  'a rule out of its order': (random, { signed }) =>
    rewritten(signed, (file) =>
      file.content.rules.unshift({ ...file.content.rules[0], id: `z${random.int(1, 9)}` }),
    ),
  'a number that is none': (random, { signed }) =>
    replaced(
      signed,
      '"chartcuePack":1',
      `"chartcuePack":${random.of(['1e999', '-1', '0', '2', '1.5', '"1"', 'null', '[1]'])}`,
    ),
  'a kind of file of its own': (random) =>
    random.of(['{}', '[]', 'null', '1', '"x"', '', ' ', '{"pack":{}}', 'id: foot']),
  'a file that was cut': (random, { signed }) => signed.slice(0, random.int(0, signed.length - 3)),
  'something behind the end': (random, { signed }) => signed + random.of(['{}', 'x', ',', '\0', '//']),
  'UTF-16': (random, { signed }) => {
    const bytes = Buffer.from(`${random.of(['\uFEFF', ''])}${signed}`, 'utf16le');
    return random.next() < 0.5 ? bytes : bytes.swap16();
  },
  'bytes that are no UTF-8': (random, { signed }) => {
    const odd = random.of([
      [0xc0, 0xaf],
      [0xff],
      [0xed, 0xa0, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
      [0xe2, 0x82],
      [0x80],
    ]);
    const bytes = Buffer.from(signed, 'utf8');
    const at = random.int(0, bytes.length - 1);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(odd), bytes.subarray(at)]);
  },
  noise: (random) => Uint8Array.from({ length: random.int(1, 20_000) }, () => random.int(0, 255)),
  'a signature of nobody': (_random, { signed }) => rewritten(signed, (file) => (file.signatures = [])),
  'a signature by a stranger': (_random, { forged }) => forged,
  'a stranger under a trusted key': (_random, { forged, trusted }) =>
    rewritten(forged, (file) => (file.signatures[0].key = trusted)),
  'the signature of another pack': (_random, { signed, other }) =>
    rewritten(signed, (file) => (file.signatures = JSON.parse(other).signatures)),
  'a signature with a letter changed': (random, { signed }) =>
    rewritten(signed, (file) => {
      const { value } = file.signatures[0];
      const at = random.int(0, 84); // of the last letter, some bits mean nothing
      const letter = value[at] === 'A' ? 'B' : 'A';
      file.signatures[0].value = value.slice(0, at) + letter + value.slice(at + 1);
    }),
  'a signature of another shape': (random, { signed }) =>
    rewritten(
      signed,
      (file) =>
        (file.signatures[0].value = random.of(['', 'A', 'A'.repeat(85), 'A'.repeat(87), '='.repeat(86)])),
    ),
  'a signature of zeros under a key of zeros': (_random, { signed }) =>
    rewritten(signed, (file) => {
      file.signatures[0].value = 'A'.repeat(86);
      file.signatures[0].key = `ed25519:${'A'.repeat(43)}`;
    }),
  'a sign-off that was changed': (random, { signed }) =>
    rewritten(signed, (file) => {
      const [field, value] = random.of([
        ['by', 'M. Allory'],
        ['on', '2026-11-28'],
        ['reason', 'Trust me.'],
      ] as const);
      file.signatures[0][field] = value;
    }),
  'content that was changed': (random, { signed }) =>
    rewritten(signed, (file) => {
      random.of([
        () => (file.content.rules[0].level = 'off'),
        () => (file.content.rules[0].question = 'Which foot is it?'),
        () => (file.content.rules[0].families = ['M20.1']),
        () => (file.content.pack.payers = ['acme']),
        () => (file.content.pack.from = '2020-01-01'),
        () => file.content.rules[0].quiet.push('No bunions.'),
        () => delete file.content.rules[0].when,
      ])();
    }),
};
