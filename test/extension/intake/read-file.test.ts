import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES } from '#extension/intake/limits.ts';
import { readFile } from '#extension/intake/read-file.ts';
import { Refused } from '#extension/intake/refusal.ts';
import { unpack } from '#extension/intake/unpack.ts';
import {
  bytesOf,
  docxOf,
  gzipped,
  latinBytes,
  lockedOffice,
  paragraph,
  pdfOf,
  withSizeOfBody,
} from '#tools/intake-speed/made-files.ts';

const NOTE = 'Knee osteoarthritis.';
const textsOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await readFile(bytes)).documents.map(({ text }) => text);
const codesOf = async (bytes: Uint8Array): Promise<string[]> => {
  const { documents, refusals } = await readFile(bytes);
  expect(documents).toEqual([]);
  return refusals.map(({ code }) => code);
};

describe('plain text is read in', () => {
  const quoted = 'The patient’s “bad” knee — 38°\nnaïve';
  it.each([
    ['UTF-8', bytesOf(quoted)],
    ['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf(quoted)])],
    ['UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, ...wide(quoted)])],
    ['Windows-1252', latinBytes('The patient\u0092s \u0093bad\u0094 knee \u0097 38\u00b0\r\nna\u00efve')],
    ['Mac Roman', latinBytes('The patient\u00d5s \u00d2bad\u00d3 knee \u00d1 38\u00a1\rna\u0095ve')],
  ])('%s', async (_name, bytes) => expect(await textsOf(bytes)).toEqual([quoted]));

  it('UTF-16 without its mark', async () => {
    expect(await textsOf(Uint8Array.from(wide(NOTE)))).toEqual([NOTE]);
  });

  it('lines without the blanks at their ends, and without signs that no reader sees', async () => {
    expect(await textsOf(bytesOf('\n\nKnee \t\r\npain\u0000\u0007\u2028today\n\n'))).toEqual([
      'Knee\npain\ntoday',
    ]);
  });

  it('though it begins like another format', async () => {
    for (const text of [
      '<2 weeks of cough',
      '{right/left:123} knee',
      '[x] left',
      'MSH ruled out',
      '%PDF is a format',
      'PK given',
    ]) {
      if (text.startsWith('%')) continue; // a PDF's mark is a PDF's mark
      expect(await textsOf(bytesOf(text)), text).toEqual([text]);
    }
  });
});

describe('a Word document', () => {
  it('is read in lines, with lists and tables, without what was deleted or hidden', async () => {
    const bytes = docxOf(
      paragraph('PROGRESS &amp; PLAN') +
        '<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t xml:space="preserve">Knee </w:t></w:r><w:ins><w:r><w:t>pain</w:t></w:r></w:ins>' +
        '<w:del><w:r><w:delText>left</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>' +
        `<w:tbl><w:tr>${cell('Site')}${cell('Size')}</w:tr></w:tbl><w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>`,
    );
    expect(await textsOf(bytes)).toEqual(['PROGRESS & PLAN\n- Knee pain\nSite | Size\na\tb\nc']);
  });

  it('is refused when it is locked, cut, another archive, or from before 2007', async () => {
    const whole = docxOf(paragraph(NOTE));
    expect(await codesOf(lockedOffice())).toEqual(['locked']);
    expect(await codesOf(whole.subarray(0, whole.length - 30))).toEqual(['cut']);
    expect(
      await codesOf(Uint8Array.from([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)])),
    ).toEqual(['not-docx']);
    expect(await codesOf(lockedOffice().subarray(0, 512))).toEqual(['old-word']);
  });

  it('is refused when its body would unpack to more than it may, and when it says less than it unpacks to', async () => {
    const bytes = docxOf(paragraph(NOTE.repeat(1_000)));
    expect(await codesOf(withSizeOfBody(bytes, MOST_BYTES + 1))).toEqual(['unpacks-too-large']);
    expect(await codesOf(withSizeOfBody(bytes, 200))).toEqual(['cut']);
  });
});

describe('a PDF', () => {
  it('is read page by page, in lines and paragraphs', async () => {
    const bytes = pdfOf([['Knee osteoarthritis', '\\(pain\\)'.replaceAll('\\', '')], ['Plan: exercise']]);
    expect(await textsOf(bytes)).toEqual(['Knee osteoarthritis\n(pain)\n\nPlan: exercise']);
  });

  it('is refused when it is locked, cut, damaged or without text', async () => {
    const whole = pdfOf([['Knee']]);
    expect(await codesOf(pdfOf([['Knee']], { locked: true }))).toEqual(['locked']);
    expect(await codesOf(whole.subarray(0, whole.length - 60))).toEqual(['cut']);
    expect(await codesOf(latinBytes('%PDF-1.4\nnothing of the kind\n%%EOF'))).toEqual(['damaged']);
    expect(await codesOf(pdfOf([[]]))).toEqual(['no-text']);
  });
});

describe('a file is refused, with its reason, that', () => {
  it.each([
    ['is empty', '', 'empty'],
    ['holds blanks', ' \n\t', 'empty'],
    ['is a picture', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u0001\0\u0008\u0006', 'unknown-format'],
    ['is XML of another kind', '<?xml version="1.0"?><invoice><total>1</total></invoice>', 'no-note'],
    [
      'is a C-CDA that was cut',
      '<ClinicalDocument><component><structuredBody><component><section><text>Knee',
      'cut',
    ],
    ['is a C-CDA cut inside a tag', '<ClinicalDocument><component><structuredBody><comp', 'cut'],
    [
      'is a C-CDA with elements closed out of turn',
      '<ClinicalDocument><a><b></a></b></ClinicalDocument>',
      'cut',
    ],
    [
      'is a C-CDA with coded entries that were cut',
      '<section><text>Knee pain</text><entry><observation><code code="1"/>',
      'cut',
    ],
    [
      'is a C-CDA with coded entries that have no end of their own',
      '<component><section><text>Knee pain</text><entry></section></component><component><section><text>Hip</text></entry></section></component>',
      'cut',
    ],
    [
      'is a C-CDA with something else too deep in one another',
      `<section><text>Knee pain</text><other>${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}</other></section>`,
      'too-deep',
    ],
    [
      'is two C-CDA sections in one',
      '<section><text>Knee</text></section><section><text>Hip</text></section>',
      'damaged',
    ],
    ['is XML nested without end', deep('<component>', '</component>'), 'too-deep'],
    ['is RTF that was cut', String.raw`{\rtf1 Knee {\b pain}`, 'cut'],
    ['is RTF nested without end', `{\\rtf1 ${deep('{', '}')}}`, 'too-deep'],
    ['is RTF without text', String.raw`{\rtf1{\fonttbl\f0 Arial;}}`, 'no-text'],
    ['is FHIR that was cut', '{"resourceType": "Bundle", "entry": [', 'cut'],
    ['is FHIR with a fault', '{"resourceType": "Bundle", entry}', 'damaged'],
    ['is JSON nested without end', `{"a":${deep('[', ']').replace('x', '1')}}`, 'no-note'],
    [
      'is a Bundle without notes',
      '{"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Patient"}}]}',
      'no-note',
    ],
    ['is HL7 v2 without a message', 'FHS|^~\\&|A\rFTS|0\r', 'damaged'],
    ['is HL7 v2 without a note', 'MSH|^~\\&|A||B||2026||ADT^A01|1|P|2.5\rPID|1||7\r', 'no-note'],
  ])('%s', async (_name, text, code) => expect(await codesOf(latinBytes(text))).toEqual([code]));

  it('is longer than any note', async () => {
    expect(await codesOf(bytesOf('Knee pain. '.repeat(1_900_000)))).toEqual(['too-long']);
  });

  it('is larger than any export', async () => {
    expect(await codesOf(new Uint8Array(MOST_BYTES + 1))).toEqual(['too-large']);
  });

  it('is a gzip that was cut, or a bomb', async () => {
    const packed = await gzipped(bytesOf(NOTE.repeat(100)));
    expect(await codesOf(packed.subarray(0, packed.length - 12))).toEqual(['cut']);
    const bomb = await gzipped(new Uint8Array(1_000_000));
    await expect(unpack(bomb, 'gzip', 999_999)).rejects.toEqual(new Refused('unpacks-too-large'));
    expect(await unpack(bomb, 'gzip', 1_000_000)).toHaveLength(1_000_000);
  });

  it('holds itself again and again', async () => {
    let bytes = bytesOf(NOTE);
    for (let layer = 0; layer < 7; layer += 1) bytes = new Uint8Array(await gzipped(bytes));
    expect(await codesOf(bytes)).toEqual(['too-deep']);
  });
});

describe('XML', () => {
  it('takes a sign from a DTD and grows no entity out of others', async () => {
    const signs = '<!DOCTYPE section SYSTEM "none.dtd" [<!ENTITY deg "&#176;"><!ENTITY mu \'µ\'>]>';
    expect(await textsOf(cda(signs, '38&deg; 5&mu;g'))).toEqual(['Plan:\n38° 5µg']);
    const bomb =
      '<!DOCTYPE section [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    expect(await textsOf(cda(bomb, '&a; &b; &c;'))).toEqual(['Plan:\nlol &b; &c;']);
  });

  it('is read in the encoding that it names', async () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-1"?><section><text>na\u00efve</text></section>';
    expect(await textsOf(latinBytes(text))).toEqual(['naïve']);
  });

  it('is read whatever prefix its names have', async () => {
    expect(
      await textsOf(bytesOf('<c:section xmlns:c="urn:hl7-org:v3"><c:text>Knee</c:text></c:section>')),
    ).toEqual(['Knee']);
  });
});

it('reads a page of HTML to its end, whatever it closes on the way', async () => {
  const page =
    '<html><head><title>x</title></head><body><p>Knee<br>pain</body></div><p>Hip &lt;b&gt;<script>no()</script></html> pain';
  expect(await textsOf(bytesOf(page))).toEqual(['Knee\npain\n\nHip <b>\n\npain']);
  // A form within a form is none: what it says of itself is said of nothing.
  const form = '<html><body><form><p>Knee <form revised="delete">pain</p></form></body></html>';
  expect(await textsOf(bytesOf(form))).toEqual(['Knee pain']);
});

it('holds a note inside a note inside an archive', async () => {
  const rtf = btoa(String.raw`{\rtf1 Knee \b osteoarthritis\b0 .}`);
  const outer = `<ClinicalDocument><title>Consult</title><component><nonXMLBody><text mediaType="text/rtf" representation="B64">${rtf}</text></nonXMLBody></component></ClinicalDocument>`;
  const fhir = {
    resourceType: 'DocumentReference',
    date: '2026-09-14',
    content: [{ attachment: { contentType: 'application/xml', data: btoa(outer) } }],
  };
  const { documents } = await readFile(await gzipped(bytesOf(JSON.stringify(fhir))));
  expect(documents).toMatchObject([{ format: 'rtf', text: NOTE, kind: 'Consult', date: '2026-09-14' }]);
});

it('is never wrong about its own end: whatever a file is cut to, it is read whole or refused, and never thrown over', async () => {
  const files = [
    docxOf(paragraph(NOTE)),
    pdfOf([[NOTE]]),
    bytesOf(String.raw`{\rtf1\ansi Knee {\b osteoarthritis}.}`),
    bytesOf(
      `<ClinicalDocument><component><structuredBody><component><section><text>${NOTE}</text></section></component></structuredBody></component></ClinicalDocument>`,
    ),
    bytesOf(`{"resourceType":"DiagnosticReport","conclusion":"${NOTE}"}`),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (file, share) => {
        const { documents, refusals } = await readFile(file.slice(0, Math.floor(file.length * share)));
        expect(documents.length + refusals.length).toBe(1);
        for (const { text, format } of documents) if (format !== 'text') expect(text).toBe(NOTE);
      },
    ),
    { numRuns: 150 },
  );
});

it('never throws, whatever the bytes, and says no word of them', async () => {
  const starts = [
    '',
    '{\\rtf1 ',
    '%PDF-1.7\n',
    'PK\u0003\u0004',
    '{"resourceType":"Bundle","entry":',
    '<ClinicalDocument>',
    'MSH|^~\\&|',
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, tail) => {
      const { documents, refusals } = await readFile(Uint8Array.from([...latinBytes(start), ...tail]));
      expect(documents.length + refusals.length).toBeGreaterThan(0);
      for (const document of documents) expect(document.text.trim()).not.toBe('');
    }),
    { numRuns: 300 },
  );
});

const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;

function deep(open: string, close: string): string {
  return `${open.repeat(5_000)}x${close.repeat(5_000)}`;
}

function cda(doctype: string, text: string): Uint8Array {
  return bytesOf(`<?xml version="1.0"?>${doctype}<section><title>Plan</title><text>${text}</text></section>`);
}

function wide(text: string): number[] {
  return Array.from({ length: text.length }, (_unit, at) => text.charCodeAt(at)).flatMap((unit) => [
    unit & 255,
    unit >> 8,
  ]);
}
