import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '#extension/storage/database.ts';
import { livePacks } from '#extension/storage/live-packs.ts';
import { fieldIn } from '#extension/studio/pack-rows.ts';
import { Studio } from '#extension/studio/studio.ts';
import { withCopy, withManifest, withMoved, withoutRule, withText } from '#extension/studio/draft.ts';
import { withField } from '#extension/studio/yaml-fields.ts';
import { asked } from './small-house.ts';

const TODAY = '2026-11-27';
const SIGN = { by: 'A. Example', reason: 'Tried on our notes.', on: TODAY };
let studio: Studio;

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database().tables.map((table) => table.clear()));
  studio = new Studio(database(), asked, () => 0);
  await studio.draft('ear', null, TODAY);
});

const draft = async () => (await database().drafts.get('ear'))!;
const told = (): Promise<void> =>
  studio.edit('ear', (now) =>
    withManifest(now, withField(now.manifest, ['changelog', 0, 'change'], 'Reworded.')),
  );
const live = async (): Promise<string[]> => (await livePacks(database)).map(({ version }) => version);

test('a draft goes on from the pack that ships, as its author wrote it, with the next version to be told of', async () => {
  const { manifest, rules, isGreen } = await draft();
  expect(fieldIn(manifest, 'version')).toBe('1.1.0');
  expect(rules.map(({ name }) => name)).toEqual(['ear-pain-side']);
  expect(isGreen).toBe(false);
  expect(await studio.test('ear')).toBe(null); // the change is not told yet
});

describe('a draft is signed', () => {
  test('by name and reason, once its texts are green; then it is live, and what was written is kept', async () => {
    await told();
    await studio.edit('ear', (now) =>
      withText(now, 'ear-pain-side', `# Ours\n${now.rules[0]!.text.trim()}\n`),
    );
    await studio.test('ear');
    expect((await draft()).isGreen).toBe(true);
    expect(await studio.signOff('ear', SIGN)).toBe(null);
    expect(await live()).toEqual(['1.1.0']);
    expect(await database().drafts.count()).toBe(0);
    const [version] = await database().versions.toArray();
    await studio.draft('ear', version!, TODAY);
    expect((await draft()).rules[0]!.text).toMatch(/^# Ours\n/);
    expect(fieldIn((await draft()).manifest, 'version')).toBe('1.2.0');
  });

  test('never with a red text, a fault, or without a reason', async () => {
    expect(await studio.signOff('ear', SIGN)).toMatchObject({ code: 'not-signed' });
    await told();
    expect(await studio.signOff('ear', { ...SIGN, reason: '' })).toMatchObject({ code: 'not-signed' });
    await studio.edit('ear', (now) =>
      withText(now, 'ear-pain-side', now.rules[0]!.text.replace('No ear pain.', 'Ear pain.')),
    );
    await studio.test('ear');
    expect((await draft()).isGreen).toBe(false);
    expect(await studio.signOff('ear', SIGN)).toMatchObject({ code: 'not-signed' });
    expect([await live(), await database().versions.count()]).toEqual([[], 0]);
  });
});

test('rules are duplicated under a name of their own, moved and retired', async () => {
  const names = async (): Promise<string[]> => (await draft()).rules.map(({ name }) => name);
  await studio.edit('ear', (now) => withCopy(now, 'ear-pain-side')[0]);
  await studio.edit('ear', (now) => withCopy(now, 'ear-pain-side')[0]);
  expect(await names()).toEqual(['ear-pain-side', 'ear-pain-side-copy', 'ear-pain-side-copy-2']);
  expect(fieldIn((await draft()).rules[2]!.text, 'id')).toBe('ear-pain-side-copy-2');
  await studio.edit('ear', (now) => withMoved(now, 'ear-pain-side-copy-2', -1));
  await studio.edit('ear', (now) => withoutRule(now, 'ear-pain-side'));
  expect(await names()).toEqual(['ear-pain-side-copy-2', 'ear-pain-side-copy']);
});

test('two changes at once are both kept', async () => {
  await Promise.all([
    told(),
    studio.edit('ear', (now) => withText(now, 'ear-pain-side', `${now.rules[0]!.text}# more\n`)),
  ]);
  const { manifest, rules } = await draft();
  expect([manifest.includes('Reworded.'), rules[0]!.text.endsWith('# more\n')]).toEqual([true, true]);
});
