import type { Shorthand, WordingData } from '#src/wording/wording-data.ts';
import { editionFile } from './schema/edition.ts';
import * as schema from './schema/wording.ts';
import type { Shelf } from './shelf.ts';

const FILES = {
  diagnoses: ['wording/diagnoses.yaml', schema.diagnosesFile],
  money: ['wording/money.yaml', schema.watchwordsFile],
  quality: ['wording/quality.yaml', schema.watchwordsFile],
  options: ['wording/options.yaml', schema.optionsFile],
  leading: ['wording/leading.yaml', schema.leadingFile],
  phrases: ['wording/phrases.yaml', schema.phrasesFile],
  text: ['wording/text.yaml', schema.textFile],
} as const;
const EDITION = /^wording\/editions\/[a-z0-9-]+\.ya?ml$/u;
const paths: ReadonlySet<string> = new Set(Object.values(FILES).map(([path]) => path));

/** Whether a path, told from the folder `rules/`, is one of the files on the wording of prompts and queries. */
export function isWording(path: string): boolean {
  return paths.has(path) || EDITION.test(path);
}

/**
 * The data on wording, and the short forms that records are written in; editions in the order of their ids, so that the
 * newest is the last. Null when a file has a fault.
 */
export function readWording(shelf: Shelf, shorthands: readonly Shorthand[]): WordingData | null {
  const editionPaths = shelf.paths().filter((path) => EDITION.test(path));
  if (editionPaths.length === 0) shelf.missing('wording/editions/brief-2022.yaml');
  const editions = editionPaths.map((path) => shelf.read(path, editionFile)?.value ?? null);
  const diagnoses = shelf.read(...FILES.diagnoses);
  const money = shelf.read(...FILES.money);
  const quality = shelf.read(...FILES.quality);
  const options = shelf.read(...FILES.options);
  const leading = shelf.read(...FILES.leading);
  const phrases = shelf.read(...FILES.phrases);
  const text = shelf.read(...FILES.text);
  const whole = editions.filter((edition) => edition !== null);
  if (whole.length === 0 || whole.length < editions.length) return null;
  if (!diagnoses || !money || !quality || !options || !leading || !phrases || !text) return null;
  return {
    editions: whole,
    shorthands: shorthands.map(({ short, means, exact }) => ({ short, means, exact })),
    diagnoses: diagnoses.value,
    money: money.value,
    quality: quality.value,
    options: options.value,
    leading: leading.value,
    phrases: phrases.value,
    text: text.value,
  };
}
