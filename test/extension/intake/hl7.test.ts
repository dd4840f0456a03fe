import { describe, expect, it } from 'vitest';
import { readFile } from '#extension/intake/read-file.ts';
import type { Reading } from '#extension/intake/reading.ts';
import { bytesOf, latinBytes } from '#tools/intake-speed/made-files.ts';

const HEAD = 'MSH|^~\\&|A|B|C|D|20260914160000||MDM^T02|1|P|2.5';
const read = (...segments: readonly string[]): Promise<Reading> => readFile(latinBytes(segments.join('\r')));
const textsOf = async (...segments: readonly string[]): Promise<string[]> =>
  (await read(...segments)).documents.map(({ text }) => text);

const note = (text: string): string[] => [HEAD, 'TXA|1|PN', `OBX|1|TX|N^Note||${text}||||||F`];

describe('a message of HL7 v2', () => {
  it.each([
    ['marks', String.raw`5 \F\ 6 \S\ 7 \T\ 8 \R\ 9 \E\ 10`, '5 | 6 ^ 7 & 8 ~ 9 \\ 10'],
    ['line breaks', String.raw`one\.br\two\.sp2\three`, 'one\ntwo\nthree'],
    ['bytes', String.raw`38\XC2B0\ C\X0D0A\next`, '38° C\nnext'],
    [
      'the two signs that some senders write for a line break',
      String.raw`one\rTwo\nThree`,
      'one\nTwo\nThree',
    ],
    ['highlighting and character sets, which say nothing', '\\H\\left\\N\\ knee\\C2842\\', 'left knee'],
    ['a lone escape', String.raw`left \ right`, String.raw`left \ right`],
  ])('has its escapes resolved: %s', async (_name, escaped, text) => {
    expect(await textsOf(HEAD, 'TXA|1|PN', `OBX|1|TX|N^Note||${escaped}||||||F`)).toEqual([text]);
  });

  it('names its own separators', async () => {
    const message = [
      'MSH@~*#!@A@B@C@D@20260914@@MDM~T02@1',
      'PID@1@@7~~~H@@Quill~Ruth',
      'OBX@1@TX@N~Note@@Knee #S# hip*Wrist',
    ];
    expect((await read(...message)).documents).toMatchObject([
      { text: 'Knee ~ hip\nWrist', patient: { id: '7', name: 'Ruth Quill' } },
    ]);
  });

  it('goes on where a sender broke its text into lines as they are', async () => {
    const text = `${HEAD}\nTXA|1|PN\nOBX|1|TX|N^Note||Knee pain.\nSwelling | none\n\nOBX|2|TX|N^Note||Hip pain.||||||F\n`;
    const { documents } = await readFile(bytesOf(text));
    expect(documents.map(({ text: found }) => found)).toEqual(['Knee pain.\nSwelling\nHip pain.']);
  });

  it('may hold a file, which is read like any other, and one that is missing is refused', async () => {
    const rtf = btoa(String.raw`{\rtf1 Knee pain.}`);
    const { documents, refusals } = await read(
      HEAD,
      'PID|1||7',
      'TXA|1|DS',
      `OBX|1|ED|N^Note||^application^rtf^Base64^${rtf}||||||F`,
      'OBX|2|ED|N^Note||^application^pdf^Base64^||||||F',
    );
    expect(documents).toMatchObject([
      { format: 'rtf', text: 'Knee pain.', kind: 'Discharge summary', patient: { id: '7' } },
    ]);
    expect(refusals.map(({ code }) => code)).toEqual(['bad-attachment']);
  });

  it('is one of many in a batch, each told by its number', async () => {
    const { documents } = await read(
      'FHS|^~\\&|A',
      'BHS|^~\\&|A',
      ...note('Knee.'),
      ...note('Hip.'),
      'BTS|2',
      'FTS|1',
    );
    expect(documents.map(({ place, text }) => [place, text])).toEqual([
      ['message 1', 'Knee.'],
      ['message 2', 'Hip.'],
    ]);
  });

  it('is read in the code page of old systems', async () => {
    expect(await textsOf(HEAD, 'TXA|1|PN', 'OBX|1|TX|N^Note||38\u00b0 na\u00efve||||||F')).toEqual([
      '38° naïve',
    ]);
  });

  it('that names a file elsewhere is refused and nothing is fetched', async () => {
    const { documents, refusals } = await read(
      HEAD,
      'TXA|1|PN',
      'OBX|1|RP|N^Note||http://chart.example/1^^text||||||F',
    );
    expect([documents, refusals.map(({ code }) => code)]).toEqual([[], ['elsewhere']]);
  });
});
