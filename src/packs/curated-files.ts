import { type CompiledClassification, compiledTexts } from '#src/classification/compiled.ts';
import type { Curated } from '#src/match/curated.ts';
import type { z } from 'zod';
import * as schema from './schema/curated.ts';
import { pathIn, type Shelf } from './shelf.ts';
import type { Read } from './sources.ts';
import { allSpelledOut, spelledOut, type WordLists } from './word-lists.ts';
import type { RulesFile } from './yaml-file.ts';

const FOLDER = 'classification/curated/';
const FILES = {
  equivalents: [`${FOLDER}equivalents.yaml`, schema.equivalentsFile],
  abbreviations: [`${FOLDER}abbreviations.yaml`, schema.curatedAbbreviationsFile],
  wordings: [`${FOLDER}wordings.yaml`, schema.wordingsFile],
  levels: [`${FOLDER}levels.yaml`, schema.levelsFile],
  splits: [`${FOLDER}splits.yaml`, schema.splitsFile],
  answers: [`${FOLDER}answers.yaml`, schema.answersFile],
  questions: [`${FOLDER}questions.yaml`, schema.questionsFile],
  homes: [`${FOLDER}homes.yaml`, schema.homesFile],
} as const;
const paths: ReadonlySet<string> = new Set(Object.values(FILES).map(([path]) => path));
/** How the compiler reads titles: it has no place in what is compiled. */
const TITLE_WORDS = 'classification/title-words.yaml';
const COMPILED = 'classification/compiled/';

/** Whether a path is one of the curated layer of the classification, or belongs to its compiler. */
export function isCurated(path: string): boolean {
  return paths.has(path) || path === TITLE_WORDS;
}

/** Whether any file of the curated layer is here: rules may do without a classification. */
export function hasCurated(shelf: Shelf): boolean {
  return shelf.paths().some((path) => paths.has(path));
}

/** The files of the curated layer, each read and in its shape. */
export type CuratedFiles = {
  readonly [Name in keyof typeof FILES]: Read<z.output<(typeof FILES)[Name][1]>>;
};

/** The files of the curated layer, or null when one is missing or not in its shape. */
export function readCurated(shelf: Shelf): CuratedFiles | null {
  const read = {
    equivalents: shelf.read(...FILES.equivalents),
    abbreviations: shelf.read(...FILES.abbreviations),
    wordings: shelf.read(...FILES.wordings),
    levels: shelf.read(...FILES.levels),
    splits: shelf.read(...FILES.splits),
    answers: shelf.read(...FILES.answers),
    questions: shelf.read(...FILES.questions),
    homes: shelf.read(...FILES.homes),
  };
  return isWhole(read) ? read : null;
}

function isWhole(read: { [Name in keyof CuratedFiles]: CuratedFiles[Name] | null }): read is CuratedFiles {
  return Object.values(read).every((file) => file !== null);
}

/** What the engine needs of the curated layer: the reasons stay behind. */
export function compileCurated(files: CuratedFiles): Curated {
  const { equivalents, abbreviations, wordings, levels, splits, answers, questions, homes } = files;
  return {
    equivalents: equivalents.value.equivalents.map(({ words, means }) => ({ words, means })),
    topics: abbreviations.value.topics,
    abbreviations: abbreviations.value.abbreviations.map(withoutReason),
    wordings: wordings.value.wordings.flatMap(({ words: phrase, family }) =>
      spelledOut(phrase, wordings.value.lists).map((words) => ({ words, family })),
    ),
    defaults: levels.value.defaults,
    groups: levels.value.groups,
    levels: levels.value.levels.map(({ families, axis, level }) => ({ families, axis, level })),
    splits: splits.value.splits.map(withoutReason),
    answers: answers.value.answers.map(({ values, ...answer }) => ({
      ...withoutReason(answer),
      values: values.map(({ code, ...value }) => ({ ...value, leadsTo: code })),
    })),
    measures: answers.value.measures.map((measure) => compileMeasure(measure, answers.value.lists)),
    questions: questions.value.questions,
    source: questions.value.title,
    homes: homes.value.homes.map(({ families, sites }) => ({ families, sites })),
  };
}

type MeasureSource = CuratedFiles['answers']['value']['measures'][number];

function compileMeasure(measure: MeasureSource, lists: WordLists): Curated['measures'][number] {
  const { id } = measure;
  if ('lasting' in measure) return { id, lasting: measure.lasting };
  return { id, forms: allSpelledOut(measure.forms, lists) };
}

/** Why an entry stands there is for its readers. */
function withoutReason<Entry extends { readonly reason: string }>(entry: Entry): Omit<Entry, 'reason'> {
  const { reason: _reason, ...rest } = entry;
  return rest;
}

/** The compiled classification among the files, or null when it is not there. */
export function readCompiled(files: readonly RulesFile[], release: string): CompiledClassification | null {
  const byPath = new Map(files.map((file) => [pathIn(file.path), file.text]));
  const texts = compiledTexts((name) => byPath.get(`${COMPILED}${name}.txt`));
  return texts === null ? null : { release, ...texts };
}
