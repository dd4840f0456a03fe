import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledFaults, readCompiledClassification } from '#node/compiled-classification.ts';
import type { CompiledClassification } from '#src/classification/compiled.ts';
import { compileClassification } from '../compile.ts';
import { readGrammar } from '../grammar.ts';
import { SourceError } from '../source-error.ts';
import { readSources } from '../sources.ts';

/**
 * The classification in a folder, be it compiled (`codes.txt` and its neighbours) or the official files, which are compiled
 * as `npm run classification` would, by the project at `root`. Throws a SourceError where it is neither, or cut.
 */
export function readEdition(folder: string, root: string): CompiledClassification {
  if (existsSync(join(folder, 'codes.txt'))) return readCompiledClassification(folder, faultsOf(folder));
  const { grammar, forms } = readGrammar(root);
  return compileClassification(readSources(folder), grammar, forms).classification;
}

/** Faults of a folder that `npm run classification` wrote. */
function faultsOf(folder: string): CompiledFaults {
  const mend = 'Compile the classification again.';
  return {
    missing: (name) => new SourceError('missing', folder, `The file ${name} is not here.`, mend),
    nameless: () => new SourceError('malformed', folder, 'release.json names no release.', mend),
  };
}
