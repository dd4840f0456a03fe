import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { counted } from '#node/prompt-rows.ts';
import { table } from '#node/table.ts';
import { cardButton, clickOnWords, textIn, typeNote } from './chart-page.ts';
import { flagged, rowsOf } from './flagged.ts';
import { SAMPLE_NOTE } from './sample/note.ts';
import { openSidePanel } from './side-panel.ts';
import { settled, until } from './wait.ts';
import { welcomePage } from './welcome-page.ts';

/** The card takes no press in its first 300 ms: a page may have lured it there. */
const CARD_GATE = 300;

/**
 * Does without eyes what a clinician would do with them: types the note, reads what is flagged, answers one question
 * through its card and reads the answer back. Prints what it sees and saves screenshots under `folder`.
 */
export async function tour(
  browser: Browser,
  address: string,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const shoot = async (page: Page, name: string): Promise<void> => {
    const path = join(folder, `${name}.png`);
    await writeFile(path, await page.screenshot({ captureBeyondViewport: false }));
    say(`  saved ${relative(process.cwd(), path)}`);
  };
  const ours = await welcomePage(browser);
  const chart = await browser.newPage();
  await chart.goto(address);
  const open = () => flagged(ours, address);

  await typeNote(chart);
  say(`Typed a note into the ${SAMPLE_NOTE.length} fields of ${address}`);
  const prompts = await settled('something to be flagged', open, (found) => found.length > 0);
  const texts = new Map<string, string>();
  for (const { label } of SAMPLE_NOTE) texts.set(label, await textIn(chart, label));
  say(`\nFlagged: ${counted(prompts.map(({ prompt }) => prompt))}`);
  say(
    `${table(
      rowsOf(prompts, (label) => texts.get(label)!),
      120,
    )}\n`,
  );
  await shoot(chart, '1-flagged');

  const rich = SAMPLE_NOTE.at(-1)!.label;
  const asked = prompts.find(({ label, prompt }) => label === rich && prompt.answers[0]?.insert !== null);
  if (asked === undefined) throw new Error(`nothing is asked in "${rich}" that a listed answer settles`);
  const { quote, question, answers } = asked.prompt;
  await clickOnWords(chart, quote);
  const { label } = answers[0]!;
  const button = await until(
    'the card to open',
    () => cardButton(chart, label),
    (found) => found !== null,
  );
  const opened = performance.now();
  await shoot(chart, '2-card');
  await until(
    'the card to take an answer',
    async () => performance.now() - opened,
    (since) => since > CARD_GATE,
  );
  await button!.click();
  const after = await until(
    'the answer in the note',
    () => textIn(chart, rich),
    (text) => text !== texts.get(rich),
  );
  const line =
    after.split('\n').find((each) => each.includes(quote)) ?? lineWithChange(texts.get(rich)!, after);
  say(`Asked "${question}", answered "${label}". The note now reads:\n  ${line}`);
  const left = await settled('the mark to go', open, (found) =>
    found.every(({ prompt }) => prompt.key !== asked.prompt.key),
  );
  say(`Still open: ${counted(left.map(({ prompt }) => prompt))}`);
  await shoot(chart, '3-answered');

  const panel = await openSidePanel(browser, ours, chart);
  await shoot(panel, '4-side-panel');
}

/** The first line that was not there before. */
function lineWithChange(before: string, after: string): string {
  const known = new Set(before.split('\n'));
  return after.split('\n').find((line) => !known.has(line)) ?? '';
}
