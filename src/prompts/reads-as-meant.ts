import type { Finding } from '#src/engine/finding.ts';
import type { Lexicon } from '#src/match/lexicon.ts';
import type { Memory } from '#src/note/memory.ts';
import type { PlacedSentence } from '#src/note/read-note.ts';
import { readSentence } from '#src/note/read-sentence.ts';
import type { ConditionMention, DetailMention, SentenceReading } from '#src/note/sentence-reading.ts';
import { applyEdit } from '#src/text/edit.ts';
import type { Span } from '#src/text/span.ts';
import type { Insertion } from './prompt.ts';

/**
 * Whether the finding's sentence, read again with the answer in it, says `value` of the finding's words and nothing new of
 * any others: in "right knee and shoulder pain" the shoulder would have a side that nobody chose.
 */
export function readsAsMeant(
  text: string,
  sentence: PlacedSentence,
  finding: Finding,
  value: string,
  insertion: Insertion,
  lexicon: Lexicon,
  memory: Memory,
): boolean {
  const { start, end, reading: before } = sentence;
  const at = insertion.at - start;
  const answered = applyEdit(text.slice(start, end), { at, remove: 0, insert: insertion.text });
  const after = readAnswered(answered, lexicon, memory);
  const grown = insertion.text.length;
  const isSame = (old: Span, now: Span): boolean =>
    now.start === (old.start < at ? old.start : old.start + grown) &&
    now.end === (old.end <= at ? old.end : old.end + grown);
  const isHere = (span: Span, place: Span | null): boolean =>
    place !== null && span.start === place.start - start && span.end === place.end - start;
  const isAsked = (mention: Span): boolean => isHere(mention, finding.site) || isHere(mention, finding);
  const isAskedToo = (mention: ConditionMention): boolean => isAsked(mention) || mention.sites.some(isAsked);
  // "Bilateral knee osteoarthritis" is a name of its own, of a code under the one that was asked about.
  const becameOneName = (old: ConditionMention, now: ConditionMention): boolean =>
    isHere(old, finding) &&
    isNarrower(now.condition, old.condition, lexicon) &&
    now.start === Math.min(old.start, at) &&
    now.end === Math.max(old.end, at) + grown;
  return (
    after.conditions.length === before.conditions.length &&
    before.conditions.every((old) =>
      after.conditions.some(
        (now) =>
          ((now.condition === old.condition && isSame(old, now)) || becameOneName(old, now)) &&
          now.assertion === old.assertion &&
          (isHere(old, finding)
            ? says(now, finding, value) || answers(after, before, finding, value, lexicon)
            : isAskedToo(old) || saysTheSame(old, now)),
      ),
    ) &&
    before.sites.every((old) =>
      after.sites.some(
        (now) => now.site === old.site && isSame(old, now) && (isAsked(old) || saysTheSame(old, now)),
      ),
    ) &&
    before.broader.every((old) =>
      after.broader.some((now) => now.broader === old.broader && isSame(old, now) && saysTheSame(old, now)),
    )
  );
}

function readAnswered(text: string, lexicon: Lexicon, { answered, scratch }: Memory): SentenceReading {
  return answered.recallOr(text, () =>
    readSentence(text, { start: 0, end: text.length }, true, lexicon, scratch),
  );
}

function isNarrower(inner: number, outer: number, { conditions }: Lexicon): boolean {
  const [below, above] = [conditions.codeOf(inner), conditions.codeOf(outer)];
  return below >= 0 && above >= 0 && below !== above && conditions.tree!.isWithin(below, above);
}

interface Said {
  readonly details: readonly DetailMention[];
  readonly assertion: number;
}

function saysTheSame(old: Said, now: Said): boolean {
  return old.assertion === now.assertion && valuesOf(old.details) === valuesOf(now.details);
}

function valuesOf(details: readonly DetailMention[]): string {
  return details
    .map(({ axis, value }) => `${axis}=${value}`)
    .toSorted()
    .join();
}

/** Whether a sentence has come to hold words that settle the finding's axis with the value. */
function answers(
  after: SentenceReading,
  before: SentenceReading,
  { axis }: Finding,
  value: string,
  { knowledge }: Lexicon,
): boolean {
  const count = ({ answers: found }: SentenceReading): number =>
    found.filter((one) => {
      const of = knowledge.curated!.answers[one.answers]!;
      return of.axis === axis && of.values[one.value]!.value === value;
    }).length;
  return count(after) > count(before);
}

/** Whether a mention says the value on the finding's axis; sites are settled by being named. */
function says(mention: ConditionMention, { axis }: Finding, value: string): boolean {
  const own = [...mention.details, ...mention.sites.flatMap(({ details }) => details)];
  return axis === 'site' || own.some((detail) => detail.axis === axis && detail.value === value);
}
