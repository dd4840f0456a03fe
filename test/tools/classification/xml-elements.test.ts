import { describe, expect, test } from 'vitest';
import { type XmlElement, xmlRoot } from '#tools/classification/xml-elements.ts';

function read(text: string): XmlElement {
  return xmlRoot(text, 'index.xml', 'a');
}

/** An element as its tag, its text and what stands in it. */
function shape({ tag, text, children }: XmlElement): unknown[] {
  return [tag, text, ...children.map(shape)];
}

describe('an XML file', () => {
  test('is elements in elements, each with its own text and the line where it begins', () => {
    const root = read(
      '<?xml version="1.0"?>\r\n<a>\r\n  <b>one\n  two</b>\n  <c level="1">\n<b>x</b></c>\n</a>\n',
    );
    expect(shape(root)).toEqual(['a', '', ['b', 'one two'], ['c', '', ['b', 'x']]]);
    expect(root.children.map(({ line }) => line)).toEqual([3, 5]);
  });

  test('has a blank in a text where a child stood', () => {
    expect(shape(read('<a>vein<b>(deep)</b>NEC</a>'))).toEqual(['a', 'vein NEC', ['b', '(deep)']]);
  });

  test('has characters for its entities', () => {
    expect(read('<a>&lt;2 &amp; &gt;1 &quot;x&quot; &apos; Sch&#246;nlein &#xf6; &amp;lt;</a>').text).toBe(
      `<2 & >1 "x" ' Schönlein ö &lt;`,
    );
  });

  test('may have comments, a document type, empty elements, and any sign in its attributes', () => {
    const text =
      '\uFEFF<!DOCTYPE a SYSTEM "a.dtd"><!-- <a> & --><a x="1 > 0" y=\'"\'>o<!-- - -->ne<b /><b/></a ><!---->';
    expect(shape(read(text))).toEqual(['a', 'one', ['b', ''], ['b', '']]);
  });
});

describe('an XML file is refused', () => {
  const whole = '<?xml version="1.0"?><a><!-- note --><b x="1">one &amp; two</b></a>';
  test('as cut wherever it ends too soon', () => {
    expect(read(whole).tag).toBe('a');
    for (let end = 0; end < whole.length; end += 1) {
      expect(() => read(whole.slice(0, end)), whole.slice(0, end)).toThrow(
        expect.objectContaining({ name: 'SourceError', code: 'cut' }),
      );
    }
  });

  test.each([
    ['an end of another element', '<a>\n<b></a>'],
    ['an end too many', '<a>\n</a></a>'],
    ['another root', '\n<x></x>'],
    ['two roots', '<a>\n</a><a></a>'],
    ['text after its root', '<a>\n</a>x <b>'],
    ['text before its root', '\nx<a></a>'],
    ['a tag without an end', '<a>\n<b <c></c></a>'],
    ['a tag without a name', '<a>\n<2/></a>'],
    ['a sign that begins no tag', '<a>\n1 < 2 > 0</a>'],
    ['a sign that begins no entity', '<a>\n1 & 2</a>'],
    ['an entity that is not known', '<a>\n&ouml;</a>'],
    ['an entity of no character', '<a>\n&#x110000;</a>'],
  ])('with its line where it has %s', (_what, text) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ code: 'malformed', message: expect.stringMatching(/^index\.xml:2: /) }),
    );
  });
});
