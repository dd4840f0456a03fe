import { describe, expect, test } from 'vitest';
import type { Stretch } from '#src/match/curated.ts';
import { createLexicon } from '#src/match/lexicon.ts';
import { createMemory } from '#src/note/memory.ts';
import { stretchesIn } from '#src/note/stretches.ts';
import { tokenise } from '#src/text/tokens.ts';
import { classified, curated } from '../fixtures/classified.ts';

const lasting: Stretch = {
  what: ['fainted', 'out of it'],
  between: ['for', 'about', 'to', '-', 'x', 'a'],
  amounts: { a: 1, few: 3, couple: 2 },
  above: ['over'],
  units: { minutes: 1, minute: 1, hours: 60, seconds: 0.01667 },
  never: ['ago'],
};
const lexicon = createLexicon({
  ...classified,
  curated: { ...curated, measures: [{ id: 'fainted', lasting }] },
});

/** How long a text says that a thing lasted, as "words = minutes". */
function stretches(text: string): string[] {
  const { tokens } = createMemory().scratch;
  const { start, end } = tokenise(text, 0, text.length, lexicon.words, tokens);
  return stretchesIn(text, tokens, lexicon).map(
    ({ from, to, amount }) => `${text.slice(start[from], end[to - 1])} = ${Math.round(amount * 10) / 10}`,
  );
}

describe('how long a thing lasted', () => {
  test.each([
    ['He fainted for 5 minutes.', ['fainted for 5 minutes = 5']],
    ['He fainted for about 2 to 3 minutes', ['fainted for about 2 to 3 minutes = 3']],
    ['fainted x 2-3 minutes', ['fainted x 2-3 minutes = 3']],
    ['Out of it for two hours.', ['Out of it for two hours = 120']],
    ['fainted for a minute', ['fainted for a minute = 1']],
    ['fainted for a few minutes', ['fainted for a few minutes = 3']],
    ['fainted for a couple of minutes', ['fainted for a couple of minutes = 2']],
    ['fainted for over 30 minutes', ['fainted for over 30 minutes = 31']],
    ['fainted for 30 seconds', ['fainted for 30 seconds = 0.5']],
    ['5 minutes of fainted', ['5 minutes of fainted = 5']],
    ['10 minute out of it', ['10 minute out of it = 10']],
  ])('is read: %s', (text, found) => {
    expect(stretches(text)).toEqual(found);
  });

  test.each([
    ['it was long ago', 'fainted 20 minutes ago'],
    ['another word stands between', 'fainted, seen for 20 minutes'],
    ['nothing lasted', 'waited for 20 minutes'],
    ['it has no number', 'fainted for minutes'],
    ['it has no unit', 'fainted for 20'],
    ['it is too far', 'fainted for about for about for about for about 20 minutes'],
    ['the sentence begins with the unit', 'minutes fainted'],
  ])('is not, where %s: %s', (_why, text) => {
    expect(stretches(text)).toEqual([]);
  });
});
