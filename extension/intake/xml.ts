import { Parser } from 'htmlparser2';
import { MOST_NESTED } from './limits.ts';
import { Refused } from './refusal.ts';
import { XmlStretches } from './xml-stretches.ts';

/** An element by its local name: charting systems put prefixes before the same names. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** A short value of its own that a DTD gives a sign: `<!ENTITY deg '&#176;'>`. None may name another: no bomb can grow. */
const ENTITY = /!ENTITY\s+([\w.-]+)\s+(?:'(&#x?[\da-f]+;|[^&%<']{0,16})'|"(&#x?[\da-f]+;|[^&%<"]{0,16})")/gi;

/** Elements that are of no use, by their name and that of what they stand in: they are passed over unread, with all that is in them. */
export interface LeftOut {
  readonly name: string;
  readonly within: string;
}

/**
 * The root element of XML. Nothing is loaded from anywhere, whatever a DTD says. Throws `cut` where elements are left open
 * at the end or closed out of turn, `too-deep`, and `damaged` where there is no element or another after the root.
 */
export function parseXml(text: string, leftOut: LeftOut | null = null): XmlElement {
  const root = parse(text, true, leftOut);
  if (root === null) throw new Refused('damaged');
  return root;
}

/** An element around a page that no page closes by mistake: what follows a stray `</body>` is text too. */
const PAGE = 'whole-page';

/** HTML as browsers read it: nothing in it is refused but depth. The element has no name of its own. */
export function parseHtml(text: string): XmlElement {
  return { name: '', attributes: {}, children: [parse(`<${PAGE}>${text}</${PAGE}>`, false, null) ?? ''] };
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
}

function parse(text: string, isXml: boolean, leftOut: LeftOut | null): XmlElement | null {
  const open: Open[] = [];
  const entities = new Map<string, string>();
  let root: Open | null = null;
  const parser = new Parser(
    {
      onprocessinginstruction(_name, data) {
        for (const [, name, single, double] of data.matchAll(ENTITY)) {
          entities.set(name!, characterOf(single ?? double!));
        }
      },
      onopentag(tag, attributes) {
        if (open.length > MOST_NESTED) throw new Refused('too-deep');
        const element: Open = { name: localName(tag), attributes, children: [] };
        const parent = open.at(-1);
        if (parent !== undefined) parent.children.push(element);
        else if (root === null) root = element;
        else if (isXml) throw new Refused('damaged'); // a second document in one file
        open.push(element);
      },
      ontext(data) {
        open.at(-1)?.children.push(entities.size === 0 ? data : withEntities(data, entities));
      },
      onclosetag(_name, isImplied) {
        // An element whose end nobody wrote: half a note must not pass for a whole one.
        if (isXml && isImplied && (isOver || !closesItself(text, parser.endIndex + passed))) {
          throw new Refused('cut');
        }
        open.pop();
      },
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  let isOver = false;
  /** Characters that were passed over: the parser counts without them. */
  let passed = 0;
  let at = 0;
  if (leftOut !== null) {
    const stretches = new XmlStretches(text, leftOut.name, leftOut.within);
    let start = stretches.next(0);
    while (start !== null) {
      parser.write(text.slice(at, start));
      at = start;
      if (open.at(-1)?.name === leftOut.within) {
        const end = stretches.end(start);
        if (end === null) break; // from here on all is read, so that it is found cut, and no end is looked for twice
        at = end;
        passed += end - start;
      }
      start = stretches.next(Math.max(at, start + 1));
    }
  }
  parser.write(text.slice(at));
  isOver = true;
  parser.end();
  return root;
}

/** Whether the tag that ends at this place is one like `<br/>`: its end is implied, and rightly so. */
function closesItself(text: string, end: number): boolean {
  return text.slice(end - 1, end + 1) === '/>';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function characterOf(value: string): string {
  const [, hex, digits] = /^&#(x?)([\da-f]+);$/i.exec(value) ?? [];
  if (digits === undefined) return value;
  const code = Number.parseInt(digits, hex === '' ? 10 : 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function withEntities(text: string, entities: ReadonlyMap<string, string>): string {
  return text.replaceAll(/&([\w.-]+);/g, (whole, name: string) => entities.get(name) ?? whole);
}
