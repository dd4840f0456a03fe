import { violationsIn } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { dayCount, OutcomesPage } from '../fixtures/outcomes.ts';
import { csvOf } from '#src/measures/export.ts';

test.use({ apart: 'outcomes' });

const WAX = 'ent/cerumen-impaction-side';
const HOST = 'https://ehr.example/*';
/** What the exports of one browser profile are known by. */
const WEST = '0e8c4f5a-7a35-4f5e-9b43-2f6d3c1a7b90';

/** On how many lines the text of an element stands. */
function linesIn(element: Element): number {
  const text = document.createRange();
  text.selectNodeContents(element);
  return new Set([...text.getClientRects()].map(({ top }) => top)).size;
}

test('an admin brings in measures, audits and denials, sees what became of each rule before and after, and decides on what follows', async ({
  page,
  extensionId,
}) => {
  const outcomes = await OutcomesPage.open(page, extensionId);
  const { studio } = outcomes;
  const counts = csvOf(
    [
      dayCount(
        { day: '2026-11-02', host: HOST, rule: WAX },
        [40, { what: 'silent' }],
        [10, { what: 'edited', seconds: 90 }],
      ),
      dayCount(
        { day: '2026-11-20', host: HOST, rule: WAX },
        [120, { what: 'shown' }],
        [12, { what: 'answered', seconds: 5 }],
        [60, { what: 'aside', reason: 'not-relevant' }],
      ),
    ],
    WEST,
  );
  const audit = `Account,Rule,Finding\n1,${WAX},agree\n2,${WAX},unnecessary\n3,${WAX},Jane Roe\n`;
  await outcomes.bringIn(['west.csv', counts], ['audit.csv', audit], ['broken.csv', 'a,b\n"1,2\n']);
  await studio.told('west.csv was brought in: Measures of prompts.');
  await studio.told('broken.csv, line 2 was refused: a quotation mark opens there and never closes.');

  // The table of somebody else is mapped by keys; what is not named is not read.
  await expect(page.getByRole('heading', { name: 'Columns of audit.csv' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Rule');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Finding');
  expect(await violationsIn(page)).toEqual([]);
  await studio.press('Bring in');
  await studio.told('1 line was not counted: its verdict is not known.');

  await outcomes.bringIn(['remits.csv', `Rule;CARC;RARC\n${WAX};CO-16;M127\n${WAX};45;\n`]);
  await page.getByLabel('What the file holds').selectOption({ label: 'Denials' });
  await expect(page.getByLabel('Rule, as in')).toHaveValue('0');
  await page.getByLabel('Reason or reason code').selectOption({ label: 'CARC' });
  await page.getByLabel('Remark code').selectOption({ label: 'RARC' });
  await studio.press('Bring in');
  await studio.told('remits.csv was brought in: Denials.');

  expect(await outcomes.rule(WAX)).toBe(
    `${WAX} 120 12 10 60 not relevant here: 60 0 – 0 of 0 2 Apt: 1 Needless: 1 2 documentation: 1 coverage and payment: 1`,
  );
  expect(await violationsIn(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  // Tables are scrolled there, and their words stay whole.
  expect(await page.getByRole('columnheader', { name: 'Answered' }).evaluate(linesIn)).toBe(1);
  await page.setViewportSize({ width: 1280, height: 800 });

  // What the figures speak for stands with them; somebody decides by name and reason, and the draft has the change.
  await studio.told('1 proposal is open.');
  const proposal = page.getByRole('listitem').filter({ hasText: `Lower to a hint: ${WAX}` });
  await expect(proposal).toContainText('60 of 120, 50 % (95 % interval 41.2 % to 58.8 %).');
  await studio.press('Accept and open the draft');
  await expect(page.getByText('Your name and a reason are needed for either.')).toBeVisible();
  await studio.fill('Your name', 'A. Example');
  await studio.fill('Why you accept or refuse', 'Nobody answers it here.');
  await studio.press('Accept and open the draft');
  await expect(page.getByRole('heading', { name: WAX })).toBeVisible();
  await expect(page.getByLabel('How it is asked', { exact: true })).toHaveValue('hint');
  await studio.toList();
  expect(await studio.row('Ear, nose and throat')).toContain('Draft');
  await studio.follow('Outcomes');
  await studio.told('0 proposals are open.');
  await page.getByText('1 decision').click();
  await expect(page.getByText(`Accepted: Lower to a hint, ${WAX}`)).toBeVisible();

  // Before and after: a table, its bars with their intervals, and the same on paper.
  const compared = page.getByRole('group', { name: 'Before and after' }).getByRole('row', { name: /^All/ });
  await expect(compared).toContainText(/25 % 14\.2 % to 40\.2 % 10 of 40/);
  await expect(compared).toContainText(/10 % 5\.8 % to 16\.7 % 12 of 120/);
  await expect(compared).toContainText('−15');
  await expect(compared).toContainText('Less is settled.');
  await page.getByLabel('By', { exact: true }).selectOption({ label: 'rule' });
  const picture = page.getByRole('img', { name: 'Bars of the share settled before and after, by rule' });
  await expect(picture.locator('.ct-bar')).toHaveCount(4);
  await expect(picture.locator('.ct-range')).toHaveCount(4);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsIn(page)).toEqual([]);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(picture).toBeVisible();
  await expect(compared).toContainText('12 of 120');
  await page.emulateMedia({ media: 'screen' });
  const few = [
    dayCount({ day: '2026-11-02', host: HOST, rule: WAX }, [3, { what: 'silent' }]),
    dayCount({ day: '2026-11-20', host: HOST, rule: WAX }, [5, { what: 'shown' }]),
  ];
  await outcomes.bringIn(['west-in-december.csv', csvOf(few, WEST)]);
  await studio.told('It took the place of west.csv, an export of the same installation.');
  await studio.told('These numbers are too small to say anything: fewer than 30 questions on a side.');
  await expect(compared).toContainText('Too few to say anything.');

  await studio.press('Remove remits.csv');
  await expect.poll(() => outcomes.rule(WAX)).toMatch(/Needless: 1 0$/);
});
