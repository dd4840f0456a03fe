import { describe, expect, test } from 'vitest';
import type { TabularCode } from '#tools/classification/tabular-file.ts';
import { tabularXmlCodes } from '#tools/classification/tabular-xml.ts';
import { wholeTabularXml } from './small-sources.ts';

/** The codes of chapter N in a whole Tabular List. */
function read(diags: string): TabularCode[] {
  const codes = tabularXmlCodes(wholeTabularXml(diags), 'tabular.xml');
  return codes.filter(({ code }) => code.startsWith('N'));
}

describe('a code of the Tabular List', () => {
  test('has its inclusion terms, and no other notes', () => {
    const diag = `<diag>
      <name>N18</name>
      <desc>Chronic kidney disease (CKD)</desc>
      <inclusionTerm>
        <note>Chronic renal
          disease &lt;any&gt;</note>
        <note/>
        <note>Renal insufficiency</note>
      </inclusionTerm>
      <inclusionTerm><note>CKD</note></inclusionTerm>
      <includes><note>all of it</note></includes>
      <excludes1><note>dialysis (Z99.2)</note></excludes1>
    </diag>`;
    expect(read(diag)).toEqual([
      { code: 'N18', terms: ['Chronic renal disease <any>', 'Renal insufficiency', 'CKD'] },
    ]);
  });

  test('comes before the codes that stand in it, whose terms are their own', () => {
    const inner = `<diag placeholder="true">
      <name>N18.9</name><inclusionTerm><note>of the inner</note></inclusionTerm>
    </diag>`;
    expect(read(`<diag><name>N18</name>${inner}</diag><diag><name>N19</name></diag>`)).toEqual([
      { code: 'N18', terms: [] },
      { code: 'N18.9', terms: ['of the inner'] },
      { code: 'N19', terms: [] },
    ]);
  });
});

describe('a Tabular List is refused', () => {
  test.each([
    ['malformed', 'with a code without a name', wholeTabularXml('<diag><desc>x</desc></diag>')],
    ['malformed', 'as one of another kind', '<ICD10CM.index></ICD10CM.index>'],
    ['cut', 'without its end', wholeTabularXml().slice(0, -20)],
    ['cut', 'with few codes', '<ICD10CM.tabular><chapter></chapter></ICD10CM.tabular>'],
  ])('%s: %s', (code, _what, text) => {
    expect(() => tabularXmlCodes(text, 'tabular.xml')).toThrow(
      expect.objectContaining({
        name: 'SourceError',
        code,
        message: expect.stringMatching(/^tabular\.xml\b/),
      }),
    );
  });
});
