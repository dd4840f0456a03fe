import type { z } from 'zod';
import type { Pack } from '#src/match/rules.ts';
import { createEdition } from '#src/wording/edition.ts';
import type { AllRules } from './all-rules.ts';
import { checkConditions } from './check-conditions.ts';
import { checkPack } from './check-pack.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import { checkWording } from './check-wording.ts';
import { compileKnowledge, compilePack } from './compile.ts';
import type { Fault } from './fault.ts';
import type { RuleTests } from './rule-tests.ts';
import { testsOf } from './rule-tests.ts';
import { conditionsFile, releaseFile } from './schema/classification.ts';
import { packFile, ruleFile } from './schema/pack.ts';
import * as vocabulary from './schema/vocabulary.ts';
import type { KnowledgeFiles, PackFiles, Read, RuleSource } from './sources.ts';
import { isWording, readWording } from './wording-files.ts';
import { validate } from './validate.ts';
import type { RulesFile } from './yaml-file.ts';
import { readYaml } from './yaml-file.ts';

export interface LoadedRules {
  /** Null when the knowledge itself or the data on wording has a fault; a pack with a fault is left out and the others stay. */
  readonly rules: AllRules | null;
  /** The rules' own tests, of the packs that were taken. */
  readonly tests: readonly RuleTests[];
  readonly faults: readonly Fault[];
}

/**
 * Reads, checks and compiles what is under `rules/`. Paths are given from that folder ("packs/ent/pack.yaml") or with
 * it ("rules/packs/ent/pack.yaml"); files that are no YAML are passed over. Never throws: what is wrong is a fault.
 */
export function loadRules(files: readonly RulesFile[]): LoadedRules {
  const shelf = new Shelf(files);
  const knowledgeFiles = readKnowledge(shelf);
  const wording = readWording(shelf);
  const packs = readPacks(shelf);
  if (knowledgeFiles !== null)
    shelf.faults.push(...checkVocabulary(knowledgeFiles), ...checkConditions(knowledgeFiles));
  const sound = !shelf.faults.some(({ file }) => isKnowledge(pathIn(file)) || isWording(pathIn(file)));
  if (!sound || knowledgeFiles === null || wording === null)
    return { rules: null, tests: [], faults: shelf.faults };

  const knowledge = compileKnowledge(knowledgeFiles);
  const edition = createEdition(wording);
  const compiled: Pack[] = [];
  const tests: RuleTests[] = [];
  for (const pack of packs) {
    const { conditions } = knowledge;
    const faults = [...checkPack(pack, conditions), ...checkWording(pack, conditions, edition)];
    shelf.faults.push(...faults);
    if (faults.length > 0) continue;
    compiled.push(compilePack(pack));
    tests.push(...testsOf(pack));
  }
  return { rules: { knowledge, packs: compiled, wording }, tests, faults: shelf.faults };
}

/** The files by their path, and the faults found so far. */
class Shelf {
  readonly faults: Fault[] = [];
  readonly #files = new Map<string, RulesFile>();

  constructor(files: readonly RulesFile[]) {
    for (const file of files) {
      const path = pathIn(file.path);
      if (!/\.ya?ml$/u.test(path)) continue;
      if (this.#files.has(path)) {
        this.#fault('file-twice', file.path, 'The file is given twice.', 'Give it once.');
      } else if (!isKnowledge(path) && !PACK.test(path) && !isWording(path)) {
        const mend =
          'Move it to packs/<pack>/ or remove it; vocabulary, classification and wording have a fixed set of files.';
        this.#fault('file-unknown', file.path, 'No file of this name is read here.', mend);
      } else {
        this.#files.set(path, file);
      }
    }
  }

  paths(): string[] {
    return [...this.#files.keys()].toSorted();
  }

  missing(path: string): void {
    this.#fault(
      'file-missing',
      `rules/${path}`,
      'The file is missing.',
      'Add it; rules/README.md says what it holds.',
    );
  }

  /** The file in its shape, or null, with its faults noted. */
  read<T extends z.ZodType>(path: string, schema: T): Read<z.output<T>> | null {
    const file = this.#files.get(path);
    if (file === undefined) {
      this.missing(path);
      return null;
    }
    const yaml = readYaml(file);
    if (Array.isArray(yaml)) {
      this.faults.push(...yaml);
      return null;
    }
    const value = validate(yaml, schema);
    if (value.faults !== null) {
      this.faults.push(...value.faults);
      return null;
    }
    return { file: yaml, value: value.data };
  }

  #fault(
    code: 'file-twice' | 'file-unknown' | 'file-missing',
    file: string,
    problem: string,
    mend: string,
  ): void {
    this.faults.push({ code, file, line: 1, field: '', problem, mend });
  }
}

const KNOWLEDGE = {
  sections: ['vocabulary/sections.yaml', vocabulary.sectionsFile],
  cues: ['vocabulary/cues.yaml', vocabulary.cuesFile],
  sites: ['vocabulary/sites.yaml', vocabulary.sitesFile],
  details: ['vocabulary/details.yaml', vocabulary.detailsFile],
  words: ['vocabulary/words.yaml', vocabulary.wordsFile],
  forms: ['vocabulary/forms.yaml', vocabulary.formsFile],
  numbers: ['vocabulary/numbers.yaml', vocabulary.numbersFile],
  abbreviations: ['vocabulary/abbreviations.yaml', vocabulary.abbreviationsFile],
  release: ['classification/release.yaml', releaseFile],
  conditions: ['classification/conditions.yaml', conditionsFile],
} as const;

const PACK = /^packs\/([^/]+)\/([^/]+)\.ya?ml$/u;
const knowledgePaths: ReadonlySet<string> = new Set(Object.values(KNOWLEDGE).map(([path]) => path));

function isKnowledge(path: string): boolean {
  return knowledgePaths.has(path);
}

/** "packs/ent/pack.yaml" of "./rules/packs/ent/pack.yaml". */
function pathIn(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^\.?\/+/u, '')
    .replace(/^rules\//u, '');
}

function readKnowledge(shelf: Shelf): KnowledgeFiles | null {
  const read = {
    sections: shelf.read(...KNOWLEDGE.sections),
    cues: shelf.read(...KNOWLEDGE.cues),
    sites: shelf.read(...KNOWLEDGE.sites),
    details: shelf.read(...KNOWLEDGE.details),
    words: shelf.read(...KNOWLEDGE.words),
    forms: shelf.read(...KNOWLEDGE.forms),
    numbers: shelf.read(...KNOWLEDGE.numbers),
    abbreviations: shelf.read(...KNOWLEDGE.abbreviations),
    release: shelf.read(...KNOWLEDGE.release),
    conditions: shelf.read(...KNOWLEDGE.conditions),
  };
  return isWhole(read) ? read : null;
}

function isWhole(read: { [K in keyof KnowledgeFiles]: KnowledgeFiles[K] | null }): read is KnowledgeFiles {
  return Object.values(read).every((file) => file !== null);
}

/** The packs whose every file is in its shape, by folder. */
function readPacks(shelf: Shelf): PackFiles[] {
  const paths = shelf.paths().filter((path) => PACK.test(path));
  const folders = new Set(paths.map((path) => path.split('/')[1] ?? ''));
  return [...folders].flatMap((folder) => {
    const manifest = `packs/${folder}/pack.yaml`;
    const pack = shelf.read(manifest, packFile);
    const rules = paths
      .filter((path) => path.startsWith(`packs/${folder}/`) && path !== manifest)
      .map((path) => shelf.read(path, ruleFile));
    const whole = rules.filter((rule): rule is RuleSource => rule !== null);
    return pack === null || whole.length < rules.length ? [] : [{ folder, pack, rules: whole }];
  });
}
