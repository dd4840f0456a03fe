import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readRulesFiles } from '#node/rules-files.ts';
import { written } from './written.ts';

// `npm run catalogue`: writes the catalogue of rules, and the JSON Schemas by which editors help with a pack.
const root = process.cwd();
for (const [path, text] of Object.entries(written(readRulesFiles(root)))) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(path);
}
