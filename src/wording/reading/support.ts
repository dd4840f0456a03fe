import { hasAlternative } from '../leading/alternatives.ts';
import type { Edition } from '../edition.ts';
import type { OptionReading } from './options.ts';
import { namesADiagnosis, type QueryReading } from './read-query.ts';

/** How an option stands to what the query quotes. */
export type Support = 'neutral' | 'documented' | 'linked' | 'none' | 'unknown';

/**
 * `neutral`: it asserts nothing that needs support. `documented`: the record says it already. `linked`: an indicator of
 * this query supports it. `unknown`: plain text, which does not say what supports what, and words that may be a neutral
 * fact where the query links no option at all and asks for no condition ("excisional", "routine healing").
 */
export function supportOf(option: OptionReading, reading: QueryReading, edition: Edition): Support {
  const { query, documented, diagnoses } = reading;
  if (!namesADiagnosis(option)) return 'neutral';
  const { concepts, words } = option.asserts;
  const qualifying = new Set([...words].filter((word) => diagnoses.isQualifier(word)));
  // Beside a documented name other words are details of it: "displaced" of a fracture.
  if (documented.holdsAmong({ concepts, words: concepts.size > 0 ? qualifying : words })) return 'documented';
  if (isLinked(option, reading)) return 'linked';
  if (query.form === 'text') return 'unknown';
  const isAnyLinked = reading.options.some((other) => isLinked(other, reading));
  const areDetails = [...words].every((word) => qualifying.has(word) || edition.options.specifiers.has(word));
  const isDetailAskedFor = areDetails && !isAnyLinked && asksForADetail(reading, edition);
  const isCertain =
    concepts.size > 0 ||
    (qualifying.size > 0 && !isDetailAskedFor) ||
    [...words].some((word) => edition.options.conditions.has(word)) ||
    asksForACondition(reading, edition);
  return isCertain || isAnyLinked ? 'none' : 'unknown';
}

/** "Severity not stated for: asthma": types and rungs of a documented diagnosis are facts of it. */
function asksForADetail({ question, title, diagnoses, documented }: QueryReading, edition: Edition): boolean {
  const { tokens } = question;
  const isAsked =
    hasAlternative(tokens, 0, tokens.length, edition) || // "Acute or chronic?"
    [...tokens, ...title.tokens].some(({ text }) => edition.phrases.detailed.has(text));
  const named = diagnoses.mentionsIn(question.tokens);
  const about = named.length > 0 ? named : diagnoses.mentionsIn(title.tokens);
  return isAsked && about.length > 0 && about.every((mention) => documented.holdsName(mention));
}

/** "What is the cause ...": its answers are conditions, listed or not. */
function asksForACondition({ question, title, diagnoses }: QueryReading, { leading }: Edition): boolean {
  return [question, title].some(({ tokens }) => {
    const named = diagnoses.mentionsIn(tokens); // "seizure disorder" asks for none
    return tokens.some(
      ({ text }, at) => leading.diagnosing.has(text) && !named.some(({ from, to }) => at >= from && at < to),
    );
  });
}

function isLinked({ option }: OptionReading, { query }: QueryReading): boolean {
  return option.supportedBy.some((index) => (query.indicators[index]?.quote.trim() ?? '') !== '');
}
