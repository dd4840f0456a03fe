// Our own, because what is written for the task does not fit here: Papa Parse brings a way to load files from addresses,
// and d3-dsv makes functions out of text, which the extension's policy forbids.
import { isReckoned } from './csv.ts';
import { isFault, type OutcomeFault, outcomeFault } from './outcome-fault.ts';

/** What a hostile or mistaken file may have at most. */
const MOST_LINES = 200_000;
const MOST_COLUMNS = 300;

/** The head of a CSV, and its text for the lines under it. */
export interface Csv {
  /** The names in its first line, as they stand there. */
  readonly columns: readonly string[];
  readonly text: string;
  readonly separator: string;
}

/** One line: the cells of the columns that were asked for, in their order. */
export interface CsvRow {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Looks at the first line of a CSV (RFC 4180; semicolons and tabs, as spreadsheets of other countries write, are taken too). */
export function openCsv(given: string): Csv | OutcomeFault {
  const text = given.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end);
  const separator = [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length)[0]!;
  const [head] = records(text, separator, () => true);
  if (head === undefined) return outcomeFault('empty');
  if (isFault(head)) return head;
  if (head.cells.every((name) => name.trim() === '')) return outcomeFault('empty', 1);
  return { columns: head.cells.map((name) => name.trim()), text, separator };
}

/** The lines under the head, with these columns of it alone: no cell of another column is taken out of the text. */
export function readRows(
  { columns, text, separator }: Csv,
  wanted: readonly number[],
): CsvRow[] | OutcomeFault {
  const asked = new Set(wanted);
  const rows: CsvRow[] = [];
  let isHead = true;
  for (const record of records(text, separator, (column) => asked.has(column))) {
    if (isFault(record)) return record;
    if (!isHead) {
      if (record.cells.length > columns.length) return outcomeFault('uneven', record.line);
      if (rows.length === MOST_LINES) return outcomeFault('too-many-lines', record.line);
      const isBlank = record.cells.length === 1 && columns.length > 1;
      if (!isBlank) rows.push({ line: record.line, cells: wanted.map((at) => record.cells[at] ?? '') });
    }
    isHead = false;
  }
  return rows;
}

/** Line by line, all cells of one, empty for those that are not wanted. Ends with the fault where there is one. */
function* records(
  text: string,
  separator: string,
  isWanted: (column: number) => boolean,
): Generator<CsvRow | OutcomeFault> {
  let [at, line] = [0, 1];
  while (at < text.length) {
    const cells: string[] = [];
    const first = line;
    for (;;) {
      const end = cellEnd(text, at, separator);
      if (end === null) return yield outcomeFault('unclosed-quote', first);
      if (cells.length === MOST_COLUMNS) return yield outcomeFault('too-many-columns', first);
      cells.push(isWanted(cells.length) ? cellIn(text.slice(at, end)) : '');
      for (let next = text.indexOf('\n', at); next >= 0 && next < end; next = text.indexOf('\n', next + 1))
        line += 1;
      at = end + 1;
      if (text[end] !== separator) break;
    }
    line += 1;
    yield { line: first, cells };
  }
}

/** Where a cell ends: at a separator, an end of line, or the end of the text; null where its quotation mark never closes. */
function cellEnd(text: string, from: number, separator: string): number | null {
  let at = from;
  if (text[at] === '"') {
    for (at += 1; ; at += 2) {
      at = text.indexOf('"', at);
      if (at < 0) return null;
      if (text[at + 1] !== '"') break;
    }
  }
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1;
  return at;
}

/** What a cell says: without its quotation marks, and without the apostrophe that keeps spreadsheets from reckoning. */
function cellIn(raw: string): string {
  const value = raw.startsWith('"') ? raw.slice(1, raw.lastIndexOf('"')).replaceAll('""', '"') : raw;
  return (value.startsWith("'") && isReckoned(value.slice(1)) ? value.slice(1) : value).trim();
}
