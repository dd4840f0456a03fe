import type { StartWorker } from '../intake/hand.ts';
import { IntakePool } from '../intake/pool.ts';
import type { NamedFile } from '../worklist/import-files.ts';
import type { StudioNote } from './impact-on-notes.ts';

/** Notes read out of files, and how many files were not read. */
export interface NotesRead {
  readonly notes: readonly StudioNote[];
  readonly refused: number;
}

/** Reads files of any kind that the workbench reads. A document is a note. */
export async function notesOfFiles(files: readonly NamedFile[], start: StartWorker): Promise<NotesRead> {
  const pool = new IntakePool(start, 1);
  const read = await Promise.all(
    files.map(async ({ name, content }) => {
      const reading = await pool.ask({ type: 'read-file', file: content }).catch(() => null);
      return { name, documents: reading?.documents ?? [] };
    }),
  );
  pool.end();
  return {
    notes: read.flatMap(({ name, documents }) =>
      documents.map(({ text, place }) => ({
        name: [name, place].filter((part) => part !== '').join(', '),
        parts: [text],
      })),
    ),
    refused: read.filter(({ documents }) => documents.length === 0).length,
  };
}
