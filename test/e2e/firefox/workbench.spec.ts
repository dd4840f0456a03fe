import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { docxOf, lockedOffice, paragraph, pdfOf } from '#tools/intake-speed/made-files.ts';
import { expect, test } from '../fixtures/firefox.ts';
import { FirefoxPage } from '../fixtures/firefox-page.ts';
import { firefoxClipboard, firefoxSession } from '../fixtures/firefox-session.ts';
import { ruthsNote } from '../fixtures/query-page.ts';
import { PASSPHRASE } from '../fixtures/vault-page.ts';

test.use({ apart: 'own pages' });

const SAMPLES = ['discharge.cda.xml', 'notes.fhir.json', 'progress.mdm.hl7', 'progress.rtf', 'xray.oru.hl7'];
const FAILURE = 'HPI: Dyspnea, EF 30 %. Assessment: Heart failure, furosemide started. Knee osteoarthritis.';

const MADE = [
  { name: 'text.txt', bytes: 'Assessment: Knee osteoarthritis.' },
  { name: 'word.docx', bytes: docxOf(paragraph('Assessment: Hip osteoarthritis.')) },
  { name: 'print.pdf', bytes: pdfOf([['Assessment: left knee osteoarthritis.']]) },
  { name: 'cut.pdf', bytes: pdfOf([['Knee']]).subarray(0, 300) },
  { name: 'locked.docx', bytes: lockedOffice() },
  ruthsNote('Progress', '2026-11-23', FAILURE),
];

test('a day at the workbench: files of every format, a vault, a query from writing to its answer, measures, lock and backup', async ({
  around,
  firefox,
  downloads,
}, testInfo) => {
  const made = MADE.map(({ name }) => testInfo.outputPath(name));
  await Promise.all(MADE.map(({ bytes }, at) => writeFile(made[at]!, bytes)));
  const bench = new FirefoxPage(await around.openPage('workbench'), downloads);
  const { tab } = bench;
  await bench.give(
    'input[type=file]',
    ...made,
    ...SAMPLES.map((name) => join('test/extension/intake/samples', name)),
  );
  await bench.says('10 charts, 12 open questions');
  await bench.says('4 files or parts of them not read');
  const ranks = await tab.$$eval('[role=row] > [role=gridcell]:first-child', (cells) =>
    cells.map((cell) => Number(cell.textContent)),
  );
  expect(ranks).toHaveLength(10);
  expect(ranks[0]).toBeGreaterThan(1);
  expect(ranks).toEqual(ranks.toSorted((one, other) => other - one));

  await bench.press('Keep in a vault');
  await bench.fill('New passphrase', PASSPHRASE);
  await bench.fill('The same again', PASSPHRASE);
  await bench.press('Make the vault');
  await bench.says('Kept in the vault.');

  // A query that the wording rules hold back, mended and issued.
  await bench.open(/Sam Reed/);
  await bench.press(/^Write a query: .*heart failure/i);
  await bench.fill('To', 'Dr. Sam Reed');
  await bench.fill('Role of that person', 'attending');
  await bench.fill('From', 'Ada Lark');
  await bench.fill('Question', 'Do you agree, Dr. Reed, that this is systolic heart failure?');
  await bench.says('Q-08');
  expect(await bench.isEnabled('Copy and issue')).toBe(false);
  expect(await firefoxSession(firefox)).toContain('/workbench.html');
  expect(await firefoxSession(firefox)).not.toContain('systolic');
  await bench.fill('Question', 'Can the type of heart failure be specified?');
  await bench.press('Copy and issue');
  await bench.says(/open due \d/);
  const copied = await firefoxClipboard(firefox);
  expect(copied).toContain('Can the type of heart failure be specified?');
  expect(copied).toContain('To: Dr. Sam Reed, attending');
  const { bytes: fhir } = await bench.savedBy('Save as FHIR');
  expect(JSON.parse(fhir.toString()).entry[1].resource).toMatchObject({ status: 'requested' });
  await bench.press('Record the answer');
  await bench.choose('Outcome', 'agreed');
  await bench.fill('Words of the answer', 'Systolic.');
  await bench.press('Write it down');
  await bench.says('answered: agreed');
  await bench.press('Measures');
  await bench.says(/Query rate[\s\S]*10 %\s*1 of 10/);
  await bench.says(/Agreement[\s\S]*100 %\s*1 of 1/);

  await bench.press('Lock now');
  await bench.says('Your vault is locked');
  expect(await bench.text()).not.toMatch(/Quill|heart failure|Reed/);
  await bench.fill('Passphrase', 'a heron in the weeds');
  await tab.keyboard.press('Enter');
  await bench.says('This is not its passphrase. Nothing was changed.');
  await tab.keyboard.type(PASSPHRASE); // what was refused is selected
  await tab.keyboard.press('Enter');
  await bench.says('10 charts, 12 open questions');

  // Out as a file, erased, and in again.
  await bench.press('Vault');
  const { path, bytes } = await bench.savedBy('Back up');
  expect(bytes.toString('latin1')).not.toMatch(/quill|heart/i);
  await bench.press('Erase the vault');
  await bench.press('Erase everything');
  await bench.says('The vault was erased.');
  await bench.press('Keep in a vault');
  await bench.give('dialog input[type=file]', path);
  await bench.says('Restore chartcue-vault');
  await bench.fill('Passphrase', PASSPHRASE);
  await bench.press('Restore');
  await bench.says('10 charts, 12 open questions');
  await tab.evaluate(() => setTimeout(() => location.reload()));
  await bench.says('Your vault is locked');
  await bench.fill('Passphrase', PASSPHRASE);
  await bench.press('Unlock');
  await bench.open(/Sam Reed/);
  await bench.says('answered: agreed');
  await bench.says(/\d questions/);
  await bench.press('Vault');
  await bench.press('Erase the vault');
  await bench.press('Erase everything');
  await bench.says('The vault was erased.');
  await tab.close();
});
