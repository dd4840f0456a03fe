import { writeFile } from 'node:fs/promises';
import { textareaPage } from '../fixtures/charting-pages.ts';
import { FirefoxNote } from '../fixtures/firefox-note.ts';
import { FirefoxPage } from '../fixtures/firefox-page.ts';
import { expect, test } from '../fixtures/firefox.ts';
import { ruthsNote } from '../fixtures/query-page.ts';
import { PASSPHRASE } from '../fixtures/vault-page.ts';

test.use({ apart: 'own pages' });

test('the workbench takes the note that is open in a tab, and a query that it offers is put into that field by keys', async ({
  tab,
  site,
  around,
  downloads,
}, testInfo) => {
  await tab.goto(site.granted + site.put('chart', textareaPage));
  const note = await FirefoxNote.in(tab, tab.mainFrame());
  await note.type('Hip osteoarthritis.\n');
  await expect.poll(() => note.markAt('Hip osteoarthritis')).toBeGreaterThan(100);
  const bench = new FirefoxPage(await around.openPage('workbench'), downloads);
  await bench.press('Take open notes');
  await bench.says('1 chart, 1 open question');

  const { name, bytes } = ruthsNote('Progress', '2026-11-23', 'Assessment: Knee osteoarthritis.');
  const file = testInfo.outputPath(name);
  await writeFile(file, bytes);
  await bench.give('input[type=file]', file);
  await bench.open(/Ruth Quill/);
  await bench.press(/^Write a query: /);
  await bench.fill('To', 'Dr. Sam Reed');
  await bench.fill('Role of that person', 'attending');
  await bench.fill('From', 'Ada Lark');
  await bench.press('Offer at the next field');
  await bench.says('is offered at the next field you go to');
  await tab.bringToFront();
  await tab.evaluate(() => (document.activeElement as HTMLElement).blur());
  await tab.focus('#note');
  await note.openNext();
  await note.press('1');
  await expect.poll(() => note.text()).toMatch(/Documentation query: .* right; .* any answer is fine\.$/);
  await bench.tab.bringToFront();
  await bench.says('was put into a field, and is issued');
  await bench.tab.close();
});

test('of two workbenches one has the vault, and the other can take it with nothing lost', async ({
  around,
  downloads,
}, testInfo) => {
  const file = testInfo.outputPath('a.txt');
  await writeFile(file, 'Assessment: Knee osteoarthritis.');
  const first = new FirefoxPage(await around.openPage('workbench'), downloads);
  await first.give('input[type=file]', file);
  await first.press('Keep in a vault');
  await first.fill('New passphrase', PASSPHRASE);
  await first.fill('The same again', PASSPHRASE);
  await first.press('Make the vault');
  await first.says('Kept in the vault.');

  const second = new FirefoxPage(await around.openPage('workbench'), downloads);
  await second.says('Your vault is open in another workbench');
  await second.fill('Passphrase', PASSPHRASE);
  await second.press('Open it here');
  await second.says('Kept in the vault.');
  await second.says('a.txt');
  await first.says('It was opened in another workbench.');
  expect(await first.text()).not.toContain('a.txt');
  await first.tab.close();
  await second.press('Vault');
  await second.press('Erase the vault');
  await second.press('Erase everything');
  await second.says('The vault was erased.');
  await second.tab.close();
});
