import { describe, expect, test } from 'vitest';
import type { IndexTerm } from '#tools/classification/index-file.ts';
import { indexXmlTerms } from '#tools/classification/index-xml.ts';
import { wholeIndexXml } from './small-sources.ts';

/** The last main term of an Index with what is inside of this one. */
function read(inside: string): IndexTerm {
  return indexXmlTerms(wholeIndexXml(`<mainTerm>\n${inside}\n</mainTerm>`), 'index.xml').at(-1)!;
}

describe('a main term', () => {
  test('has its code, and what stands under it', () => {
    const gout = `<title>Gout, gouty<nemod>(acute) (flare)</nemod></title>
      <seeAlso>Arthritis</seeAlso>
      <code>M10.9</code>
      <term level="1">
        <title>drug-induced</title>
        <code>M10.20</code>
        <manif>E79.0</manif>
        <term level="2">
          <title>ankle &amp; foot</title>
          <code>M10.27-</code>
        </term>
      </term>
      <term level="1">
        <title>in</title>
      </term>`;
    expect(read(gout)).toEqual({
      title: 'Gout, gouty',
      code: 'M10.9',
      see: '',
      children: [
        {
          title: 'drug-induced',
          code: 'M10.20',
          see: '',
          children: [{ title: 'ankle & foot', code: 'M10.27', see: '', children: [] }],
        },
        { title: 'in', code: '', see: '', children: [] },
      ],
    });
  });

  test.each([
    ['<title>vein<nemod>(deep) (left)</nemod> NEC</title>', 'vein NEC'],
    ['<title>ankle<nemod>(s)</nemod></title>', 'ankle'],
    ['<title><nemod>(taser)</nemod></title>', ''],
  ])('is without nonessential modifiers: %s', (given, title) => {
    expect(read(given).title).toBe(title);
  });

  test('leads elsewhere by "see", and by "see also" where it has no code of its own', () => {
    expect(read('<title>Renal</title><see>Condition,\n  kidney</see>').see).toBe('Condition, kidney');
    expect(read('<title>Pain</title><seeAlso>Ache</seeAlso>').see).toBe('Ache');
    expect(read('<title>Pain</title><seeAlso>Ache</seeAlso><code>R52</code>').see).toBe('');
    expect(read('<title>Pain</title><seeAlso>Ache</seeAlso><code/>').see).toBe('Ache');
  });

  test('may lead to a category, or have a subcategory for its code', () => {
    expect(read('<title>Calculus</title><seecat>N20</seecat>')).toMatchObject({
      see: 'category N20',
      code: '',
    });
    expect(read('<title>Labyrinth</title><subcat>H83.3</subcat>')).toMatchObject({ see: '', code: 'H83.3' });
  });
});

describe('an Index is refused', () => {
  test.each([
    ['malformed', 'with a term without a title', wholeIndexXml('<mainTerm><code>A00</code></mainTerm>')],
    ['malformed', 'as one of another kind', '<ICD10CM.tabular></ICD10CM.tabular>'],
    ['cut', 'without its end', wholeIndexXml().slice(0, -20)],
    ['cut', 'with few terms', '<ICD10CM.index><letter></letter></ICD10CM.index>'],
    ['cut', 'without a letter', wholeIndexXml().replaceAll('<title>Z', '<title>Y')],
  ])('%s: %s', (code, _what, text) => {
    expect(() => indexXmlTerms(text, 'index.xml')).toThrow(
      expect.objectContaining({ name: 'SourceError', code, message: expect.stringMatching(/^index\.xml\b/) }),
    );
  });
});
