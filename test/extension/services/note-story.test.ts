import { describe, expect, it } from 'vitest';
import {
  follow,
  type NoteNow,
  noStory,
  type NoteStory,
  type QuestionEvent,
  withAnswer,
  withAsides,
} from '#extension/services/note-story.ts';
import { promptOf } from '../watch/prompt-of.ts';

const TEXT = 'Knee osteoarthritis and hip pain.';
const rule = 'orthopaedics/knee-osteoarthritis-side';
const knee = promptOf(TEXT, 'Knee osteoarthritis', { key: rule, rule, family: 'M17' });
const NOON = Date.parse('2026-11-21T12:00:00');

function now(more: Partial<NoteNow> = {}): NoteNow {
  return {
    found: [knee],
    marks: [knee.key],
    setAside: new Map(),
    families: ['M17', 'M25.55'],
    isTyping: false,
    isSilent: false,
    ...more,
  };
}
const shown = (at = NOON): NoteStory => follow(noStory, now(), at).story;
const gone = (more: Partial<NoteNow> = {}): NoteNow => now({ found: [], marks: [], ...more });
const whats = (events: readonly QuestionEvent[]): string[] => events.map(({ event }) => event.what);

describe('a question', () => {
  it('is shown once, however often the note is read', () => {
    const first = follow(noStory, now(), NOON);
    expect(first.events).toEqual([{ key: rule, event: { what: 'shown' } }]);
    expect(follow(first.story, now(), NOON + 5_000).events).toEqual([]);
  });

  it('that is listed and not marked was not shown', () => {
    expect(follow(noStory, now({ marks: [] }), NOON).events).toEqual([]);
  });

  it('is counted as silent while nothing is shown', () => {
    expect(whats(follow(noStory, now({ isSilent: true }), NOON).events)).toEqual(['silent']);
  });

  it('that is asked no more was settled by the author, where the note still tells of the problem', () => {
    const { story, events } = follow(shown(), gone(), NOON + 42_000);
    expect(events).toEqual([{ key: rule, event: { what: 'edited', seconds: 42 } }]);
    expect(story.settled).toMatchObject([{ key: knee.key, how: 'edited', condition: knee.condition }]);
  });

  it('was settled too where the problem has a fuller name now', () => {
    expect(whats(follow(shown(), gone({ families: ['M17.12'] }), NOON).events)).toEqual(['edited']);
  });

  it('was settled by nobody where the problem was taken out of the note', () => {
    expect(follow(shown(), gone({ families: ['M25.55'] }), NOON)).toEqual({ story: noStory, events: [] });
  });

  it('is not settled while its sentence is being written', () => {
    const { story, events } = follow(shown(), gone({ isTyping: true }), NOON);
    expect(events).toEqual([]);
    expect(follow(story, now(), NOON + 1_000).events).toEqual([]);
  });

  it('is settled no more when its answer is undone', () => {
    const { story } = follow(shown(), gone(), NOON);
    expect(follow(story, now(), NOON).story.settled).toEqual([]);
  });
});

describe('an answer', () => {
  it('is counted with the time since the question was shown, and not as an edit', () => {
    const { story, events } = withAnswer(shown(), knee.key, NOON + 7_000);
    expect(events).toEqual([{ key: rule, event: { what: 'answered', seconds: 7 } }]);
    expect(follow(story, gone(), NOON + 9_000).events).toEqual([]);
    expect(story.settled).toMatchObject([{ how: 'answered' }]);
  });

  it.each([
    ['set back by an hour', -3_600_000],
    ['set forward by a day', 86_400_000],
  ])('has no time where the clock was %s', (_, jump) => {
    expect(withAnswer(shown(), knee.key, NOON + jump).events).toMatchObject([{ event: { seconds: null } }]);
  });

  it('from a list, to a question that was not shown, has no time', () => {
    expect(withAnswer(noStory, 'other/rule M17', NOON).events).toEqual([
      { key: 'other/rule M17', event: { what: 'answered', seconds: null } },
    ]);
  });
});

describe('what is set aside', () => {
  it('is counted once, with its reason', () => {
    const setAside = new Map([[knee.key, 'wrong' as const]]);
    const first = withAsides(shown(), setAside);
    expect(first.events).toEqual([{ key: rule, event: { what: 'aside', reason: 'wrong' } }]);
    expect(withAsides(first.story, setAside).events).toEqual([]);
  });

  it('is not settled by an edit when its words go', () => {
    const setAside = new Map([[knee.key, 'not-now' as const]]);
    expect(follow(shown(), gone({ setAside }), NOON).events).toEqual([]);
  });
});
