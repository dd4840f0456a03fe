import type { AsideReason } from '#src/measures/day-count.ts';

/** All that the card itself says; questions, answers and reasons come from the rules. */
export const WORDS = {
  close: 'Close',
  insert: 'Insert',
  minutes: 'Minutes',
  orStart: 'or start',
  stop: 'and stop',
  ownWords: 'In your words',
  source: 'Source',
  looked: 'Where else it looked',
  wholeNote: 'In the whole note.',
  alsoBeside: 'Also beside',
  notNow: 'Not now',
  setAside: 'Set aside',
  setItAside: 'Set it aside',
  wrongRow: 'What is wrong with it? This stays on this computer.',
  notMinutes: 'Whole minutes are needed here, for example 45.',
  notTimes: 'Whole minutes are needed here, or two times of day, for example 14:05 and 14:50.',
  notText: 'A few words are needed here, 200 characters at most.',
  copied:
    'This could not be written here, and nothing was changed. It was copied: paste it where it belongs.',
  notCopied: 'This could not be written here, and nothing was changed. Copy it from this line:',
  textChanged: 'The text has changed, and nothing was written.',
  nextKey: 'Alt+Shift+Q opens the next.',
  none: 'No open documentation questions.',
} as const;

/** Why a question may be set aside, in the order in which the card offers it. */
export const REASONS: readonly (readonly [reason: AsideReason, label: string])[] = [
  ['documented-elsewhere', 'Documented elsewhere'],
  ['not-relevant', 'Not relevant here'],
  ['wrong', 'This rule is wrong here'],
  ['never-on-host', 'Never ask this on this host'],
];

/** What was read for the answer: the note, of so many fields. */
export function fieldCount(fields: number): string {
  return fields === 1 ? WORDS.wholeNote : `In the whole note, ${fields} fields.`;
}

/** "2 documentation questions. Alt+Shift+Q opens the next." Never a word of the note. */
export function openCount(open: number): string {
  if (open === 0) return WORDS.none;
  return `${open} documentation question${open === 1 ? '' : 's'}. ${WORDS.nextKey}`;
}
