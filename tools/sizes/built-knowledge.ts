import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { startsOf } from '#src/match/columns.ts';
import { EVERYDAY } from '#src/match/file-classification.ts';
import type { FiledKnowledge } from '#src/match/filed-knowledge.ts';
import type { CompiledRules } from '#src/match/rules.ts';
import { walk } from '../house/imports-of.ts';

/** The most that lexicon, axes and curated layer may weigh in a build, in bytes after gzip. */
export const CLASSIFICATION_BUDGET = 500_000;

/** The script of a build that holds the compiled rules. */
const HOLDER = 'background.js';

/**
 * Bytes after gzip of what a build holds of the classification: its lexicon, its axes and the curated layer. They are taken
 * out of the built script, so that nothing counts that does not ship. Null when there is none in it.
 */
export function classificationSize(folder: string): number | null {
  const rules = builtRules(readFileSync(join(folder, HOLDER), 'utf8'));
  if (rules?.knowledge.classification === undefined || rules.knowledge.curated === undefined) return null;
  const { classification, curated } = rules.knowledge;
  const filed = rules.filed && ofCurated(rules.filed);
  return gzipSync(JSON.stringify({ classification, curated, filed }), { level: 9 }).length;
}

/** What the curated layer was filed as, with all words; the rest is of the vocabulary and of the conditions that packs ask about. */
function ofCurated({ words, signs, shorthands, shorthandPhrases, wordings }: FiledKnowledge): object {
  const starts = startsOf(wordings.lengths);
  const everyday = wordings.meanings.flatMap((meaning, set) =>
    meaning < EVERYDAY ? [] : [[meaning, ...wordings.words.slice(starts[set], starts[set + 1])]],
  );
  return { words, signs, shorthands, shorthandPhrases, everyday };
}

/** What is wrong with that weight. */
export function classificationFault(gzip: number | null): string[] {
  if (gzip === null) return [`${HOLDER} holds no classification`];
  if (gzip <= CLASSIFICATION_BUDGET) return [];
  return [
    `the classification weighs ${gzip} bytes, ${gzip - CLASSIFICATION_BUDGET} over its ${CLASSIFICATION_BUDGET}`,
  ];
}

/** The compiled rules stand in the script as one text of JSON, in whatever quotes the build chose. */
function builtRules(script: string): CompiledRules | null {
  const texts: string[] = [];
  walk(parseAst(script), (node: { readonly type: string; readonly value?: unknown }) => {
    const { value } = node;
    if (typeof value === 'string') texts.push(value);
    else if (isTemplatePart(value)) texts.push(value.cooked);
  });
  const text = texts.find((each) => each.startsWith('{"knowledge":'));
  return text === undefined ? null : JSON.parse(text);
}

function isTemplatePart(value: unknown): value is { readonly cooked: string } {
  return typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string';
}
