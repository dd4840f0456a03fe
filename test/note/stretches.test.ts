import { describe, expect, test } from 'vitest';
import type { Stretch } from '#src/match/curated.ts';
import { createLexicon } from '#src/match/lexicon.ts';
import { createMemory } from '#src/note/memory.ts';
import { stretchesIn } from '#src/note/stretches.ts';
import { tokenise } from '#src/text/tokens.ts';
import { classified, curated } from '../fixtures/classified.ts';

const lasting: Stretch = {
  what: ['fainted', 'out of it'],
  during: ['for', 'x'],
  lasting: ['lasting'],
  between: ['about', 'to', 'a', '('],
  amounts: { a: 1, an: 1, few: 3, couple: 2, half: 0.5 },
  above: ['over'],
  below: ['under'],
  units: { minutes: 1, minute: 1, hours: 60, hour: 60, seconds: 0.01667 },
  pointInTime: ['ago'],
  pointUnlessDuring: ['before'],
};
const lexicon = createLexicon({
  ...classified,
  curated: { ...curated, measures: [{ id: 'fainted', lasting }] },
});

/** How long a text says that a thing lasted, as "words = minutes", the least and the most of them where they differ. */
function stretches(text: string): string[] {
  const { tokens } = createMemory().scratch;
  const { start, end } = tokenise(text, 0, text.length, lexicon.words, tokens);
  return stretchesIn(text, tokens, lexicon).map(({ from, to, least, most }) => {
    const minutes = [...new Set([least, most].map((amount) => Math.round(amount * 10) / 10))].join(' to ');
    return `${text.slice(start[from], end[to - 1])} = ${minutes}`;
  });
}

describe('how long a thing lasted', () => {
  test.each([
    ['He fainted for 5 minutes.', ['fainted for 5 minutes = 5']],
    ['He fainted for about 2 to 3 minutes', ['fainted for about 2 to 3 minutes = 2 to 3']],
    ['fainted x 2-3 minutes', ['fainted x 2-3 minutes = 2 to 3']],
    ['fainted (20 minutes)', ['fainted (20 minutes = 20']],
    ['fainted 20 minutes', ['fainted 20 minutes = 20']],
    ['Fainted, 20 minutes.', ['Fainted, 20 minutes = 20']],
    ['Fainted - 20 minutes', ['Fainted - 20 minutes = 20']],
    ['Fainted, lasting 20 minutes per his son', ['Fainted, lasting 20 minutes = 20']],
    ['fainted for 20 minutes before help came', ['fainted for 20 minutes = 20']],
    ['Out of it for two hours.', ['Out of it for two hours = 120']],
    ['fainted for a minute', ['fainted for a minute = 1']],
    ['fainted for half an hour', ['fainted for half an hour = 30']],
    ['fainted for a few minutes', ['fainted for a few minutes = 3']],
    ['fainted for a couple of minutes', ['fainted for a couple of minutes = 2']],
    ['fainted for over 30 minutes', ['fainted for over 30 minutes = 31']],
    ['fainted for under an hour', ['fainted for under an hour = 0 to 60']],
    ['fainted for 30 seconds', ['fainted for 30 seconds = 0.5']],
    ['5 minutes of fainted', ['5 minutes of fainted = 5']],
    ['10 minute out of it', ['10 minute out of it = 10']],
  ])('is read: %s', (text, found) => {
    expect(stretches(text)).toEqual(found);
  });

  test.each([
    ['it was long ago', 'fainted 20 minutes ago'],
    ['it was so long before something', 'fainted 20 minutes before lunch'],
    ['it is how long something else lasted', 'fainted, 20 minutes of sweating'],
    ['it stands apart and something follows', 'fainted, 20 minutes alone'],
    ['it stands apart and something follows', 'fainted - for 20 minutes alone'],
    ['another word stands between', 'fainted seen for 20 minutes'],
    ['nothing lasted', 'waited for 20 minutes'],
    ['it has no number', 'fainted for minutes'],
    ['it has no unit', 'fainted for 20'],
    ['it is too far', 'fainted for about for about for about for about 20 minutes'],
    ['the sentence begins with the unit', 'minutes fainted'],
  ])('is not, where %s: %s', (_why, text) => {
    expect(stretches(text)).toEqual([]);
  });
});
