import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { diagnosisClass } from '../language/diagnoses.ts';
import { type Found, phrasesIn } from '../language/phrases.ts';
import { type Passage, passageOf, wordsAt } from '../reading/passage.ts';
import { isDated } from '../reading/places.ts';
import type { QueryReading } from '../reading/read-query.ts';
import { thresholdIn } from '../reading/thresholds.ts';
import { definitionIn } from '../reading/definitions.ts';
import type { Violation } from '../violation.ts';

/** criteria and definitions name their source, are marked "for reference only", and stand at no option. */
export function criteriaForReference(reading: QueryReading, edition: Edition): Violation[] {
  const { question, beside, options, channel } = reading;
  const limited = [...labelsWithLimits(reading, edition), ...labelsWithConditions(reading, edition)];
  const tied = options.flatMap(({ label }) => {
    const at = label.tokens.findIndex(({ text }) => text === 'criteria' || text === 'criterion');
    const found = criteriaIn(label, reading, edition);
    if (at < 0 && found === null && !limited.includes(label)) return [];
    return breach(edition, channel, 'Q-15', 'tied-to-option', wordsAt(label, 0, label.tokens.length));
  });
  const passages = [question, ...beside];
  const marked = passages.some(({ tokens }) => phrasesIn(edition.phrases.forReference, tokens).length > 0);
  const shown = passages.flatMap((passage) => {
    const found =
      criteriaIn(passage, reading, edition) ??
      limitIn(passage, reading, edition) ??
      definitionIn(passage, reading, edition);
    if (found === null) return [];
    const quote = wordsAt(passage, found.from, found.to);
    return [
      ...(namesItsSource(passage, edition) ? [] : breach(edition, channel, 'Q-15', 'no-source', quote)),
      ...(marked ? [] : breach(edition, channel, 'Q-15', 'not-marked', quote)),
    ];
  });
  return [...tied, ...shown];
}

/** A limit that is itself the answer begins no later. */
const LATEST_VALUE = 2;

/** Options that set a limit of their own ("> 7.5%"); where all do, it is the scale, and what the record says is a fact. */
function labelsWithLimits({ options, indicators }: QueryReading, edition: Edition): Passage[] {
  const clinical = options.filter(({ kinds }) => kinds.has('clinical')).map(({ label }) => label);
  const recorded = new Set(indicators.flatMap(({ quote }) => quote.tokens.map(({ text }) => text)));
  const limited = clinical.filter((label) => {
    if (isRange(label)) return label.tokens.some((token) => isNumber(token) && !recorded.has(token.text));
    const found = thresholdIn(label, edition);
    // "30 minutes or less" is itself the answer, and qualifies none.
    if (
      found !== null &&
      found.from <= LATEST_VALUE &&
      edition.diagnoses.mentionsIn(label.tokens, 0, found.from).length === 0
    )
      return false;
    const numbers = label.tokens.filter(isNumber);
    return found !== null && (numbers.length === 0 || numbers.some(({ text }) => !recorded.has(text)));
  });
  return limited.length === clinical.length && clinical.length > 1 ? [] : limited;
}

/** "Stage 3a (eGFR 45-59)"; "acute (0-6 weeks)" is a stretch of time. */
function isRange({ text }: Passage): boolean {
  const found = /\([^()]{0,40}\d ?[-–] ?\d[^()]{0,20}\)/u.exec(text);
  return found !== null && !/day|week|month|year|hour|minute|\d ?(?:h|min|d|wk|mo)\b/iu.test(found[0]);
}

function isNumber({ kind }: Passage['tokens'][number]): boolean {
  return kind === 'number';
}

/** Options that say when they hold ("definite if free air is seen"), beside others that do not. */
function labelsWithConditions({ options }: QueryReading, { phrases }: Edition): Passage[] {
  const clinical = options.filter(({ kinds }) => kinds.has('clinical')).map(({ label }) => label);
  const conditional = clinical.filter(
    ({ tokens }) =>
      phrasesIn(phrases.conditionsOfOwnWords, tokens).length === 0 &&
      phrasesIn(phrases.conditionsOfAnswer, tokens).some(({ from }) => from > 0),
  );
  return conditional.length === clinical.length ? [] : conditional;
}

function criteriaIn({ tokens }: Passage, { diagnoses }: QueryReading, edition: Edition): Found | null {
  const mentions = diagnoses.mentionsIn(tokens);
  const classAt = diagnosisClass(mentions);
  return phrasesIn(edition.phrases.criteria, tokens, 0, tokens.length, classAt)[0] ?? null;
}

/** "A rise of at least 0.3 meets KDIGO", "Hypoxia: pO2 < 60", "ATN = FeNa > 2 %": a limit, and what it stands for. */
function limitIn(passage: Passage, { diagnoses }: QueryReading, edition: Edition): Found | null {
  for (const { from, to, isQuestion } of passage.sentences) {
    if (isQuestion || passage.tokens[from]!.quoted) continue;
    const sentence = passageOf(wordsAt(passage, from, to), edition.text.abbreviations);
    const threshold = thresholdIn(sentence, edition);
    if (threshold === null || isDated(sentence, edition)) continue;
    if (phrasesIn(edition.phrases.concluding, sentence.tokens).length > 0) return { from, to };
    const sign = sentence.tokens.findLastIndex(
      ({ text }, at) => at < threshold.from && (text === ':' || text === '='),
    );
    const label = sentence.tokens.slice(0, sign + 1);
    const names = label.some(({ text }) => edition.phrases.criteriaSources.has(text));
    if (names || diagnoses.mentionsIn(label).length > 0) return { from, to };
  }
  return null;
}

/** A society or guideline by name, or a year: "(Smith 2016)". */
function namesItsSource({ tokens }: Passage, { phrases }: Edition): boolean {
  return tokens.some(
    ({ text, kind }) =>
      phrases.criteriaSources.has(text) || (kind === 'number' && /^(?:19|20)\d{2}$/u.test(text)),
  );
}
