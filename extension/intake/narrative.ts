import { isElement } from './xml-path.ts';
import type { XmlElement } from './xml.ts';

/** Elements that begin and end a line, in CDA's narrative and in HTML. */
const BLOCKS = new Set(
  'address article aside blockquote body caption dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr html item li list main ol p paragraph pre section table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
);
/** Those that stand apart from what is around them by an empty line. */
const APART = new Set('list ol p paragraph section table ul'.split(' '));
/** What is no text of the note. */
const SILENT = new Set('head script style template renderMultiMedia colgroup'.split(' '));

/**
 * Narrative of CDA or HTML as plain text: a paragraph, item or row a line, items with a dash, cells with a bar between
 * them. Text that a revision deleted is left out.
 */
export function narrativeText(element: XmlElement): string {
  const lines = new Lines();
  write(element, lines);
  return lines.text();
}

/** Lines of text as they are written; white space is one blank, and a blank line stands once. */
class Lines {
  readonly #lines: string[] = [];
  #line = '';
  #apart = false;

  add(text: string): void {
    this.#line += this.#line === '' ? text.trimStart() : text;
  }

  end(): void {
    const line = this.#line.trimEnd();
    this.#line = '';
    if (line === '' || line === '-') return;
    if (this.#apart && this.#lines.length > 0) this.#lines.push('');
    this.#apart = false;
    this.#lines.push(line);
  }

  apart(): void {
    this.end();
    this.#apart = true;
  }

  text(): string {
    this.end();
    return this.#lines.join('\n');
  }
}

function write(element: XmlElement, lines: Lines): void {
  const { name, attributes } = element;
  if (SILENT.has(name) || attributes['revised'] === 'delete') return;
  if (name === 'br') return lines.end();
  const isBlock = BLOCKS.has(name);
  if (APART.has(name)) lines.apart();
  else if (isBlock) lines.end();
  if (name === 'item' || name === 'li') lines.add('- ');
  if (name === 'tr') writeRow(element, lines);
  else writeChildren(element, lines);
  if (APART.has(name)) lines.apart();
  else if (isBlock) lines.end();
}

function writeChildren(element: XmlElement, lines: Lines): void {
  for (const child of element.children) {
    if (isElement(child)) write(child, lines);
    else if (element.name === 'pre') writeKept(child, lines);
    else lines.add(child.replaceAll(/\s+/g, ' '));
  }
}

function writeKept(text: string, lines: Lines): void {
  for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
    if (at > 0) lines.end();
    lines.add(line);
  }
}

/** A row in one line, whatever stands in its cells: what is in one row belongs together. */
function writeRow(row: XmlElement, lines: Lines): void {
  const cells = row.children.filter(isElement).map((cell) => narrativeText(cell).replaceAll(/\n+/g, '; '));
  lines.add(cells.join(' | '));
}
