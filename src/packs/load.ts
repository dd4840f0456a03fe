import type { Pack } from '#src/match/rules.ts';
import type { AllRules } from './all-rules.ts';
import { isWhole } from '#src/classification/code-lines.ts';
import { CodeTree } from '#src/classification/code-tree.ts';
import { checkCodes } from './check-codes.ts';
import { compileCurated, hasCurated, isCurated, readCompiled, readCurated } from './curated-files.ts';
import { checkConditions } from './check-conditions.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import { compileKnowledge } from './compile.ts';
import type { Fault } from './fault.ts';
import { type Ground, groundOf } from './ground.ts';
import { isKnowledge, readKnowledge } from './knowledge-files.ts';
import { isPack, readPacks } from './pack-files.ts';
import type { RuleTests } from './rule-tests.ts';
import { pathIn, Shelf } from './shelf.ts';
import { takePack } from './take-pack.ts';
import { isThresholds, takeThresholds } from './threshold-files.ts';
import { isWording, readWording } from './wording-files.ts';
import type { RulesFile } from './yaml-file.ts';

export interface LoadedRules {
  /** Null when the knowledge itself or the data on wording has a fault; a pack with a fault is left out and the others stay. */
  readonly rules: AllRules | null;
  /** The rules' own tests, of the packs that were taken. */
  readonly tests: readonly RuleTests[];
  /** What other packs can be checked against; null as the rules are. */
  readonly ground: Ground | null;
  readonly faults: readonly Fault[];
}

/**
 * Reads, checks and compiles what is under `rules/`. Paths are given from that folder ("packs/ent/pack.yaml") or with
 * it ("rules/packs/ent/pack.yaml"); files that are no YAML are passed over. Never throws: what is wrong is a fault.
 */
export function loadRules(files: readonly RulesFile[]): LoadedRules {
  const shelf = new Shelf(
    files,
    (path) => isKnowledge(path) || isPack(path) || isWording(path) || isCurated(path) || isThresholds(path),
  );
  const knowledgeFiles = readKnowledge(shelf);
  const curated = hasCurated(shelf) ? readCurated(shelf) : undefined;
  const wording = readWording(shelf, curated?.abbreviations.value.abbreviations ?? []);
  const packs = readPacks(shelf);
  if (knowledgeFiles !== null)
    shelf.faults.push(...checkVocabulary(knowledgeFiles), ...checkConditions(knowledgeFiles));
  const release = knowledgeFiles?.release.value.release ?? '';
  const classification = readCompiled(files, release);
  if (classification !== null && !isWhole(classification.codes)) {
    const problem = 'The compiled codes are cut or damaged.';
    const mend = 'Compile the classification again ("npm run classification -- FOLDER").';
    const file = 'rules/classification/compiled/codes.txt';
    shelf.faults.push({ code: 'field-value', file, line: 1, field: '', problem, mend });
    return { rules: null, tests: [], ground: null, faults: shelf.faults };
  }
  if (knowledgeFiles !== null && curated && classification !== null)
    shelf.faults.push(
      ...checkCodes(
        { ...curated, conditions: knowledgeFiles.conditions },
        new CodeTree(classification),
        release,
      ),
    );
  const sound = !shelf.faults.some(
    ({ file }) => isKnowledge(pathIn(file)) || isWording(pathIn(file)) || isCurated(pathIn(file)),
  );
  if (!sound || knowledgeFiles === null || wording === null || curated === null)
    return { rules: null, tests: [], ground: null, faults: shelf.faults };

  const plain = compileKnowledge(knowledgeFiles);
  const knowledge =
    classification === null || curated === undefined
      ? plain
      : { ...plain, classification, curated: compileCurated(curated) };
  const thresholds = takeThresholds(shelf, knowledgeFiles);
  const ground = groundOf(knowledge, wording);
  const taken = packs.map((pack) => takePack(pack, ground));
  shelf.faults.push(...taken.flatMap(({ faults }) => faults));
  return {
    rules: {
      knowledge,
      packs: taken.map(({ pack }) => pack).filter((pack): pack is Pack => pack !== null),
      templates: taken.flatMap(({ templates }) => templates),
      wording,
      thresholds,
    },
    tests: taken.flatMap(({ tests }) => tests),
    ground,
    faults: shelf.faults,
  };
}
