import { describe, expect, test } from 'vitest';
import { askTimesOnce, type TimeAsked } from '#src/engine/ask-times-once.ts';

/** What is asked of gaps, each given as its reach and sentence: "note 3". */
function asked(...gaps: string[]): string[] {
  const named = gaps.map((gap): TimeAsked & { readonly gap: string } => {
    const [times, at] = gap.split(' ');
    return { gap, times: times as TimeAsked['times'], at: Number(at) };
  });
  return askTimesOnce(named).map(({ gap }) => gap);
}

describe('of gaps of timed services', () => {
  test.each<[string, string[], string[]]>([
    ['a blank beside a service is that service’s', ['note 3', 'sentence 4'], ['note 3']],
    ['so is one beside a service of its own minutes', ['near 3', 'sentence 3'], ['near 3']],
    ['a blank that stands elsewhere asks for the whole', ['note 3', 'sentence 9'], ['sentence 9']],
    ['but not for a service of its own minutes', ['near 3', 'sentence 9'], ['near 3', 'sentence 9']],
    ['two services are two questions', ['note 3', 'note 9', 'near 5'], ['note 3', 'note 9', 'near 5']],
    ['a visit is asked for where nothing else is', ['visit 3', 'visit 5'], ['visit 3']],
    ['and not beside a service that takes the whole note', ['visit 3', 'note 9'], ['note 9']],
    ['nor where a blank stands', ['visit 3', 'sentence 9'], ['sentence 9']],
  ])('%s', (_name, gaps, left) => {
    expect(asked(...gaps)).toEqual(left);
  });

  test('where there are none, none is asked', () => {
    expect(asked()).toEqual([]);
  });
});
