import type { Edition } from '../edition.ts';
import type { Diagnoses } from '../language/diagnoses.ts';
import type { Channel, Indicator, Query, QueryType, Reason } from '../query.ts';
import { type Documented, documentedIn } from './documented.ts';
import { type OptionReading, readOption } from './options.ts';
import { type Passage, passageOf } from './passage.ts';
import { reasonOf } from './reason.ts';

export interface IndicatorReading {
  readonly indicator: Indicator;
  readonly quote: Passage;
  readonly source: Passage;
}

/** An option longer than this is a sentence, and no question repeats it. */
const LONGEST_NAME = 120;

/** A query as the rules look at it. */
export interface QueryReading {
  readonly query: Query;
  /** Its reason as one of the list, or null. */
  readonly reason: Reason | null;
  /** A reason in its author's own words, where it is none of the list. */
  readonly ownReason: Passage;
  readonly channel: Channel;
  readonly title: Passage;
  readonly question: Passage;
  readonly beside: readonly Passage[];
  readonly options: readonly OptionReading[];
  readonly indicators: readonly IndicatorReading[];
  /** How it is answered in fact: options of yes and no alone make a yes/no query, whatever it is called. */
  readonly type: QueryType;
  /** The names of diagnoses, and those that this query's own options give. */
  readonly diagnoses: Diagnoses;
  readonly documented: Documented;
}

export function readQuery(query: Query, channel: Channel, edition: Edition): QueryReading {
  const passage = (text: string): Passage => passageOf(text, edition.text.abbreviations);
  const options = query.options.map((option) => readOption(option, edition));
  const indicators = query.indicators.map((indicator) => ({
    indicator,
    quote: passage(indicator.quote),
    source: passage(indicator.source),
  }));
  const title = passage(query.title);
  const question = passage(query.question);
  const beside = query.beside.map(passage);
  const reason = reasonOf(query);
  const diagnoses = edition.diagnoses.with(
    options
      .filter(
        ({ option, kinds, asserts }) =>
          kinds.has('clinical') && asserts.concepts.size > 0 && option.label.length <= LONGEST_NAME,
      )
      .map(({ option }) => option.label),
  );
  const quotes = indicators.filter(({ indicator }) => indicator.authored !== true).map(({ quote }) => quote);
  return {
    query,
    reason,
    ownReason: passage(reason === null ? (query.reason ?? '') : ''),
    channel,
    title,
    question,
    beside,
    options,
    indicators,
    type: typeInFact(query, options),
    diagnoses,
    documented: documentedIn(
      quotes,
      [question, ...beside],
      [title, ...options.map(({ label }) => label)],
      diagnoses,
      edition,
    ),
  };
}

/** Whether an option asserts something that counts as a diagnosis in this query: "dilutional", "left heart strain". */
export function namesADiagnosis({ kinds, asserts }: OptionReading): boolean {
  return kinds.has('clinical') && asserts.concepts.size + asserts.words.size > 0;
}

function typeInFact({ type, options }: Query, readings: readonly OptionReading[]): QueryType {
  if (options.length === 0 || type === 'yesno') return type;
  const answers =
    readings.some(({ kinds }) => kinds.has('yes')) && readings.some(({ kinds }) => kinds.has('no'));
  const clinical = readings.some(({ kinds }) => kinds.has('clinical'));
  return answers && !clinical ? 'yesno' : 'choice';
}
