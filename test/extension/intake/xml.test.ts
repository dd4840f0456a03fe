import { describe, expect, it } from 'vitest';
import { parseXml, type XmlElement, type XmlNode } from '#extension/intake/xml.ts';
import { Random } from '../../packs/hostile/random.ts';

const ENTRIES = { name: 'entry', within: 'section' };
/** What looks like the tag of an entry and is none. */
const LOOKALIKES = [
  '<!-- <entry> -->',
  '<!-- </entry> -->',
  '<![CDATA[</entry>]]>',
  '<![CDATA[<entry>]]>',
  '<entryRelationship/>',
  '<v3:entry/>',
  '<entry note="/"/>',
  '<a entry="1 > 0"/>',
  'entry >',
];

function madeXml(random: Random, depth: number): string {
  return Array.from({ length: random.int(0, 4) }, () => {
    if (depth === 0 || random.next() < 0.3) return random.of(LOOKALIKES);
    const name = random.of(['section', 'entry', 'v3:entry', 'text', 'entries']);
    const attributes = random.of(['', ' typeCode="DRIV"', '\n', " note='>'", ' note="/>"']);
    return `<${name}${attributes}>${madeXml(random, depth - 1)}</${name}>`;
  }).join('');
}

/** What is left once the entries of sections are taken out, but for those that are wanted. */
function without(
  { name, attributes, children }: XmlElement,
  isWanted: (entry: XmlElement) => boolean,
): XmlElement {
  const kept = children.filter(
    (child) => typeof child === 'string' || name !== 'section' || child.name !== 'entry' || isWanted(child),
  );
  const inside = kept.map((child) => (typeof child === 'string' ? child : without(child, isWanted)));
  return { name, attributes, children: joined(inside) };
}

function holdsSection({ children }: XmlElement): boolean {
  return children.some(
    (child) => typeof child !== 'string' && (child.name === 'section' || holdsSection(child)),
  );
}

/** Text in as few pieces as can be. */
function joined(children: readonly XmlNode[]): XmlNode[] {
  const whole: XmlNode[] = [];
  for (const child of children) {
    const before = whole.at(-1);
    if (typeof child === 'string' && typeof before === 'string') whole[whole.length - 1] = before + child;
    else whole.push(child);
  }
  return whole;
}

describe('what is left out of XML', () => {
  it('is what reading all of it and taking it out then would leave out, and no more', () => {
    const random = new Random(7);
    let passed = 0;
    for (let round = 0; round < 3_000; round += 1) {
      const xml = `<root>${madeXml(random, 5)}</root>`;
      const whole = parseXml(xml);
      const expected = without(whole, holdsSection);
      const found = parseXml(xml, ENTRIES);
      // One that is empty, `<entry/>`, costs nothing to read.
      expect(
        without(found, ({ children }) => children.length > 0),
        xml,
      ).toEqual(expected);
      if (JSON.stringify(expected) !== JSON.stringify(whole)) passed += 1;
    }
    expect(passed).toBeGreaterThan(300);
  });

  it('need not even be well-formed, which no word of the note depends on', () => {
    const xml =
      '<section><text>Knee pain</text><entry><act><code></act></code></entry><text>Left.</text></section>';
    expect(parseXml(xml, ENTRIES).children.map((child) => (child as XmlElement).children)).toEqual([
      ['Knee pain'],
      ['Left.'],
    ]);
  });
});
