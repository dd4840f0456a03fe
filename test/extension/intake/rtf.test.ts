import { expect, it } from 'vitest';
import { readFile } from '#extension/intake/read-file.ts';
import { latinBytes } from '#tools/intake-speed/made-files.ts';

it.each([
  ['in Windows-1252', String.raw`{\rtf1\ansi\ansicpg1252 38\'b0 na\'efve}`, '38° naïve'],
  ['in Mac Roman', String.raw`{\rtf1\mac the patient\'d5s}`, 'the patient’s'],
  ['in a code page of two bytes a sign', String.raw`{\rtf1\ansi\ansicpg932 \'95\'61\'8e\'ba}`, '病室'],
  ['in a code page that nobody has', String.raw`{\rtf1\ansi\ansicpg9 Knee}`, 'Knee'],
  [
    'as Unicode, with what stands in for it left out',
    String.raw`{\rtf1\uc1 \u8805?3 \u8211\'96 {\uc2\u916??}x}`,
    '≥3 – Δx',
  ],
  ['as Unicode of two halves', String.raw`{\rtf1\uc1 \u-10179?\u-8694?}`, '😊'],
  [
    'in fields, without what they were made of',
    String.raw`{\rtf1{\field{\*\fldinst DATE}{\fldrslt today}}}`,
    'today',
  ],
  ['beside pictures and bytes', '{\\rtf1 Knee{\\pict\\bin5 {}{}{} pain.}', 'Knee pain.'],
  ['after spaces that are text', String.raw`{\rtf1 a \b  b\b0  c}`, 'a  b c'],
  ['in lines however the file breaks them', '{\\rtf1 Knee\r\npain\\par\r\nHip}', 'Kneepain\nHip'],
])('RTF says its text %s', async (_name, rtf, text) => {
  const { documents, refusals } = await readFile(latinBytes(rtf));
  expect(refusals).toEqual([]);
  expect(documents.map((document) => document.text)).toEqual([text]);
});

it('RTF that goes on after its end is refused: half a note must not pass for a whole one', async () => {
  const { documents, refusals } = await readFile(latinBytes(String.raw`{\rtf1 Knee} and hip pain}`));
  expect([documents, refusals.map(({ code }) => code)]).toEqual([[], ['damaged']]);
  expect((await readFile(latinBytes('{\\rtf1 Knee}\r\n\0'))).documents).toHaveLength(1);
});
