import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import type { HouseRules } from '../rules.ts';
import { packFile } from '#src/packs/schema/pack.ts';
import { InputError } from '../input-error.ts';
import { meant } from '../text-file.ts';
import type { Result } from './result.ts';

/** A pack that is begun: its folder, its title as people read it, its first author, its first day (YYYY-MM-DD). */
export interface Beginning {
  readonly folder: string;
  readonly title: string;
  readonly author: string;
  readonly from: string;
}

/** `pack new`: a folder with the manifest of a pack that has no rule yet. What is there already is not written over. */
export function packNew({ folder, title, author, from }: Beginning, { ground }: HouseRules): Result {
  const { release, inForceFrom } = ground.knowledge;
  const id = basename(meant(folder));
  const named = packFile
    .pick({ id: true, title: true, authors: true })
    .safeParse({ id, title, authors: [author] });
  if (!named.success) {
    const { path, message } = named.error.issues[0]!;
    const of = { id: 'The name of the folder', title: '--title', authors: '--by' }[String(path[0])];
    throw new InputError('bad-option', `${of}: ${message}`);
  }
  const file = join(folder, 'pack.yaml');
  try {
    mkdirSync(meant(folder), { recursive: true });
    writeFileSync(
      meant(file),
      manifest(id, title, author, from < inForceFrom ? inForceFrom : from, release),
      {
        flag: 'wx',
      },
    );
  } catch {
    throw new InputError('unwritable-file', `${file} is there already, or cannot be written.`);
  }
  const next = `Put a file for each rule beside it; "chartcue pack find WORDS" says what a rule may name.`;
  return { status: 0, text: `${file}\n${next}`, json: { file } };
}

function manifest(id: string, title: string, author: string, from: string, release: string): string {
  const source = {
    title: 'ICD-10-CM Official Guidelines for Coding and Reporting',
    section: 'I.B.2, Level of detail',
    release,
  };
  const head = stringify({ id, title, version: '1.0.0', from });
  const papers = stringify({
    sources: [source],
    authors: [author],
    changelog: [{ version: '1.0.0', date: from, change: 'First rules.' }],
  });
  return `${head}# Whom it is for; what is empty is for all.
specialties: []
encounters: []
payers: []
hosts: []
groups: []
${papers}`;
}
