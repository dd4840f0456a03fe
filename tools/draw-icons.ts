import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';

/**
 * Draws extension/assets/icon.svg as the PNG files that both browsers take. Run by hand when the drawing changes:
 * `npx node tools/draw-icons.ts`.
 */
const SIZES = [16, 32, 48, 128];

const svg = await readFile('extension/assets/icon.svg', 'utf8');
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  chromiumSandbox: false,
});
await mkdir('extension/public/icon', { recursive: true });
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await writeFile(`extension/public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
