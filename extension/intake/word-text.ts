import type { XmlElement } from './xml.ts';
import { attribute, find, isElement } from './xml-path.ts';

/** What was deleted, moved away or hidden, instructions of fields, and the second telling of the same drawing. */
const SILENT = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'Fallback',
  'pPr',
  'sectPr',
  'tblPr',
  'trPr',
  'tcPr',
  'tblGrid',
]);

/** The text of a Word document: a paragraph or row a line, items of lists with a dash, cells with a bar between them. */
export function wordText(element: XmlElement): string {
  const { name } = element;
  if (SILENT.has(name) || isHidden(element)) return '';
  if (name === 't') return ownText(element);
  if (name === 'tab') return '\t';
  if (name === 'br' || name === 'cr') return '\n';
  if (name === 'noBreakHyphen') return '-';
  if (name === 'tr') return rowText(element);
  const text = element.children.map((child) => (isElement(child) ? wordText(child) : '')).join('');
  if (name === 'p') return `${isItem(element) && text.trim() !== '' ? '- ' : ''}${text}\n`;
  return text;
}

function ownText({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

function rowText(row: XmlElement): string {
  const cells = row.children.filter(isElement).filter(({ name }) => name === 'tc' || name === 'sdt');
  return `${cells.map((cell) => wordText(cell).trim().replaceAll(/\n+/g, '; ')).join(' | ')}\n`;
}

function isHidden(run: XmlElement): boolean {
  const vanish = run.name === 'r' ? find(run, 'rPr', 'vanish') : null;
  return vanish !== null && !['0', 'false', 'off'].includes(attribute(vanish, 'w:val') ?? '1');
}

function isItem(paragraph: XmlElement): boolean {
  return find(paragraph, 'pPr', 'numPr') !== null;
}
