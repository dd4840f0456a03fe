import { breach } from '../breach.ts';
import type { Edition, YesNoReason } from '../edition.ts';
import type { Mention } from '../language/diagnoses.ts';
import { phrasesIn } from '../language/phrases.ts';
import { wordsAt } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

const ALLOWED: readonly YesNoReason[] = ['poa', 'link', 'substantiate', 'conflict'];

/** yes/no only in its four cases, only about what is documented, and never without a way out. */
export function yesNo(reading: QueryReading, edition: Edition): Violation[] {
  if (reading.type !== 'yesno') return [];
  return [
    ...outsideItsCases(reading, edition),
    ...undocumented(reading, edition),
    ...noWayOut(reading, edition),
  ];
}

function outsideItsCases(reading: QueryReading, edition: Edition): Violation[] {
  const { query, reason, question, channel } = reading;
  if (caseOf(reading, edition) !== null) return [];
  // Plain text that asks about a documented diagnosis substantiates it, whatever words it uses.
  if (reason === null && query.form === 'text' && firstUndocumented(reading, edition) === null) {
    if (reading.diagnoses.mentionsIn(question.tokens).length > 0) return [];
  }
  return breach(edition, channel, 'Q-07', 'reason', wordsAt(question, 0, question.tokens.length));
}

/** Which of the four cases it is: by its reason, or without one by its words. */
function caseOf({ reason, question, options }: QueryReading, edition: Edition): YesNoReason | null {
  if (reason !== null) return ALLOWED.find((one) => one === reason) ?? null;
  const { poa } = edition.phrases.yesno;
  if (options.some(({ label }) => phrasesIn(poa, label.tokens).length > 0)) return 'poa';
  return ALLOWED.find((one) => phrasesIn(edition.phrases.yesno[one], question.tokens).length > 0) ?? null;
}

function undocumented(reading: QueryReading, edition: Edition): Violation[] {
  const mention = firstUndocumented(reading, edition);
  if (mention === null) return [];
  return breach(
    edition,
    reading.channel,
    'Q-07',
    'subject',
    wordsAt(reading.question, mention.from, mention.to),
  );
}

/**
 * The first diagnosis of the question that stands in no indicator. What is substantiated has to stand there with its
 * acuity and type; when it began, and what it is due to, can be asked of the name alone.
 */
function firstUndocumented(reading: QueryReading, edition: Edition): Mention | null {
  const { question, diagnoses, documented } = reading;
  const asked = caseOf(reading, edition);
  const isThere = (mention: Mention): boolean =>
    asked === 'poa' || asked === 'link' ? documented.holdsName(mention) : documented.holds(mention);
  return diagnoses.mentionsIn(question.tokens).find((mention) => !isThere(mention)) ?? null;
}

/** Present on admission has an answer of its own in "no": "other" is asked for in the three other cases only. */
function noWayOut(reading: QueryReading, edition: Edition): Violation[] {
  const { options, channel } = reading;
  const has = (kind: 'other' | 'undetermined'): boolean => options.some(({ kinds }) => kinds.has(kind));
  const free = has('undetermined') && (has('other') || caseOf(reading, edition) === 'poa');
  return free || options.length === 0 ? [] : breach(edition, channel, 'Q-07', 'no-way-out', '');
}
