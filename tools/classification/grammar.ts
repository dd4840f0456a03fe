import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isOneWord } from '#src/match/shorthands.ts';
import { titleWordsFile } from '#src/packs/schema/title-words.ts';
import { formsFile, sitesFile } from '#src/packs/schema/vocabulary.ts';
import { equivalentsFile } from '#src/packs/schema/curated.ts';
import type { TitleWords } from './title-grammar.ts';

/** What the compiler knows of words: how titles say values, and which forms of words are one word in notes. */
export interface Grammar {
  readonly grammar: TitleWords;
  readonly forms: ReadonlyMap<string, string>;
}

/** Reads it from `rules/` of the project at `root`. Throws what yaml and zod throw for a file not in its shape. */
export function readGrammar(root: string): Grammar {
  const read = (path: string): unknown => parse(readFileSync(join(root, 'rules', path), 'utf8'));
  const { forms } = formsFile.parse(read('vocabulary/forms.yaml'));
  const { equivalents } = equivalentsFile.parse(read('classification/curated/equivalents.yaml'));
  const pairs = [
    ...Object.entries(forms).flatMap(([base, list]) => list.map((form) => [form, base] as const)),
    ...equivalents.flatMap(({ words, means }) =>
      words.filter((word) => isOneWord(word) && isOneWord(means)).map((word) => [word, means] as const),
    ),
  ];
  const grammar = titleWordsFile.parse(read('classification/title-words.yaml'));
  const named = sitesFile.parse(read('vocabulary/sites.yaml')).sites.flatMap(({ terms }) => terms);
  const site = [...new Set([...grammar.kinds.site, ...named.flatMap((term) => term.split(/[ -]/))])];
  return { grammar: { ...grammar, kinds: { ...grammar.kinds, site } }, forms: new Map(pairs) };
}
