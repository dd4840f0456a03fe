import type { PlacedSentence } from '#src/note/read-note.ts';
import { sentenceText } from '#src/note/sentence-text.ts';
import { isSaidIn } from '#src/note/said-words.ts';
import type { Evidence } from '../finding.ts';
import type { Check } from './check.ts';

/**
 * A conflict where the minutes of several services, each told beside its name or code, do not come to the one total that
 * is told in a sentence with one of the rule's phrases (`statement`). Where a service is named that has no minutes, or a
 * sentence holds other minutes than its services', the sum is not known and nothing is said.
 */
export const sumDisagrees: Check = ({ rule, problem, reading }) => {
  const totals = reading.sentences.filter((sentence) =>
    isSaidIn(rule.statement ?? [], sentenceText(reading, sentence)),
  );
  const [total] = totals;
  if (total === undefined || totals.length > 1 || figuresOf(total)?.length !== 1) return null;
  const timed = new Set<string>();
  const untimed = new Set<string>();
  const parts: Figure[] = [];
  for (const at of new Set(problem.mentions.map((mention) => mention.at))) {
    const sentence = reading.sentences[at]!;
    if (sentence === total) continue;
    const named = problem.mentions.filter((mention) => mention.at === at);
    const figures = figuresOf(sentence);
    if (figures === null || (figures.length > 0 && figures.length !== named.length)) return null;
    for (const { start, end } of named)
      (figures.length > 0 ? timed : untimed).add(reading.textOf(sentence.part).slice(start, end));
    parts.push(...figures);
  }
  if (parts.length < 2 || [...untimed].some((name) => !timed.has(name))) return null;
  const [whole] = figuresOf(total)!;
  const sum = parts.reduce((minutes, part) => minutes + part.minutes, 0);
  return sum === whole!.minutes ? null : { kind: 'conflict', evidence: [whole!.place, parts[0]!.place] };
};

interface Figure {
  readonly minutes: number;
  readonly place: Evidence;
}

/** The minutes of a sentence; null where one is no figure, or a time of day. */
function figuresOf({ part, start, reading }: PlacedSentence): Figure[] | null {
  if (reading.times.some(({ clock, isInexact }) => clock !== null || isInexact)) return null;
  return reading.times.map((time) => ({
    minutes: time.minutes,
    place: { part, start: start + time.start, end: start + time.end, role: 'time' },
  }));
}
