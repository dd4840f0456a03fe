import { fileURLToPath } from 'node:url';
import { CodeTree } from '#src/classification/code-tree.ts';
import { readRulesFiles } from '#node/rules-files.ts';
import { SourceError } from '../source-error.ts';
import { changedCodes } from './changed-codes.ts';
import { changedFamilies } from './changed-families.ts';
import { changedFindings } from './changed-findings.ts';
import { lostCodes } from './lost-codes.ts';
import { notesIn } from './notes-in.ts';
import { compareOptions, USAGE } from './options.ts';
import { ownKnowledge } from './own-knowledge.ts';
import { readEdition } from './read-edition.ts';
import { reportOf } from './report.ts';

/*
 * `npm run classification:compare -- OLD NEW`: what the step from one year's classification to the next brings. Each of the
 * two is a folder of official files or a compiled one. Writes nothing. Exit status: 0, 1 for files that cannot be read, 2 for
 * unusable arguments.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const options = compareOptions(process.argv.slice(2));
if (options === null) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    const notes = notesIn(options.notes);
    const { files, rulesOver } = ownKnowledge(readRulesFiles(root));
    const [old, now] = [readEdition(options.old, root), readEdition(options.now, root)];
    const [before, after] = [new CodeTree(old), new CodeTree(now)];
    console.log(
      reportOf({
        old: old.release,
        now: now.release,
        codes: changedCodes(before, after),
        families: changedFamilies(before, after),
        lost: lostCodes(files, rulesOver(now).packs, after),
        notes: notes.length,
        findings: changedFindings(notes, rulesOver(old), rulesOver(now)),
      }),
    );
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    console.error(`${error.code}: ${error.message}`);
    process.exitCode = 1;
  }
}
