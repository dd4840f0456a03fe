/** All that the card itself says; questions, answers and reasons come from the rules. */
export const WORDS = {
  close: 'Close',
  insert: 'Insert',
  minutes: 'Minutes',
  orStart: 'or start',
  stop: 'and stop',
  ownWords: 'In your words',
  source: 'Source',
  leaveOut: 'Do not ask this again in this note',
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

/** "2 documentation questions. Alt+Shift+Q opens the next." Never a word of the note. */
export function openCount(open: number): string {
  if (open === 0) return WORDS.none;
  return `${open} documentation question${open === 1 ? '' : 's'}. ${WORDS.nextKey}`;
}
