import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
import { isDenied } from '../leading/denials.ts';
import { type Passage, shortened, wordsAt } from '../reading/passage.ts';
import { namesADiagnosis, type QueryReading } from '../reading/read-query.ts';
import { rungsDown } from '../reading/ladders.ts';
import type { Violation } from '../violation.ts';

/** nothing chosen beforehand, nothing praised, equal type, no ranking by severity. */
export function neutralPresentation(reading: QueryReading, edition: Edition): Violation[] {
  return [
    ...selected(reading, edition),
    ...praised(reading, edition),
    ...emphasised(reading, edition),
    ...ranked(reading, edition),
  ];
}

function selected({ options, question, beside, channel }: QueryReading, edition: Edition): Violation[] {
  const chosen = options
    .filter(({ option }) => option.selected === true)
    .map(({ label }) => shortened(label.text));
  const said = [question, ...beside].flatMap((passage) =>
    passage.sentences.flatMap((sentence) =>
      phrasesIn(edition.phrases.preselected, passage.tokens, sentence.from, sentence.to)
        .filter(({ from }) => !isDenied(passage, sentence.from, from, edition))
        .map(({ from, to }) => wordsAt(passage, from, to)),
    ),
  );
  return [...chosen, ...said].flatMap((quote) => breach(edition, channel, 'Q-12', 'selected', quote));
}

function praised({ options, channel }: QueryReading, edition: Edition): Violation[] {
  return options.flatMap(({ label }) =>
    phrasesIn(edition.options.praise, label.tokens).flatMap(({ from, to }) =>
      breach(edition, channel, 'Q-12', 'praised', wordsAt(label, from, to)),
    ),
  );
}

/** Some, but not all, of the options of substance in capitals, bold, with an arrow, a star or an exclamation mark. */
function emphasised({ options, channel }: QueryReading, edition: Edition): Violation[] {
  const ofSubstance = options.filter((option) => namesADiagnosis(option)).map(({ label }) => label);
  const loud = ofSubstance.filter((label) => isLoud(label, edition));
  if (loud.length === 0 || (ofSubstance.length > 1 && loud.length === ofSubstance.length)) return [];
  // A list that is set in capitals throughout favours none.
  if (!options.some(({ label }) => !isLoud(label, edition) && /\p{Ll}/u.test(label.text))) return [];
  return loud.flatMap(({ text }) => breach(edition, channel, 'Q-12', 'emphasised', shortened(text)));
}

/** A word in capitals shorter than this is taken for an abbreviation. */
const SHORTEST_SHOUT = 7;

function isLoud({ text, tokens }: Passage, edition: Edition): boolean {
  // "__text__" shouts, "stage: __" is a blank.
  const label = text.trim().replaceAll(/_{3,}|_{2}(?!\p{L})/gu, '');
  if (edition.options.loudSigns.some((sign) => label.includes(sign))) return true;
  const words = tokens.filter(({ kind }) => kind === 'word').map(({ start, end }) => text.slice(start, end));
  const shouted = words.filter((word) => word === word.toUpperCase() && word.length >= SHORTEST_SHOUT);
  return (
    shouted.length > 0 &&
    words.every((word) => word === word.toUpperCase() || edition.options.light.has(word))
  );
}

/** Three or more rungs of one scale, each less severe than the one before. */
function ranked({ options, channel }: QueryReading, edition: Edition): Violation[] {
  const labels = options.filter(({ kinds }) => kinds.has('clinical')).map(({ label }) => label);
  const down = rungsDown(labels, edition);
  if (down === null) return [];
  return breach(edition, channel, 'Q-12', 'ranked', shortened(down.text));
}
