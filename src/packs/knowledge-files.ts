import { conditionsFile, procedureCodesFile, releaseFile } from './schema/classification.ts';
import * as vocabulary from './schema/vocabulary.ts';
import type { Shelf } from './shelf.ts';
import type { KnowledgeFiles } from './sources.ts';

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

/** Codes of procedures: an organisation may leave them out. */
const PROCEDURES = 'classification/procedure-codes.yaml';

const knowledgePaths: ReadonlySet<string> = new Set([
  ...Object.values(KNOWLEDGE).map(([path]) => path),
  PROCEDURES,
]);

/** Whether a path is one of the vocabulary or the classification. */
export function isKnowledge(path: string): boolean {
  return knowledgePaths.has(path);
}

/** The files of the knowledge, or null when one is missing or not in its shape. */
export function readKnowledge(shelf: Shelf): KnowledgeFiles | null {
  const hasProcedures = shelf.paths().includes(PROCEDURES);
  const procedures = hasProcedures ? shelf.read(PROCEDURES, procedureCodesFile) : null;
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
  return isWhole(read) && hasProcedures === (procedures !== null) ? { ...read, procedures } : null;
}

type Fixed = Omit<KnowledgeFiles, 'procedures'>;

function isWhole(read: { [K in keyof Fixed]: Fixed[K] | null }): read is Fixed {
  return Object.values(read).every((file) => file !== null);
}
