import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Axis } from '#src/classification/axis.ts';

interface TitleWords {
  readonly axes: readonly {
    readonly axis: Axis;
    readonly values: readonly { readonly value: string; readonly phrases: readonly string[] }[];
  }[];
}

const path = fileURLToPath(new URL('../../../rules/classification/title-words.yaml', import.meta.url));
const { axes } = parse(readFileSync(path, 'utf8')) as TitleWords;

/** How the classification says each value: "acuity=acute-on-chronic" is "acute on chronic". */
const PHRASES = new Map(
  axes.flatMap(({ axis, values }) =>
    values.map(({ value, phrases }) => [`${axis}=${value}`, phrases] as const),
  ),
);

function phrasesOf(axis: Axis, value: string): readonly string[] {
  return PHRASES.get(`${axis}=${value}`) ?? [value.replaceAll('-', ' ')];
}

/** The words that say a value. */
export function phraseOf(axis: Axis, value: string): string {
  return phrasesOf(axis, value)[0]!;
}

const ADJECTIVES = new Set(['mild', 'moderate', 'severe', 'profound']);

/** A wording with a value stated as notes state it: "right knee pain", "pressure ulcer, stage 3". */
export function stated(wording: string, axis: Axis, value: string): string {
  const phrase = phraseOf(axis, value);
  const isAdjective = axis === 'laterality' || axis === 'acuity' || ADJECTIVES.has(value);
  return isAdjective ? `${phrase} ${wording}` : `${wording}, ${phrase}`;
}

/** Whether a wording says one of the values already: "acute bronchitis". */
export function saysOneOf(wording: string, axis: Axis, values: readonly string[]): boolean {
  const words = wording.split(' ');
  return values.some((value) =>
    phrasesOf(axis, value).some((phrase) => phrase.split(' ').every((word) => words.includes(word))),
  );
}
