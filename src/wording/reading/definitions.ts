import type { Edition } from '../edition.ts';
import { diagnosisClass } from '../language/diagnoses.ts';
import { type Found, phrasesIn } from '../language/phrases.ts';
import { type Passage, passageOf, wordsAt } from './passage.ts';
import { isDated } from './places.ts';
import type { QueryReading } from './read-query.ts';
import { thresholdIn } from './thresholds.ts';

/** How far before "means" the name may stand that is defined. */
const REACH = 5;

/** "Moderate means a loss of 5-10 %": what a diagnosis, or an answer, means in general, with a limit. */
export function definitionIn(passage: Passage, reading: QueryReading, edition: Edition): Found | null {
  const { tokens } = passage;
  const classAt = diagnosisClass(reading.diagnoses.mentionsIn(tokens));
  const answers = wordsOfAnswers(reading, edition);
  for (const { from, to, isQuestion } of passage.sentences) {
    if (isQuestion || tokens[from]!.quoted) continue;
    const sentence = passageOf(wordsAt(passage, from, to), edition.text.abbreviations);
    if (isDated(sentence, edition)) continue; // told of this patient
    const found = phrasesIn(edition.phrases.defining, tokens, from, to).find(({ from: at, to: end }) => {
      const start = Math.max(from, at - REACH);
      const subject = tokens.slice(start, at);
      const isNamed = subject.some(
        ({ stem }, index) => answers.has(stem) || classAt('diagnosis', start + index) > 0,
      );
      return isNamed && setsALimit(passage, end, to, edition);
    });
    if (found !== undefined) return { from, to };
  }
  return null;
}

function setsALimit(passage: Passage, from: number, to: number, edition: Edition): boolean {
  const rest = passage.tokens.slice(from, to);
  if (!rest.some(({ kind }) => kind === 'number')) return false;
  if (phrasesIn(edition.phrases.definingLimits, rest).length > 0) return true;
  const limit = passageOf(wordsAt(passage, from, to), edition.text.abbreviations);
  return thresholdIn(limit, edition) !== null;
}

/** The words of weight of the options, by their stems. */
function wordsOfAnswers({ options }: QueryReading, edition: Edition): ReadonlySet<string> {
  const clinical = options.filter(({ kinds }) => kinds.has('clinical'));
  return new Set(
    clinical
      .flatMap(({ label }) => label.tokens)
      .filter(({ kind, stem }) => kind === 'word' && !edition.options.light.has(stem))
      .map(({ stem }) => stem),
  );
}
