import { describe, expect, test } from 'vitest';
import { type Bundle, bundleText, contentText, newBundle } from '#src/packs/bundle/bundle.ts';
import { filesOf, readBundle } from '#src/packs/bundle/read-bundle.ts';
import { signedBundle } from '#src/packs/bundle/sign.ts';
import { verdictOn } from '#src/packs/bundle/verdict.ts';
import { faultLine } from '#src/packs/fault.ts';
import { packYaml } from '#src/packs/pack-yaml.ts';
import { checkedPack, readOwnPacks } from '#src/packs/read-pack.ts';
import { ear, ground } from '../../authoring/small-packs.ts';
import { newKey, verifyByWebCrypto } from './ed25519.ts';

const own = ear().packs[0]!;
const bundle = newBundle(own.content);
const text = bundleText(bundle);
const office = newKey();
const signOff = { by: 'Dr. Example', key: office.key, on: '2026-11-27', reason: 'Tried on our notes.' };
const trusted = [{ name: 'CDI office', key: office.key }];

function read(of: string): Bundle {
  const result = readBundle(of, 'ear.chartcue-pack');
  if (!('content' in result)) throw new Error(result.map(faultLine).join('\n'));
  return result;
}

function faultsOf(of: string): string[] {
  const result = readBundle(of, 'ear.chartcue-pack');
  return 'content' in result ? [] : result.map(faultLine);
}

describe('a pack in one file', () => {
  test('is one line of canonical JSON that says all that its folder says', () => {
    expect(text.indexOf('\n')).toBe(text.length - 1);
    expect(read(text)).toEqual(bundle);
  });

  test('compiles to the very pack that its folder compiles to', () => {
    const { pack, tests } = checkedPack(filesOf(read(text).content, 'ear.chartcue-pack'), ground);
    expect({ pack, tests }).toEqual({ pack: own.pack, tests: own.tests });
  });

  test('does not depend on how the folder was written', () => {
    const other = ear([['title: Ears\nversion: 1.0.0\n', '# the same\nversion: 1.0.0\ntitle: "Ears"\n']]);
    expect(bundleText(newBundle(other.packs[0]!.content))).toBe(text);
  });

  test('unpacks into a folder that says the same', () => {
    const files = packYaml(read(text).content).map((file) => ({ ...file, path: `packs/${file.path}` }));
    const again = readOwnPacks(files, ground);
    expect(again.faults).toEqual([]);
    expect(bundleText(newBundle(again.packs[0]!.content))).toBe(text);
  });

  test('names the place of a fault by rule and field', () => {
    const odd = { ...own.content, rules: [{ ...own.content.rules[0]!, condition: 'nose-pain' }] };
    const { faults } = checkedPack(filesOf(odd, 'ear.chartcue-pack'), ground);
    expect(faults.map(faultLine)).toEqual([
      expect.stringMatching(/^ear\.chartcue-pack\/ear-pain-side\.yaml:1 condition: There is no condition/),
    ]);
  });
});

describe('a file is refused', () => {
  test.each([
    ['that is not JSON', 'pack', /it is not JSON/],
    ['of something else', '{"a":1}', /no number "chartcuePack"/],
    ['of a later kind', '{"chartcuePack":2}', /newer kind/],
    ['with a field more', text.replace('"content":', '"code":"alert(1)","content":'), /no field "code"/],
    [
      'with a value of another kind',
      text.replace('"level":"ask"', '"level":"loud"'),
      /level.*ask, hint, off/,
    ],
    ['that was laid out anew', JSON.stringify(JSON.parse(text), null, 2), /by other means/],
    ['that says something twice', text.replace('"axis":', '"axis":"site","axis":'), /by other means/],
    [
      'with a name that means more',
      text.replace('"labels":{', '"labels":{"__proto__":"x"'),
      /name of a field/,
    ],
    ['that is far too long', `${' '.repeat(400_000)}${text}`, /longer than 400000/],
    ['that is nested too deep', `{"chartcuePack":1,"content":${'['.repeat(50)}${']'.repeat(50)}}`, /deeper/],
    ['with half a character', text.replace('Which ear', 'Which \\ud800 ear'), /half a character/],
  ])('%s', (_what, odd, says) => {
    expect(faultsOf(odd)).toEqual([expect.stringMatching(says)]);
  });
});

async function refusal(of: Bundle, keys = trusted): Promise<string> {
  const verdict = await verdictOn(of, keys, verifyByWebCrypto);
  return verdict.isTrusted ? 'trusted' : `${verdict.code}: ${verdict.problem}`;
}

async function tampered(change: (of: string) => string): Promise<string> {
  const signed = bundleText(await signedBundle(bundle, signOff, office.sign));
  const odd = change(signed);
  expect(odd).not.toBe(signed);
  return refusal(read(odd));
}

describe('a signature', () => {
  test('by a trusted key lets the pack in, with who signed, when and why', async () => {
    const signed = await signedBundle(bundle, signOff, office.sign);
    expect(await verdictOn(read(bundleText(signed)), trusted, verifyByWebCrypto)).toEqual({
      isTrusted: true,
      signOffs: [{ ...signOff, keyName: 'CDI office' }],
    });
  });

  test('does not change the fingerprint of what is signed', async () => {
    const signed = await signedBundle(bundle, signOff, office.sign);
    expect(contentText(signed.body)).toBe(contentText(bundle.body));
  });

  test('takes the place of an older one by the same key, and stands beside one by another', async () => {
    const other = newKey();
    const first = await signedBundle(bundle, signOff, office.sign);
    const second = await signedBundle(first, { ...signOff, reason: 'Looked again.' }, office.sign);
    const third = await signedBundle(second, { ...signOff, by: 'B. Example', key: other.key }, other.sign);
    expect(third.signatures.map(({ by, reason }) => `${by} ${reason}`)).toEqual([
      'Dr. Example Looked again.',
      'B. Example Tried on our notes.',
    ]);
    expect(await verdictOn(third, trusted, verifyByWebCrypto)).toMatchObject({
      isTrusted: true,
      signOffs: [{ by: 'Dr. Example' }],
    });
  });

  test('that is missing keeps the pack out', async () => {
    expect(await refusal(bundle)).toBe('unsigned: Nobody has signed the pack.');
  });

  test('by a key that nobody trusts keeps it out, and the key is named', async () => {
    const signed = await signedBundle(bundle, signOff, office.sign);
    expect(await refusal(signed, [{ name: 'another', key: newKey().key }])).toContain(office.key);
  });

  test.each([
    ['a word of a question', (of: string) => of.replace('Which ear hurts?', 'Which ear itches?')],
    ['a level', (of: string) => of.replace('"level":"ask"', '"level":"off"')],
    ['the days', (of: string) => of.replace('"until":null', '"until":"2030-01-01"')],
    ['a text of a rule', (of: string) => of.replace('No ear pain.', 'No pain of an ear.')],
    ['who signed', (of: string) => of.replace('Dr. Example', 'Dr. Mallory')],
    ['when', (of: string) => of.replace('"on":"2026-11-27"', '"on":"2026-11-26"')],
    ['why', (of: string) => of.replace('Tried on our notes.', 'Tried on all notes.')],
  ])('is bad once %s was altered', async (_what, change) => {
    expect(await tampered(change)).toMatch(/^altered: The pack is not what Dr\. \w+ signed on 2026-11-2\d/);
  });

  test('that is bad keeps the pack out, whatever good ones stand beside it', async () => {
    const other = newKey();
    const signed = await signedBundle(bundle, signOff, office.sign);
    const second = await signedBundle(signed, { ...signOff, by: 'M', key: other.key }, office.sign);
    expect(await refusal(second)).toMatch(/^altered: The pack is not what M signed/);
  });

  test('made before ChartCue knew a field of packs is as good as before', async () => {
    // A file of an earlier version: it has no word of groups, which get a value as the file is read.
    const older = { ...bundle, body: JSON.parse(JSON.stringify(bundle.body, without('groups'))) };
    const signed = await signedBundle(older, signOff, office.sign);
    const again = read(bundleText(signed));
    expect(again.content.pack.groups).toEqual([]);
    expect(bundleText(again)).not.toContain('groups');
    expect(await refusal(again)).toBe('trusted');
  });
});

function without(name: string) {
  return (key: string, value: unknown): unknown => (key === name ? undefined : value);
}
