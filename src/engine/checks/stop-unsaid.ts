import { isSaidIn } from '#src/note/said-words.ts';
import type { PlacedMention } from '#src/note/problem.ts';
import { sentenceText } from '#src/note/sentence-text.ts';
import type { Check, CheckInput } from './check.ts';

/** A time of day at the head of a line, as in a log: "0915 infusion started". */
const LOGGED = /^\s*(?:\d{1,2}:[0-5]\d|(?:[01]\d|2[0-3])[0-5]\d)\b/u;
/** A time of day anywhere. */
const CLOCK = /\b(?:\d{1,2}:[0-5]\d|(?:[01]\d|2[0-3])[0-5]\d)\b/u;

/**
 * A gap where the start of something is told with its time of day, and its stop nowhere behind it: no time of day beside one
 * of the words for a stop (`statement`). Where such a word stands beside the start, a blank may be meant, and another rule asks.
 */
export const stopUnsaid: Check = (input) => {
  const open = input.problem.mentions.find((mention) => isOpen(mention, input));
  return open === undefined ? null : { kind: 'gap', evidence: [], anchor: open };
};

function isOpen({ sentence, at }: PlacedMention, input: CheckInput): boolean {
  const { rule, reading } = input;
  const words = rule.statement ?? [];
  const own = sentenceText(reading, sentence);
  const { times } = sentence.reading;
  const isStarted = times.some(({ clock }) => clock !== null && clock.from !== null) || LOGGED.test(own);
  if (!isStarted || isSaidIn(words, own)) return false;
  if (times.some(({ clock }) => clock === null || clock.to !== null)) return false;
  return !reading.sentences.slice(at + 1).some((later) => {
    if (later.part !== sentence.part || later.reading.times.some(({ clock }) => clock?.from != null))
      return false;
    const text = sentenceText(reading, later);
    return CLOCK.test(text) && isSaidIn(words, text);
  });
}
