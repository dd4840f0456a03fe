import { readFileSync } from 'node:fs';
import { expect, FIREFOX, launchFirefox, test } from '../fixtures/firefox.ts';
import { FirefoxWindow } from '../fixtures/firefox-window.ts';
import { firefoxUnder } from '../fixtures/own-policies.ts';
import { signedPack } from '../fixtures/signed-pack.ts';

test.setTimeout(120_000); // a browser of its own, and the rules read once more

test('the sample policy of an organization counts in Firefox, and a pack of it asks the group that it is for', async () => {
  const sample = JSON.parse(readFileSync('docs/policy/firefox.json', 'utf8'));
  const { text, key } = await signedPack();
  const own = sample.policies['3rdparty'].Extensions['chartcue@chartcue.invalid'];
  delete own.settings.baseline; // on its days nothing is shown
  Object.assign(own, { packs: [text], trustedKeys: [{ name: 'CDI office', key }] });
  const under = await firefoxUnder(FIREFOX, sample);
  const firefox = await launchFirefox(under.program);
  try {
    const studio = await new FirefoxWindow(firefox).openPage('studio');
    const said = (): Promise<string> => studio.evaluate(() => document.body.innerText);
    await expect.poll(said).toContain('Live, set by your organization');
    const rows = (await said()).split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));
    expect(rows).toContainEqual(['Marks in a note at one time', '3', 'Your organization']);
    expect(rows).toContainEqual(['Seconds without a key before anything new is shown', '0.3', 'ChartCue']);
    await studio.evaluate(() => {
      const make = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Make a key to sign with',
      );
      make!.click();
    });
    await expect.poll(said).toContain('Does not count: your organization names the keys.');
    const welcome = await new FirefoxWindow(firefox).openPage('welcome');
    await welcome.click('textarea');
    await welcome.keyboard.type('Assessment: Bunion, wide shoes.');
    await expect
      .poll(() => welcome.evaluate(() => document.body.innerText))
      .toContain('Which foot has the bunion?');
  } finally {
    await firefox.close();
    await under.end();
  }
});
