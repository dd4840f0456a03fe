import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledClassification, compiledTexts } from '#src/classification/compiled.ts';

/** What is thrown where a folder holds no compiled classification. */
export interface CompiledFaults {
  /** A file is not there, by its name. */
  missing(name: string): Error;
  /** `release.json` says no release. */
  nameless(): Error;
}

/** The compiled classification in a folder: `codes.txt`, its neighbours and `release.json`. Throws one of `faults`. */
export function readCompiledClassification(folder: string, faults: CompiledFaults): CompiledClassification {
  const read = (name: string): string => {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      throw faults.missing(name);
    }
  };
  const texts = compiledTexts((name) => read(`${name}.txt`))!; // a text that is not there has thrown
  const release = releaseIn(read('release.json'));
  if (release === null) throw faults.nameless();
  return { ...texts, release };
}

function releaseIn(text: string): string | null {
  try {
    const { release }: { readonly release?: unknown } = JSON.parse(text);
    return typeof release === 'string' ? release : null;
  } catch {
    return null; // the same fault as one without a release
  }
}
