import type { Words } from '#src/text/words.ts';
import type { Curated, Stretch } from './curated.ts';
import { type Given, givenBy } from './measures.ts';
import { internTerm } from './terms.ts';

type WordList = 'during' | 'lasting' | 'between' | 'above' | 'below' | 'pointInTime' | 'pointUnlessDuring';

/** How long a thing lasted, its words interned; what each is for is told in `Stretch`. */
export interface LastingMeasure extends Readonly<Record<WordList, ReadonlySet<number>>> {
  readonly what: readonly (readonly number[])[];
  readonly amounts: ReadonlyMap<number, number>;
  readonly units: ReadonlyMap<number, number>;
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

function interned(stretch: Stretch, words: Words): Omit<LastingMeasure, 'gives'> {
  const ids = (list: readonly string[]): Set<number> =>
    new Set(list.flatMap((term) => internTerm(term, words)));
  const figures = (table: Readonly<Record<string, number>>): Map<number, number> =>
    new Map(Object.entries(table).map(([word, figure]) => [internTerm(word, words)[0]!, figure]));
  return {
    what: stretch.what.map((term) => internTerm(term, words)),
    during: ids(stretch.during),
    lasting: ids(stretch.lasting),
    between: ids(stretch.between),
    amounts: figures(stretch.amounts),
    above: ids(stretch.above),
    below: ids(stretch.below),
    units: figures(stretch.units),
    pointInTime: ids(stretch.pointInTime),
    pointUnlessDuring: ids(stretch.pointUnlessDuring),
  };
}
