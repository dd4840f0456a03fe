import type { Fault } from './fault.ts';
import type { Read } from './sources.ts';
import { faultAt } from './yaml-file.ts';

export type Path = readonly PropertyKey[];

/** Says of each key that comes twice where it stands, and where it stood first. */
export function repeated(
  read: Read<unknown>,
  code: 'id-twice' | 'term-twice',
  entries: Iterable<[string, Path]>,
): Fault[] {
  const seen = new Map<string, Path>();
  const faults: Fault[] = [];
  for (const [key, path] of entries) {
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, path);
      continue;
    }
    const problem = `"${key}" stands already on line ${read.file.lineOf(first)}.`;
    faults.push(faultAt(read.file, code, path, problem, 'Keep one of the two.'));
  }
  return faults;
}

/** An id that names nothing. `what` says what it should name: "site". */
export function unknownId(read: Read<unknown>, path: Path, id: string, what: string): Fault {
  const mend = 'Add it, or use the id of one there is.';
  return faultAt(read.file, 'reference', path, `There is no ${what} "${id}".`, mend);
}

/** Phrases that a note cannot tell apart are the same: capitals and hyphens do not count. */
export function folded(term: string): string {
  return term
    .toLowerCase()
    .replaceAll(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** The words of a phrase in no order: how phrases are told apart whose words may stand in any. */
export function bag(term: string): string {
  return folded(term).split(' ').toSorted().join(' ');
}
