import { malformed, SourceError } from './source-error.ts';

/** A row of the official order file: a code without its dot, whether it may be billed, and its long title. */
export interface OrderRow {
  readonly code: string;
  readonly isBillable: boolean;
  readonly title: string;
}

/** The fixed columns of the order file (icd10OrderFiles.pdf in the release): number, code, flag, short title, long title. */
const ROW = /^(\d{5}) ([A-Z][0-9A-Z]{2,6}) *([01]) (.{60}) (\S.*)$/;
/** Fewer rows than any release since FY2016 had: a file that was cut. */
const FEWEST_ROWS = 90_000;
const CHAPTERS = 'ABCDEFGHIJKLMNOPQRSTVWXYZU'.split(''); // U, for emergencies, stands last

/** The rows of the order file, in its order. Throws a SourceError for a line that is none, and for a file that was cut. */
export function orderRows(text: string, name: string): OrderRow[] {
  const rows: OrderRow[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    const match = ROW.exec(line.trimEnd());
    if (match === null) throw malformed(name, index + 1, 'The line is no row of an order file.');
    rows.push({ code: match[2]!, isBillable: match[3] === '1', title: match[5]! });
  });
  const last = rows[rows.length - 1]?.code[0];
  const first = new Set(rows.map(({ code }) => code[0]));
  if (rows.length < FEWEST_ROWS || last !== 'U' || CHAPTERS.some((letter) => !first.has(letter))) {
    throw new SourceError(
      'cut',
      name,
      `The file has ${rows.length} rows up to ${last ?? 'nothing'}.`,
      'Get the whole file.',
    );
  }
  return rows;
}
