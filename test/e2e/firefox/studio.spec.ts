import { textareaPage } from '../fixtures/charting-pages.ts';
import { FirefoxNote } from '../fixtures/firefox-note.ts';
import { FirefoxPage } from '../fixtures/firefox-page.ts';
import { expect, test } from '../fixtures/firefox.ts';

test.use({ apart: 'own pages' });

const QUESTION = 'Which hand has the carpal tunnel syndrome?';
/** Of the first that is to ask too much is marked, and the second tells the side: red, until they are mended. */
const TEXTS = [
  ['Texts that ask', ['Assessment: [Carpal tunnel syndrome], splint.', 'A/P: right [carpal tunnel].']],
  ['Texts that stay quiet', ['Assessment: Left carpal tunnel syndrome.', 'No carpal tunnel syndrome.']],
] as const;

test('a pack from nothing: one rule by the form, its texts green, compared, tried on the samples, signed and live in the page that is open', async ({
  tab,
  site,
  around,
  downloads,
}) => {
  await tab.goto(site.granted + site.put('studio', textareaPage));
  const note = await FirefoxNote.in(tab, tab.mainFrame());
  await note.type('Assessment: Carpal tunnel syndrome, splint.\n');
  await expect.poll(() => note.markAt('Carpal tunnel')).toBeGreaterThan(50);

  const studio = new FirefoxPage(await around.openPage('studio'), downloads);
  await studio.press('New pack');
  await studio.fill('Its title, as people read it', 'Hand clinic');
  await studio.fill('Its author', 'A. Example');
  await studio.press('Begin');
  await expect.poll(() => studio.value('Source: release')).toBe('FY2027');
  await studio.fill('Source: section', 'I.B.13, Laterality');
  await studio.fill('What this version changes', 'A first rule.');

  await studio.press('Add a rule');
  await studio.fill('Words of a note, or a code', 'carpal tunnel syndrome');
  await studio.press('Look up');
  await studio.press('Use G56.0');
  await studio.fill('Name of the rule', 'carpal-tunnel-hand');
  await studio.fill('Question', QUESTION);
  await studio.fill(
    'Why it is asked',
    'The classification tells right from left, and the note names no side.',
  );
  for (const [which, texts] of TEXTS) {
    for (const [at, text] of texts.entries()) {
      await studio.press(`Add a text to: ${which}`);
      await studio.fill(`${which}, ${at + 1}`, text);
    }
  }
  const results = (color: string): Promise<number> =>
    studio.tab.$$eval(`.results > li.${color}`, (all) => all.length);
  await expect.poll(() => results('red')).toBe(2);
  await studio.press(/ instead, in text 1$/);
  await expect.poll(() => results('red')).toBe(1);
  await studio.fill('Texts that ask, 2', 'A/P: [carpal tunnel], injected.');
  await expect.poll(() => results('green')).toBe(4);
  await studio.press('Back to the pack');

  await studio.press('Compare');
  await studio.says('Against nothing, all of it is new.');
  await studio.press('Take the samples');
  await studio.says(/\d+ notes\./);
  await studio.press('Run on the notes');
  await studio.says(/\d+ notes in [\d.]+ s\./);
  await studio.press('Run all texts');
  await studio.says('All texts are green.');
  await studio.fill('Your name', 'A. Example');
  await studio.fill('Why it may go live', 'Tried on our notes.');
  await studio.press('Sign and put live');
  await studio.says('Version 1.0.0 is live now.');
  const { bytes } = await studio.savedBy('Save as a file: version 1.0.0');
  expect(JSON.parse(bytes.toString()).signatures).toHaveLength(1);
  await studio.tab.close();

  await around.openSidebar();
  await expect.poll(() => around.sidebarText()).toContain(QUESTION);
});
