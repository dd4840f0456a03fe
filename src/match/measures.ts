import type { Words } from '#src/text/words.ts';
import type { Curated } from './curated.ts';
import { ANY_NUMBER } from './phrase-list.ts';
import { internTerm } from './terms.ts';

/** An amount that notes name, and the answers it gives: weeks of gestation, and the trimester they say. */
export interface Measure {
  readonly forms: readonly string[];
  readonly gives: readonly Given[];
}

/** An answer that an amount gives. */
export interface Given {
  /** Index into the curated answers, and of the value there. */
  readonly answers: number;
  readonly value: number;
  /** The whole units that say it, both ends among them. */
  readonly from: number;
  readonly to: number;
}

const NUMBER_SIGN = '{n}';

/** The measures of `curated` that are told by forms. */
export function measuresOf({ measures, answers }: Curated): readonly Measure[] {
  return measures.flatMap((measure) =>
    'forms' in measure ? [{ forms: measure.forms, gives: givenBy(measure.id, answers) }] : [],
  );
}

/** The answers that the amounts of a measure give. */
export function givenBy(measure: string, answers: Curated['answers']): readonly Given[] {
  return answers.flatMap(({ values }, of) =>
    values.flatMap(({ measured = [] }, value) =>
      measured.flatMap(({ by, from, to }) => (by === measure ? [{ answers: of, value, from, to }] : [])),
    ),
  );
}

/** The word ids of a form; each of its numbers is any number. */
export function internForm(form: string, words: Words): number[] {
  const [first = '', ...others] = form.split(NUMBER_SIGN);
  return [...internTerm(first, words), ...others.flatMap((part) => [ANY_NUMBER, ...internTerm(part, words)])];
}
