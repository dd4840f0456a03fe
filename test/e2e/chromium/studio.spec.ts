import type { Page } from '@playwright/test';
import { CardView } from '../fixtures/card-view.ts';
import { textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';
import { type RuleWords, StudioPage } from '../fixtures/studio.ts';
import { violations } from '../fixtures/axe.ts';

test.use({ apart: 'studio' });

const RULES: readonly RuleWords[] = [
  {
    id: 'bunion-foot',
    words: 'bunion',
    take: 'M21.61',
    question: 'Which foot has the bunion?',
    section: 'Family M21.61',
    asks: ['Assessment: [Bunion], wide shoes for now.', 'Impression: [Bunion]. Plan: orthotics.'],
    quiet: ['Assessment: Left bunion, wide shoes.', 'No bunion.'],
  },
  {
    id: 'hallux-valgus-foot',
    words: 'hallux valgus',
    take: 'M20.1',
    question: 'Which foot has the hallux valgus?',
    section: 'Family M20.1',
    asks: ['Assessment: [Hallux valgus], wide shoes.', 'A/P: [hallux valgus], surgery in spring.'],
    quiet: ['Assessment: Left hallux valgus, wide shoes.', 'PMH: hallux valgus in 2012.'],
  },
  {
    id: 'baker-cyst-knee',
    words: 'Baker cyst',
    take: 'M71.2',
    question: 'Which knee has the cyst?',
    section: 'Family M71.2',
    asks: ['Plan: [Baker cyst], observe.', 'Assessment: [Baker cyst], no treatment.'],
    quiet: ['Plan: right Baker cyst, observe.', 'No Baker cyst.'],
  },
];

async function accessFaults(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  return violations(
    async (expression) =>
      (await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result
        .value,
  );
}

test('a new admin comes from nothing to a signed pack of three rules, live in the browser, without a line of YAML', async ({
  page,
  site,
  extensionId,
  context_,
}) => {
  const note = await context_.newPage();
  await note.goto(site.granted + site.put('studio', textareaPage));
  const field = new NoteField(note);
  await field.type('Assessment: Bunion, wide shoes.\n');
  await expect.poll(() => field.markAt('Bunion')).toBeGreaterThan(50);

  await page.bringToFront();
  const studio = await StudioPage.open(page, extensionId);
  expect(await accessFaults(page)).toEqual([]);
  await studio.begin('Foot and knee clinic', 'A. Example');
  for (const rule of RULES) await studio.write(rule);
  expect(await accessFaults(page)).toEqual([]);
  await studio.signOff('A. Example', 'Tried on our notes of November.', '1.0.0');
  await studio.toList();
  expect(await studio.row('Foot and knee clinic')).toContain('1.0.0 Live everybody');

  // The note that is open is asked by it at once.
  await note.bringToFront();
  const question = async (): Promise<string | null> => {
    await field.clickOn('Bunion');
    return (await CardView.of(note)).text();
  };
  await expect.poll(question).toContain('Which foot has the bunion?');
  await note.close();
});
