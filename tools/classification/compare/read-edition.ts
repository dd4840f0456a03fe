import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledClassification, compiledTexts } from '#src/classification/compiled.ts';
import { compileClassification } from '../compile.ts';
import { readGrammar } from '../grammar.ts';
import { SourceError } from '../source-error.ts';
import { readSources } from '../sources.ts';

/**
 * The classification in a folder, be it compiled (`codes.txt` and its neighbours) or the official files, which are compiled
 * as `npm run classification` would, by the project at `root`. Throws a SourceError where it is neither, or cut.
 */
export function readEdition(folder: string, root: string): CompiledClassification {
  if (existsSync(join(folder, 'codes.txt'))) return readCompiled(folder);
  const { grammar, forms } = readGrammar(root);
  return compileClassification(readSources(folder), grammar, forms).classification;
}

function readCompiled(folder: string): CompiledClassification {
  const read = (name: string): string => {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      throw new SourceError(
        'missing',
        folder,
        `The file ${name} is not here.`,
        'Compile the classification again.',
      );
    }
  };
  const texts = compiledTexts((name) => read(`${name}.txt`))!; // a text that is not here has thrown
  return { ...texts, release: releaseIn(read('release.json'), folder) };
}

function releaseIn(text: string, folder: string): string {
  try {
    const { release }: { readonly release?: unknown } = JSON.parse(text);
    if (typeof release === 'string') return release;
  } catch {
    // The same fault as one without a release.
  }
  throw new SourceError(
    'malformed',
    folder,
    'release.json names no release.',
    'Compile the classification again.',
  );
}
