import { isWhole } from '#src/classification/code-lines.ts';
import { type CompiledClassification, compiledTexts } from '#src/classification/compiled.ts';

/** The compiled classification in these files, by name; null where one is missing, cut, or says no release. */
export function compiledIn(texts: Readonly<Record<string, string>>): CompiledClassification | null {
  const found = compiledTexts((name) => texts[`${name}.txt`]);
  const release = releaseIn(texts['release.json'] ?? '');
  return found === null || release === null || !isWhole(found.codes) ? null : { ...found, release };
}

function releaseIn(text: string): string | null {
  try {
    const { release }: { readonly release?: unknown } = JSON.parse(text);
    return typeof release === 'string' && release.length <= 40 ? release : null;
  } catch {
    return null;
  }
}
