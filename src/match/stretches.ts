import type { Words } from '#src/text/words.ts';
import type { Curated, Stretch } from './curated.ts';
import { type Given, givenBy } from './measures.ts';
import { internTerm } from './terms.ts';

/** How long a thing lasted, its words interned; what each word is for is told in `Stretch`. */
export interface LastingMeasure {
  readonly what: readonly (readonly number[])[];
  readonly between: ReadonlySet<number>;
  readonly amounts: ReadonlyMap<number, number>;
  readonly above: ReadonlySet<number>;
  readonly units: ReadonlyMap<number, number>;
  readonly never: ReadonlySet<number>;
  readonly gives: readonly Given[];
}

/** The measures of `curated` that are told by how long a thing lasted. */
export function lastingMeasures({ measures, answers }: Curated, words: Words): readonly LastingMeasure[] {
  return measures.flatMap((measure) =>
    'lasting' in measure
      ? [{ ...interned(measure.lasting, words), gives: givenBy(measure.id, answers) }]
      : [],
  );
}

function interned(
  { what, between, amounts, above, units, never }: Stretch,
  words: Words,
): Omit<LastingMeasure, 'gives'> {
  const ids = (list: readonly string[]): Set<number> =>
    new Set(list.flatMap((term) => internTerm(term, words)));
  const figures = (table: Readonly<Record<string, number>>): Map<number, number> =>
    new Map(Object.entries(table).map(([word, figure]) => [internTerm(word, words)[0]!, figure]));
  return {
    what: what.map((term) => internTerm(term, words)),
    between: ids(between),
    amounts: figures(amounts),
    above: ids(above),
    units: figures(units),
    never: ids(never),
  };
}
