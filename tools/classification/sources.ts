import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SourceError } from './source-error.ts';

/** One official file: its name for messages, what it holds, and the checksum of the file as it was given. */
export interface SourceFile {
  readonly name: string;
  /** By its ending; where not, it holds JSON lines or the columns of the order file. */
  readonly isXml: boolean;
  readonly text: string;
  readonly sha256: string;
}

export interface Sources {
  /** Fiscal year of the order file. */
  readonly year: number;
  readonly order: SourceFile;
  readonly index: SourceFile;
  readonly notes: SourceFile;
  readonly neoplasms: SourceFile;
}

/** The year stands anywhere in the name, for NCHS writes "index-2027" and "index-April-1-2027". */
const KINDS = {
  order: /icd10cm[_-]order[_-](\d{4})[^/\\]*\.txt(?:\.gz)?$/,
  index: /icd10cm[_-]index[_-](?!addenda)[^/\\]*?(\d{4})[^/\\]*\.(?:xml|jsonl)(?:\.gz)?$/,
  notes: /icd10cm[_-]tabular[_-](?!addenda)[^/\\]*?(\d{4})[^/\\]*\.(?:xml|jsonl)(?:\.gz)?$/,
  neoplasms: /icd10cm[_-]neoplasm[^/\\]*?(\d{4})[^/\\]*\.xml(?:\.gz)?$/,
} as const;
const XML = /\.xml(?:\.gz)?$/;
const VERSION = /<version>\s*(\d{4})/;

/**
 * The newest file of each kind under `folder`; of one year April's before October's, then XML before JSON lines. Throws a
 * SourceError where one is missing, cut or cannot be read.
 */
export function readSources(folder: string): Sources {
  if (!existsSync(folder)) {
    throw new SourceError(
      'missing',
      folder,
      'There is no such folder.',
      'Name the folder of the official files.',
    );
  }
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const newest = (kind: keyof typeof KINDS): Found => {
    const found = paths
      .flatMap((path) => {
        const match = KINDS[kind].exec(path);
        if (match === null) return [];
        const later = (/apr/i.test(match[0]) ? 2 : 0) + (XML.test(path) ? 1 : 0);
        return [{ path, year: Number(match[1]), later }];
      })
      .toSorted((a, b) => b.year - a.year || b.later - a.later);
    if (found.length === 0) {
      throw new SourceError(
        'missing',
        folder,
        `No file of the kind "${kind}" is here.`,
        `Its name fits ${String(KINDS[kind])}.`,
      );
    }
    return found[0]!;
  };
  const found = {
    order: newest('order'),
    index: newest('index'),
    notes: newest('notes'),
    neoplasms: newest('neoplasms'),
  };
  const codes = found.order.year;
  for (const { path, year } of Object.values(found)) {
    // Between the codes of a year and its words lie months; a file of more than a year before knows other codes.
    if (year < codes - 1) {
      throw new SourceError(
        'older',
        path,
        `It is of ${year}, the codes are of ${codes}.`,
        'Get a newer file.',
      );
    }
  }
  return {
    year: codes,
    order: readSource(folder, found.order),
    index: readSource(folder, found.index),
    notes: readSource(folder, found.notes),
    neoplasms: readSource(folder, found.neoplasms),
  };
}

interface Found {
  readonly path: string;
  readonly year: number;
}

function readSource(folder: string, { path, year }: Found): SourceFile {
  const bytes = readFileSync(join(folder, path));
  const name = path.split(/[\\/]/).at(-1)!;
  const isXml = XML.test(name);
  const text = (path.endsWith('.gz') ? unzipped(bytes, name) : bytes).toString('utf8');
  const own = isXml ? VERSION.exec(text)?.[1] : undefined;
  if (own !== undefined && Number(own) !== year) {
    const what = `By its name it is of ${year}, by its version of ${own}.`;
    throw new SourceError('older', name, what, 'Get the file of the year.');
  }
  return { name, isXml, text, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function unzipped(bytes: Buffer, name: string): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    throw new SourceError('unreadable', name, 'The file is cut or is no gzip.', 'Get the file again.');
  }
}
