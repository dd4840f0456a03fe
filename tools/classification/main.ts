import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFolder } from './compile-folder.ts';
import { SourceError } from './source-error.ts';

/*
 * `npm run classification -- DIR`: compiles the official files of ICD-10-CM under DIR into rules/classification/compiled,
 * or into the folder that is named after DIR.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const [folder, target = join(root, 'rules/classification/compiled')] = process.argv.slice(2);
try {
  if (folder === undefined) {
    throw new SourceError(
      'missing',
      'classification',
      'No folder is named.',
      'npm run classification -- DIR',
    );
  }
  for (const [name, count] of Object.entries(compileFolder(folder, root, target))) {
    console.log(`${String(count).padStart(8)}  ${name}`);
  }
} catch (error) {
  if (!(error instanceof SourceError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}
