import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { compileClassification } from './compile.ts';
import { readGrammar } from './grammar.ts';
import { SourceError } from './source-error.ts';
import { readSources } from './sources.ts';

/*
 * `npm run classification -- DIR`: compiles the official files of ICD-10-CM under DIR into rules/classification/compiled.
 * All is written beside and put in place at the end, so that nothing half written is left.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const target = join(root, 'rules/classification/compiled');
const [folder] = process.argv.slice(2);
try {
  if (folder === undefined) {
    throw new SourceError(
      'missing',
      'classification',
      'No folder is named.',
      'npm run classification -- DIR',
    );
  }
  const sources = readSources(folder);
  const { grammar, forms } = readGrammar(root);
  const { classification, counts } = compileClassification(sources, grammar, forms);
  const known = knownYear();
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
  const texts = Object.entries(classification).filter(([name]) => name !== 'release');
  for (const [name, text] of texts) writeFileSync(join(beside, `${name}.txt`), `${text}\n`);
  writeFileSync(join(beside, 'release.json'), `${JSON.stringify(release, null, 2)}\n`);
  rmSync(target, { recursive: true, force: true });
  renameSync(beside, target);
  for (const [name, count] of Object.entries(counts)) console.log(`${String(count).padStart(8)}  ${name}`);
  const packed = gzipSync(texts.map(([, text]) => text).join('\n'), { level: 9 }).length;
  console.log(`${String(packed).padStart(8)}  bytes after gzip`);
} catch (error) {
  if (!(error instanceof SourceError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}

function knownYear(): number {
  try {
    const release: { readonly release: string } = JSON.parse(
      readFileSync(join(target, 'release.json'), 'utf8'),
    );
    return Number(release.release.slice(2));
  } catch {
    return 0;
  }
}
