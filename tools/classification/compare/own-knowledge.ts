import type { CompiledClassification } from '#src/classification/compiled.ts';
import type { CompiledRules } from '#src/match/rules.ts';
import type { CodeFiles } from '#src/packs/check-codes.ts';
import { compileKnowledge } from '#src/packs/compile.ts';
import { compileCurated, readCurated } from '#src/packs/curated-files.ts';
import { faultLine } from '#src/packs/fault.ts';
import { readKnowledge } from '#src/packs/knowledge-files.ts';
import { loadRules } from '#src/packs/load.ts';
import { Shelf } from '#src/packs/shelf.ts';
import type { RulesFile } from '#src/packs/yaml-file.ts';
import { SourceError } from '../source-error.ts';

/** What people know of a classification, and a way to lay it over one: not checked against that one, since it may be another year's. */
export interface OwnKnowledge {
  readonly files: CodeFiles;
  readonly rulesOver: (classification: CompiledClassification) => CompiledRules;
}

/** Reads it from the files under `rules/`. Throws a SourceError that holds the faults of files not in their shape. */
export function ownKnowledge(all: readonly RulesFile[]): OwnKnowledge {
  const written = all.filter(({ path }) => path.endsWith('.yaml')); // what is compiled is what is compared
  const shelf = new Shelf(written, () => true);
  const knowledge = readKnowledge(shelf);
  const curated = readCurated(shelf);
  const loaded = loadRules(written);
  if (knowledge === null || curated === null || loaded.rules === null) {
    const faults = [...shelf.faults, ...loaded.faults].map(faultLine).join('\n');
    throw new SourceError('malformed', 'rules', faults, 'npm test -- unit tells of them one by one.');
  }
  const { packs } = loaded.rules;
  return {
    files: { ...curated, conditions: knowledge.conditions },
    rulesOver: (classification) => ({
      knowledge: { ...compileKnowledge(knowledge), curated: compileCurated(curated), classification },
      packs,
    }),
  };
}
