import type { z } from 'zod';
import type * as classification from './schema/classification.ts';
import type * as pack from './schema/pack.ts';
import type * as thresholds from './schema/thresholds.ts';
import type * as vocabulary from './schema/vocabulary.ts';
import type { YamlFile } from './yaml-file.ts';

/** A file whose value has its shape. */
export interface Read<T> {
  readonly file: YamlFile;
  readonly value: T;
}

/** The files that make up the knowledge, each read and in its shape. */
export interface KnowledgeFiles {
  readonly sections: Read<z.output<typeof vocabulary.sectionsFile>>;
  readonly cues: Read<z.output<typeof vocabulary.cuesFile>>;
  readonly sites: Read<z.output<typeof vocabulary.sitesFile>>;
  readonly details: Read<z.output<typeof vocabulary.detailsFile>>;
  readonly words: Read<z.output<typeof vocabulary.wordsFile>>;
  readonly forms: Read<z.output<typeof vocabulary.formsFile>>;
  readonly numbers: Read<z.output<typeof vocabulary.numbersFile>>;
  readonly abbreviations: Read<z.output<typeof vocabulary.abbreviationsFile>>;
  readonly release: Read<z.output<typeof classification.releaseFile>>;
  readonly conditions: Read<z.output<typeof classification.conditionsFile>>;
  /** Codes of timed services: null where an organisation left them out. */
  readonly procedures: Read<z.output<typeof classification.procedureCodesFile>> | null;
}

export type ThresholdsSource = Read<z.output<typeof thresholds.thresholdsFile>>;
export type PackSource = Read<z.output<typeof pack.packFile>>;
export type RuleSource = Read<z.output<typeof pack.ruleFile>>;

/** One pack's files, each read and in its shape. */
export interface PackFiles {
  readonly folder: string;
  readonly pack: PackSource;
  readonly rules: readonly RuleSource[];
}
