import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bytesOf, docxOf, lockedOffice, paragraph, pdfOf } from '#tools/intake-speed/made-files.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { fhirNote } from '../fixtures/fhir-note.ts';
import { type GivenFile, WorkbenchPage } from '../fixtures/workbench.ts';

const SAMPLES = 'test/extension/intake/samples';
/** What the samples come to: charts, and parts of files that are refused for a reason. */
const SAMPLE_CHARTS = 7;
const SAMPLE_REFUSALS: Readonly<Record<string, string>> = {
  'ends before its content does': 'notes.ndjson',
  'does not hold it': 'notes.fhir.json',
  'entered in error': 'notes.fhir.json',
};
const TWENTY_MB = 20 * 1024 * 1024;
const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff, 0xfe]);

const note = (number: number): string => `Assessment: Knee osteoarthritis. Visit ${number} of the season.`;
const pdf = (number: number): Uint8Array => pdfOf([[note(number)]]);
const fhir = (number: number): string =>
  String(
    fhirNote('', {
      kind: 'Progress',
      date: '2026-11-23',
      patient: { id: `p${number}`, name: `Quill ${number}` },
      encounter: `e${number}`,
      text: note(number),
    }).bytes,
  );

/** Files of one kind. */
function several(count: number, name: string, make: (number: number) => GivenFile['bytes']): GivenFile[] {
  return Array.from({ length: count }, (_file, number) => ({
    name: name.replace('#', `${number}`),
    bytes: make(number),
  }));
}

/** Those that are read, a chart each. */
const WHOLE = [
  ...several(120, 'note#.txt', note),
  ...several(60, 'note#.json', fhir),
  ...several(40, 'letter#.docx', (number) => docxOf(paragraph(note(number + 1_000)))),
  ...several(30, 'print#.pdf', (number) => pdf(number + 2_000)),
  ...several(1, 'scan#.pdf', () => pdfOf([[note(3_000)]], { padding: TWENTY_MB })),
];

/** Those that are not, by what is said of each. */
const REFUSED: Readonly<Record<string, readonly GivenFile[]>> = {
  'ends before its content does': [
    ...several(9, 'cut#.pdf', (number) => pdf(number).subarray(0, 300)),
    ...several(6, 'cut#.json', (number) => fhir(number).slice(0, -40)),
  ],
  'nothing in it': several(10, 'empty#.txt', () => ''),
  'protected by a password': [
    ...several(7, 'secret#.pdf', (number) => pdfOf([[note(number)]], { locked: true })),
    ...several(3, 'secret#.docx', lockedOffice),
  ],
  'none of the formats': several(7, 'picture#.txt', () => PICTURE),
  'longer than two million characters': several(1, 'huge#.txt', () => 'Knee pain. '.repeat(TWENTY_MB / 11)),
};

/** Notes from now on the longest time between two frames that the page drew, and how many it drew. */
async function watchFrames(
  page: Page,
): Promise<() => Promise<{ longest: number; frames: number; all: number }>> {
  const watch = await page.evaluateHandle(() => {
    const begun = performance.now();
    const seen = { longest: 0, frames: 0, all: 0 };
    let last = begun;
    const drawn = (): void => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - last);
      seen.frames += 1;
      seen.all = now - begun;
      last = now;
      requestAnimationFrame(drawn);
    };
    requestAnimationFrame(drawn);
    return seen;
  });
  return () => watch.jsonValue();
}

test('three hundred files of every kind, sound and not, come in while the page goes on drawing', async ({
  page,
  extensionId,
}) => {
  test.slow(); // three hundred files are written, read and ranked
  const folder = await mkdtemp(join(tmpdir(), 'chartcue-mixed-'));
  try {
    const made = [...WHOLE, ...Object.values(REFUSED).flat()];
    await Promise.all(
      made.map(({ name, bytes }) =>
        writeFile(join(folder, name), typeof bytes === 'string' ? bytesOf(bytes) : bytes),
      ),
    );
    const samples = (await readdir(SAMPLES)).map((name) => join(SAMPLES, name));
    const files = [...made.map(({ name }) => join(folder, name)), ...samples];
    expect(files).toHaveLength(300);

    const bench = await WorkbenchPage.open(page, extensionId);
    const frames = await watchFrames(page);
    await page.locator('input[type=file]').first().setInputFiles(files);
    await expect(page.getByRole('progressbar')).toBeVisible();
    const charts = `${WHOLE.length + SAMPLE_CHARTS} charts`;
    await expect(page.getByText(charts)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
    const { longest, frames: drawn, all } = await frames();
    expect(drawn).toBeGreaterThan(20);
    expect(longest, `one of ${drawn} frames in ${Math.round(all)} ms`).toBeLessThan(all / 4);

    const reasons = [...new Set([...Object.keys(REFUSED), ...Object.keys(SAMPLE_REFUSALS)])];
    const expected = reasons.map((reason) =>
      [...(REFUSED[reason] ?? []).map(({ name }) => name), SAMPLE_REFUSALS[reason] ?? []].flat().toSorted(),
    );
    await page.getByText(`${expected.flat().length} files or parts of them not read`).click();
    const said = await page.locator('.refusals li').allInnerTexts();
    const named = reasons.map((reason) =>
      said
        .filter((line) => line.includes(reason))
        .map((line) => line.split(/[ ,]/)[0]!)
        .toSorted(),
    );
    expect(named).toEqual(expected);
    expect(said).toHaveLength(expected.flat().length);
    await page.getByRole('searchbox').fill('scan0');
    await expect(bench.row('scan0.pdf')).toBeVisible();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
