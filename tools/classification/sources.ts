import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SourceError } from './source-error.ts';

/** One official file: its name for messages, its text, and the checksum of the file as it was given. */
export interface SourceFile {
  readonly name: string;
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

const KINDS = {
  order: /icd10cm[_-]order[_-](\d{4}).*\.txt(?:\.gz)?$/,
  index: /icd10cm[_-]index[_-](\d{4}).*\.jsonl(?:\.gz)?$/,
  notes: /icd10cm[_-]tabular[_-]notes[_-](\d{4}).*\.jsonl(?:\.gz)?$/,
  neoplasms: /icd10cm[_-]neoplasm.*?(\d{4}).*\.xml(?:\.gz)?$/,
} as const;

/** The newest file of each kind under `folder`. Throws a SourceError where one is missing, cut or cannot be read. */
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
  const newest = (kind: keyof typeof KINDS): { path: string; year: number } => {
    const found = paths
      .flatMap((path) => {
        const match = KINDS[kind].exec(path);
        return match === null ? [] : [{ path, year: Number(match[1]) }];
      })
      .toSorted((a, b) => b.year - a.year);
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
    order: readSource(folder, found.order.path),
    index: readSource(folder, found.index.path),
    notes: readSource(folder, found.notes.path),
    neoplasms: readSource(folder, found.neoplasms.path),
  };
}

function readSource(folder: string, path: string): SourceFile {
  const bytes = readFileSync(join(folder, path));
  const name = path.split(/[\\/]/).at(-1)!;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (!path.endsWith('.gz')) return { name, text: bytes.toString('utf8'), sha256 };
  try {
    return { name, text: gunzipSync(bytes).toString('utf8'), sha256 };
  } catch {
    throw new SourceError('unreadable', name, 'The file is cut or is no gzip.', 'Get the file again.');
  }
}
