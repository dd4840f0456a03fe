import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import type { policySchema } from '#extension/storage/policy-schema.ts';
import type { Page } from '@playwright/test';
import { CardView } from '../fixtures/card-view.ts';
import { textareaPage } from '../fixtures/charting-pages.ts';
import { CHROMIUM, expect, launch, test } from '../fixtures/chromium.ts';
import { chromiumUnder } from '../fixtures/own-policies.ts';
import { NoteField } from '../fixtures/note-field.ts';
import { signedPack } from '../fixtures/signed-pack.ts';
import { type RuleWords, StudioPage } from '../fixtures/studio.ts';
import { WorkbenchPage } from '../fixtures/workbench.ts';
import { violationsIn } from '../fixtures/axe.ts';

test.use({ apart: 'studio' });
test.setTimeout(180_000); // each is a sitting of some minutes by hand

/** What the setting is called in the table of who decides. */
const MARKS = 'Marks in a note at one time';

/** Three that are in no guide; of the first, more is marked than is asked about, as whoever is new to it will. */
const RULES: readonly RuleWords[] = [
  {
    id: 'carpal-tunnel-hand',
    words: 'carpal tunnel syndrome',
    take: 'G56.0',
    question: 'Which hand has the carpal tunnel syndrome?',
    asks: [
      'Assessment: [Carpal tunnel syndrome], splint at night.',
      'A/P: [carpal tunnel syndrome], injected.',
    ],
    quiet: ['Assessment: Left carpal tunnel syndrome.', 'No carpal tunnel syndrome.'],
  },
  {
    id: 'mallet-finger-hand',
    words: 'mallet finger',
    take: 'M20.01',
    question: 'Which hand has the mallet finger?',
    asks: ['Assessment: [Mallet finger], splint.', 'A/P: [mallet finger], six weeks of splint.'],
    quiet: ['Assessment: Left mallet finger, splint.', 'PMH: mallet finger in 2012.'],
  },
  {
    id: 'wrist-ganglion-side',
    words: 'ganglion of the wrist',
    take: 'M67.43',
    question: 'Which wrist has the ganglion?',
    asks: ['Plan: [Ganglion of the wrist], observe.', 'Assessment: [wrist ganglion], no treatment.'],
    quiet: ['Plan: right wrist ganglion, observe.', 'No ganglion of the wrist.'],
  },
];

test('a new admin comes from nothing to a signed pack of three rules, live in the browser, without a line of YAML', async ({
  page,
  site,
  extensionId,
  context_,
}) => {
  const note = await context_.newPage();
  await note.goto(site.granted + site.put('studio', textareaPage));
  const field = new NoteField(note);
  await field.type('Assessment: Carpal tunnel syndrome, splint.\n');
  await expect.poll(() => field.markAt('Carpal tunnel')).toBeGreaterThan(50);

  await page.bringToFront();
  const studio = await StudioPage.find(page, extensionId);
  expect(await violationsIn(page)).toEqual([]);
  await studio.begin('Hand clinic', 'A. Example');
  for (const rule of RULES) await studio.write(rule);
  expect(await violationsIn(page)).toEqual([]);
  await studio.signOff('A. Example', 'Tried on our notes of November.', '1.0.0');
  await studio.told('From now on it asks whom it is for');
  await studio.toList();
  expect(await studio.row('Hand clinic')).toContain('1.0.0 Live everybody');

  // What the admin decides counts before what a user chose, and both are told.
  const decided = { chartcue: 'settings', chosen: { marks: 4 } };
  await page
    .getByLabel('Take settings from a file')
    .setInputFiles({ name: 'a.json', mimeType: '', buffer: Buffer.from(JSON.stringify(decided)) });
  await expect.poll(() => studio.row(MARKS)).toBe(`${MARKS} 4 The admin of this browser`);
  await studio.press('Let the users choose again');
  await expect.poll(() => studio.row(MARKS)).toBe(`${MARKS} 5 ChartCue`);

  // A key with a back-up takes the place of the first one, which stays trusted; the back-up brings it back.
  await page.getByText('Make a new key with a back-up').focus();
  await page.keyboard.press('Enter');
  await studio.fill('New passphrase', 'a heron in the reeds');
  await studio.fill('The same again', 'a heron in the reeds');
  const backup = await studio.savedBy('Make the key and save its back-up');
  await studio.told('You sign with the new key from now on.');
  await expect(page.getByText('This browser’s key until')).toBeVisible();
  const file = { name: backup.name, mimeType: '', buffer: Buffer.from(backup.text) };
  await page.getByLabel('Choose the back-up of a key').setInputFiles(file);
  await studio.fill('Passphrase', 'a heron in the weeds');
  await studio.press('Sign with this key from now on');
  await studio.told('This is not its passphrase. Nothing was changed.');
  await studio.fill('Passphrase', 'a heron in the reeds');
  await studio.press('Sign with this key from now on');
  await studio.told('You sign with the key of the back-up from now on.');
  await expect(page.getByText('This browser’s key until')).toHaveCount(1);
  expect(await violationsIn(page)).toEqual([]);

  // The note that is open is asked by it at once.
  await note.bringToFront();
  const question = async (): Promise<string | null> => {
    await field.clickOn('Carpal tunnel');
    return (await CardView.of(note)).text();
  };
  await expect.poll(question).toContain('Which hand has the carpal tunnel syndrome?');
  await note.close();

  // The workbench asks by it too, and lends its charts to the studio.
  const bench = await WorkbenchPage.open(await context_.newPage(), extensionId);
  await bench.choose([{ name: 'a.txt', bytes: 'Assessment: Carpal tunnel syndrome, splint.\n' }]);
  await bench.row('a.txt').click();
  await expect(bench.questions).toContainText('Which hand has the carpal tunnel syndrome?');
  await page.bringToFront();
  await studio.follow('Hand clinic');
  await studio.press('Take the workbench’s charts');
  await studio.told('1 note.');
  await bench.page.close({ runBeforeUnload: false });
  await studio.told('The workbench has its charts no more, so they are gone here, too.');

  // A version for a later day says when it begins to ask.
  await studio.press('Edit as a draft');
  await studio.fill('First day', '2099-01-01');
  await studio.fill('What this version changes', 'Begins later.');
  await studio.signOff('A. Example', 'Begins with the new classification.', '1.1.0');
  await studio.told('It counts from 2099-01-01 on and does nothing before.');
});

/** Notes of a day as a folder would hold them: 500 files, of which a few are alike. */
function dayOfNotes(): { name: string; mimeType: string; buffer: Buffer }[] {
  const texts = readdirSync('test/notes').map((name) => readFileSync(join('test/notes', name), 'utf8'));
  return Array.from({ length: 500 }, (_, at) => ({
    name: `${at}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`${texts[at % texts.length]}\nAssessment: Cerumen impaction, visit ${at}.\n`),
  }));
}

test('a pack is edited, mended, compared, tried on 500 notes and on the next release, signed off, taken by policy in another browser, and rolled back', async ({
  page,
  site,
  extensionId,
}) => {
  const studio = await StudioPage.open(page, extensionId);
  await studio.follow('Ear, nose and throat');
  await studio.press('Edit as a draft');
  await studio.fill('What this version changes', 'The question on ear wax is reworded.');
  await studio.follow('cerumen-impaction-side');
  await studio.fill('Question', 'Which ear holds the wax?');

  // A text that says the side cannot be one that asks: red, until it is mended.
  const first = page.getByLabel('Texts that ask, 1', { exact: true });
  const sound = await first.inputValue();
  await first.fill('Assessment: [Cerumen impaction] of the left ear.');
  const red = page.locator('.results > li.red');
  await expect(red).toHaveCount(1);
  await expect(red).toContainText('Should ask about “Cerumen impaction”.');
  await expect(red).toContainText('Asked nothing.');
  await studio.follow('Back to the pack');
  await studio.press('Run all texts');
  await studio.told('1 rule is red.');
  await studio.fill('Your name', 'B. Example');
  await studio.fill('Why it may go live', 'Too early.');
  await studio.press('Sign and put live');
  await expect(page.getByText('Run all texts first: they have to be green.')).toBeVisible();
  expect(await page.getByText('No version was signed or brought in yet.').isVisible()).toBe(true);
  await studio.follow('cerumen-impaction-side');
  await first.fill(sound);
  await expect(red).toHaveCount(0);
  await expect(page.locator('.results > li.green').first()).toBeVisible();

  // In which other forms notes may write it: one key makes a text of the rule, and the focus stays.
  await page.getByText('Other wordings').focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('button', { name: 'Add as a text that asks: Cerumen-impaction' });
  await studio.pressOn(form);
  await studio.told('Added: Assessment: [Cerumen-impaction], removed by irrigation.');
  await expect(page.getByRole('button', { name: 'Added: Cerumen-impaction' })).toBeFocused();
  await expect(page.locator('.results > li.green', { hasText: 'Cerumen-impaction,' })).toBeVisible();
  expect(await violationsIn(page)).toEqual([]);
  await studio.follow('Back to the pack');

  await studio.press('Compare');
  await studio.told('changes in meaning.');
  await expect(page.getByText('Question reworded:')).toBeVisible();

  const release = page.getByLabel('Choose the files of a compiled classification');
  await release.setInputFiles(nextRelease().slice(1));
  await studio.told('These files are no compiled classification.');
  await release.setInputFiles(nextRelease());
  await studio.told(/^From FY2027 to FY2028: \d+ things to look at\.$/);
  await expect(page.getByText('of FY2028 again').first()).toBeVisible();

  await page.getByLabel('Choose files', { exact: true }).setInputFiles(dayOfNotes());
  await studio.told('500 notes.');
  await studio.press('Run on the notes');
  const progress = page.getByRole('progressbar', { name: 'Running on the notes' });
  await expect.poll(() => progress.getAttribute('value')).not.toBe('0');
  await studio.press('Cancel');
  await studio.told('Cancelled.');
  await studio.press('Run on the notes');
  await studio.told(/^500 notes in [\d.]+ s\. 500 notes change\.$/);
  await expect(page.getByText('0 gained, 0 lost, 500 changed.')).toBeVisible();
  await page.getByText('Places to read').first().click();
  await expect(page.getByText('Changed in 0.txt')).toBeVisible();
  expect(await violationsIn(page)).toEqual([]);

  await studio.signOff('B. Example', 'Clinicians say wax.', '1.3.0');
  const { name, text } = await studio.saved('1.3.0');
  expect(name).toBe('ent-1.3.0.chartcue-pack');
  const key = /"key":"(ed25519:[\w-]+)"/.exec(text)![1]!;

  await inBrowserOfOrganization(
    { packs: [text, text.replace('wax', 'war')], trustedKeys: [{ name: 'CDI office', key }] },
    extensionId,
    async (other) => {
      const there = await StudioPage.open(other, extensionId);
      await expect
        .poll(() => there.row('Ear, nose and throat'))
        .toContain('1.3.0 Live, set by your organization');
      await expect(other.getByRole('status').getByText('It was changed after it was signed.')).toBeVisible();
      await other.goto(site.granted + site.put('by-policy', textareaPage));
      expect(await questionOn(other, 'Cerumen impaction')).toContain('Which ear holds the wax?');
    },
  );

  await studio.press('Go back to none of your own');
  await studio.told('None of your versions is live now.');
  await expect(page.getByText('One step back, to none of your own.')).toBeVisible();
  await page.goto(site.granted + site.put('rolled-back', textareaPage));
  expect(await questionOn(page, 'Cerumen impaction')).toContain('Which ear is affected?');
});

/** The classification as it is, under the name of the release after it: each source has to be read again. */
function nextRelease(): { name: string; mimeType: string; buffer: Buffer }[] {
  const folder = 'rules/classification/compiled';
  return readdirSync(folder).map((name) => ({
    name,
    mimeType: 'text/plain',
    buffer: name === 'release.json' ? Buffer.from('{"release":"FY2028"}') : readFileSync(join(folder, name)),
  }));
}

/** What the card asks of these words in a note that is written on the page. */
async function questionOn(page: Page, words: string): Promise<string | null> {
  const field = new NoteField(page);
  await field.type(`Assessment: ${words}, removed.\n`);
  await expect.poll(() => field.markAt(words)).toBeGreaterThan(50);
  await field.clickOn(words);
  const card = await CardView.of(page);
  await expect.poll(() => card.isOpen()).toBe(true);
  return card.text();
}

/** Does something in another browser, on a machine where an administrator has set this policy. */
async function inBrowserOfOrganization(
  policy: z.input<typeof policySchema>,
  extensionId: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const under = await chromiumUnder(CHROMIUM, { '3rdparty': { extensions: { [extensionId]: policy } } });
  const profile = await mkdtemp(join(tmpdir(), 'chartcue-'));
  const context = await launch(profile, undefined, under.program);
  try {
    await act(await context.newPage());
  } finally {
    await context.close();
    await under.end();
    await rm(profile, { recursive: true, force: true });
  }
}

test('the sample policy of an organization counts in Chromium, and a pack of it asks the group that it is for alone', async ({
  site,
  extensionId,
}) => {
  const sample = JSON.parse(readFileSync('docs/policy/chromium.json', 'utf8'));
  const { text, key } = await signedPack();
  const { baseline: _silent, ...settings } = sample['3rdparty'].extensions['EXTENSION_ID'].settings;
  const policy = {
    ...sample['3rdparty'].extensions['EXTENSION_ID'],
    settings,
    packs: [text, text.replace('Foot clinic', 'Foot ward')],
    trustedKeys: [{ name: 'CDI office', key }],
  };
  for (const group of ['west-campus', 'east-campus']) {
    const told = { ...policy, users: { group } };
    await inBrowserOfOrganization(told, extensionId, async (page) => {
      const studio = await StudioPage.open(page, extensionId);
      await expect.poll(() => studio.row('Foot clinic')).toContain('Live, set by your organization');
      expect(await studio.row(MARKS)).toBe(`${MARKS} 3 Your organization`);
      expect(await studio.row('Seconds without a key')).toContain('0.3 ChartCue');
      expect(await studio.row('Never on ')).toContain('Your organization');
      expect(await studio.row('How long something is kept')).toContain('30 days');
      // The one that somebody altered is refused, and both histories tell it.
      const refusal = 'Pack 2 of your organization’s policy was refused: foot 1.0.0.';
      const refusals = page.getByRole('region', { name: 'that were refused' });
      await expect(refusals.getByRole('listitem')).toContainText([refusal]);
      expect(await violationsIn(page)).toEqual([]);
      await page.getByRole('link', { name: 'Foot clinic' }).click();
      const history = page.getByRole('region', { name: 'History' });
      await expect(history.getByRole('listitem')).toContainText(['It was changed after it was signed.']);
      await page.goto(site.granted + site.put('group', textareaPage));
      const isFor = group === 'west-campus';
      expect((await questionOn(page, 'Bunion'))?.includes('Which foot has the bunion?')).toBe(isFor);
    });
  }
});

test('a pack that was signed elsewhere comes in as a file once its key is trusted; one that was altered or that nobody signed never does; one for a group waits until the group is chosen in the settings', async ({
  page,
  site,
  extensionId,
}) => {
  const { text, key } = await signedPack();
  const studio = await StudioPage.open(page, extensionId);
  const give = (as: string): Promise<void> => studio.give('foot-1.0.0.chartcue-pack', as);
  await give(text);
  await studio.told('It is signed, but with no key that is trusted here.');
  await studio.fill('A key, and whose it is', `${key} CDI office`);
  await studio.press('Trust this key');
  await studio.told('Packs signed by CDI office may come in now.');
  await give(text.replace('Which foot', 'Whose foot'));
  await studio.told('It was changed after it was signed.');
  await give(JSON.stringify({ ...JSON.parse(text), signatures: [] }));
  await studio.told('Nobody has signed it.');
  await expect(page.getByRole('row').filter({ hasText: 'Foot clinic' })).toHaveCount(0);

  await give(text);
  await studio.told('foot 1.0.0 is here, signed by “A. Example”.');
  expect(await studio.row('Foot clinic')).toMatch(/1\.0\.0 Signed .*west-campus from 2026-10-01 1$/);
  await studio.follow('Foot clinic');
  await expect(page.getByText('bunion-foot: Which foot has the bunion?')).toBeVisible();
  expect(await violationsIn(page)).toEqual([]);
  await studio.press('Put live: version 1.0.0');
  await studio.told('Version 1.0.0 is live now.');

  // It is for one group: nobody is asked until that is chosen in the settings, among what packs name.
  const chart = await page.context().newPage();
  await chart.goto(site.granted + site.put('own-group', textareaPage));
  expect(await questionOn(chart, 'Bunion')).not.toContain('Which foot has the bunion?');

  await page.goto(`chrome-extension://${extensionId}/options.html`);
  const group = page.getByRole('group', { name: 'Whom packs take you for' }).getByLabel('Group');
  await expect(group.getByRole('option')).toHaveText(['Not said', 'west-campus']);
  await expect(page.getByLabel('Payer')).toHaveCount(0);
  expect(await violationsIn(page)).toEqual([]);
  await group.focus();
  await page.keyboard.press('ArrowDown');
  await expect(group).toHaveValue('west-campus');
  await chart.bringToFront();
  await chart.goto(site.granted + site.put('own-group-chosen', textareaPage));
  expect(await questionOn(chart, 'Bunion')).toContain('Which foot has the bunion?');
  await chart.close();

  await StudioPage.open(page, extensionId);
  await expect(page.getByRole('row', { name: 'Group west-campus The user' })).toBeVisible();
});

test('a pack that ships lists its rules to read, before anybody makes a copy of it; what is looked up has a name', async ({
  page,
  extensionId,
}) => {
  const studio = await StudioPage.open(page, extensionId);
  await studio.follow('Cardiology');
  const rules = page.getByRole('region', { name: /^Rules of version/ });
  await expect(rules.getByRole('listitem').filter({ hasText: 'heart-failure-type:' })).toHaveText(
    /^heart-failure-type: What type of heart failure is this\? ask$/,
  );
  await expect(rules.getByRole('textbox')).toHaveCount(0);
  expect(await violationsIn(page)).toEqual([]);
  await studio.press('Edit as a draft');
  await expect(rules).toHaveCount(0);
  await page.getByRole('link', { name: 'heart-failure-type' }).click();
  await studio.fill('Words of a note, or a code', 'M17');
  await studio.press('Look up');
  const found = page.getByRole('listitem').filter({ hasText: 'osteoarthritis of knee' });
  await expect(found).toContainText('Its codes differ by: ');
});
