import { describe, expect, it } from 'vitest';
import { Refused } from '#extension/intake/refusal.ts';
import { parseXml, type XmlElement, type XmlNode } from '#extension/intake/xml.ts';
import { Random } from '../../packs/hostile/random.ts';

const ENTRIES = { name: 'entry', within: 'section' };
/** What looks like the tag of an entry and is none. */
const LOOKALIKES = [
  '<!-- <entry> -->',
  '<!-- </entry> -->',
  '<![CDATA[</entry>]]>',
  '<![CDATA[<entry>]]>',
  '<? <entry> ?>',
  '<? </entry> ?>',
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

/** What is left once the entries of sections are taken out. */
function without({ name, attributes, children }: XmlElement): XmlElement {
  const kept = children.filter(
    (child) => typeof child === 'string' || name !== 'section' || child.name !== 'entry',
  );
  const inside = kept.map((child) => (typeof child === 'string' ? child : without(child)));
  return { name, attributes, children: joined(inside) };
}

/** All elements in one, and itself. */
function allIn(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : allIn(child)))];
}

/** The entries of sections that are not empty. */
function entriesIn(root: XmlElement): XmlElement[] {
  return allIn(root).flatMap(({ name, children }) =>
    children.filter(
      (child): child is XmlElement =>
        typeof child !== 'string' &&
        name === 'section' &&
        child.name === 'entry' &&
        child.children.length > 0,
    ),
  );
}

function holdsSection(entry: XmlElement): boolean {
  return allIn(entry).some(({ name }) => name === 'section');
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

/** What stands in the elements under the root. */
function texts(xml: string): XmlNode[] {
  return parseXml(xml, ENTRIES).children.flatMap((child) => (child as XmlElement).children);
}

describe('what is left out of XML', () => {
  it('is what reading all of it and taking it out then would leave out, and no more', () => {
    const random = new Random(7);
    let passed = 0;
    for (let round = 0; round < 3_000; round += 1) {
      const xml = `<root>${madeXml(random, 5)}</root>`;
      const [whole, found] = [parseXml(xml), parseXml(xml, ENTRIES)];
      expect(without(found), xml).toEqual(without(whole));
      // One that holds a section is read, with all that comes behind it.
      const entries = entriesIn(whole);
      if (!entries.some(holdsSection)) expect(entriesIn(found), xml).toEqual([]);
      if (entriesIn(found).length < entries.length) passed += 1;
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

  it('is no section, wherever it stands', () => {
    const xml = '<section><entry><section><text>Knee pain</text></section></entry></section>';
    expect(allIn(parseXml(xml, ENTRIES))).toEqual(allIn(parseXml(xml)));
  });

  it('is nothing of a note, whatever passes for its beginning', () => {
    expect(texts('<section><?a <entry> ?><text>Knee pain</text><?b </entry> ?></section>')).toContain(
      'Knee pain',
    );
    expect(texts('<section><entry "></entry><text>Knee pain</text><entry "></entry></section>')).toContain(
      'Knee pain',
    );
  });

  it.each(['<entry></ entry>', '<entry><!----!></entry><!---->', '<entry "', '<entry><!--', "<entry '"])(
    'is found in a time that grows with the text alone: %s',
    (unit) => {
      const before = performance.now();
      try {
        parseXml(`<section>${unit.repeat(50_000)}</section>`, ENTRIES);
      } catch (error) {
        expect(error).toBeInstanceOf(Refused);
      }
      expect(performance.now() - before).toBeLessThan(10_000); // by squares it takes minutes
    },
  );
});
