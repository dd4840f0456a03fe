import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { COMPILED_TEXTS } from '#src/classification/compiled.ts';
import { compileClassification } from './compile.ts';
import { readGrammar } from './grammar.ts';
import { SourceError } from './source-error.ts';
import { readSources } from './sources.ts';

/**
 * Compiles the official files under `folder` into `target`, with what the project at `root` knows of words. All is
 * written beside and put in place at the end, so that nothing half written is left. Gives how much there is of each
 * thing, the bytes after gzip among them. Throws a SourceError where the files cannot be compiled; `target` then stays
 * as it was.
 */
export function compileFolder(
  folder: string,
  root: string,
  target: string,
): Readonly<Record<string, number>> {
  refuseForeign(target);
  const sources = readSources(folder);
  const { grammar, forms } = readGrammar(root);
  const { classification, counts } = compileClassification(sources, grammar, forms);
  const known = knownYear(target);
  if (known > sources.year) {
    throw new SourceError(
      'older',
      sources.order.name,
      `The project has FY${known} already.`,
      'Remove rules/classification/compiled to go back.',
    );
  }
  const files = Object.values(sources).filter((source) => typeof source === 'object');
  const release = {
    release: classification.release,
    counts,
    sources: files.map(({ name, sha256 }) => ({ name, sha256 })),
  };
  const beside = `${target}.new`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  for (const name of COMPILED_TEXTS) writeFileSync(join(beside, `${name}.txt`), `${classification[name]}\n`);
  writeFileSync(join(beside, 'release.json'), `${JSON.stringify(release, null, 2)}\n`);
  rmSync(target, { recursive: true, force: true });
  renameSync(beside, target);
  const packed = gzipSync(COMPILED_TEXTS.map((name) => classification[name]).join('\n'), { level: 9 }).length;
  return { ...counts, 'bytes after gzip': packed };
}

/** What stands in the target's place is replaced as a whole: a folder that holds anything else stays as it is. */
function refuseForeign(target: string): void {
  if (!existsSync(target) || readdirSync(target).length === 0 || existsSync(join(target, 'release.json')))
    return;
  throw new SourceError(
    'foreign',
    target,
    'The folder holds no compiled classification, and would be replaced.',
    'Name another folder.',
  );
}

function knownYear(target: string): number {
  try {
    const release: { readonly release: string } = JSON.parse(
      readFileSync(join(target, 'release.json'), 'utf8'),
    );
    return Number(release.release.slice(2));
  } catch {
    return 0;
  }
}
