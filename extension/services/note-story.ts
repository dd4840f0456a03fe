import type { AsideReason, Event } from '#src/measures/day-count.ts';
import type { Axis } from '#src/match/knowledge.ts';
import type { Prompt } from '#src/prompts/prompt.ts';

/** A question that was shown and is open. Names of rules and conditions, and no words of the note. */
export interface Shown {
  readonly key: string;
  readonly rule: string;
  readonly axis: Axis;
  readonly condition: string;
  readonly family: string;
  /** When it was first shown, in ms since 1970. */
  readonly at: number;
}

/** A question that was shown and is settled. */
export interface Settled extends Pick<Shown, 'key' | 'rule' | 'axis' | 'condition'> {
  readonly how: 'answered' | 'edited';
}

/** What became of a note's questions while its page is open. */
export interface NoteStory {
  readonly shown: readonly Shown[];
  readonly settled: readonly Settled[];
  /** Keys of what was set aside. */
  readonly aside: readonly string[];
}

/** An event with the key of the question it is about. */
export interface QuestionEvent {
  readonly key: string;
  readonly event: Event;
}

/** A note as it stands after it was read again. */
export interface NoteNow {
  /** All that the engine found, set aside or not. */
  readonly found: readonly Prompt[];
  /** Keys of what is marked, or would be while nothing is shown. */
  readonly marks: readonly string[];
  readonly setAside: ReadonlyMap<string, AsideReason>;
  /** Families of the problems that the note tells of. */
  readonly families: readonly string[];
  /** Whether the clinician is typing: what is not asked now may be asked again when the sentence is done. */
  readonly isTyping: boolean;
  /** Whether everything is counted and nothing shown. */
  readonly isSilent: boolean;
}

export const noStory: NoteStory = { shown: [], settled: [], aside: [] };

/** Time since an event; null where the clock was set back, or forward by so much that nobody sat there. */
const LONGEST_SECONDS = 12 * 3_600;

/**
 * The story after a note was read again at the time `at` (ms since 1970), and the events in between. A question that is
 * no longer asked was settled by the author where the note still tells of the problem; else its words were taken out.
 */
export function follow(
  story: NoteStory,
  now: NoteNow,
  at: number,
): { story: NoteStory; events: QuestionEvent[] } {
  const events: QuestionEvent[] = [];
  const found = new Map(now.found.map((prompt) => [prompt.key, prompt]));
  const shown: Shown[] = [];
  const settled = story.settled.filter(({ key }) => !found.has(key));
  for (const one of story.shown) {
    if (now.setAside.has(one.key)) continue;
    if (found.has(one.key) || now.isTyping) {
      shown.push(one);
    } else if (now.families.some((family) => isAkin(family, one.family))) {
      settled.push(settledOf(one, 'edited'));
      events.push({ key: one.key, event: { what: 'edited', seconds: secondsBetween(one.at, at) } });
    }
  }
  for (const key of now.marks) {
    const prompt = found.get(key);
    if (prompt === undefined || shown.some((one) => one.key === key)) continue;
    const { rule, axis, condition, family } = prompt;
    shown.push({ key, rule, axis, condition, family, at });
    events.push({ key, event: { what: now.isSilent ? 'silent' : 'shown' } });
  }
  return { story: { ...story, shown, settled }, events };
}

/** The story after the question with this key was answered on its card. */
export function withAnswer(
  story: NoteStory,
  key: string,
  at: number,
): { story: NoteStory; events: QuestionEvent[] } {
  const one = story.shown.find((each) => each.key === key);
  const seconds = one === undefined ? null : secondsBetween(one.at, at);
  const events: QuestionEvent[] = [{ key, event: { what: 'answered', seconds } }];
  if (one === undefined) return { story, events };
  const shown = story.shown.filter((each) => each !== one);
  return { story: { ...story, shown, settled: [...story.settled, settledOf(one, 'answered')] }, events };
}

/** The story after questions were set aside: an event for each that is new. */
export function withAsides(
  story: NoteStory,
  setAside: ReadonlyMap<string, AsideReason>,
): { story: NoteStory; events: QuestionEvent[] } {
  const fresh = [...setAside].filter(([key]) => !story.aside.includes(key));
  if (fresh.length === 0 && story.aside.length === setAside.size) return { story, events: [] };
  const events = fresh.map(([key, reason]): QuestionEvent => ({
    key,
    event: { what: 'aside', reason },
  }));
  return { story: { ...story, aside: [...setAside.keys()] }, events };
}

/** The rule of a finding's key: "rule" or "rule condition". */
export function ruleOf(key: string): string {
  return key.split(' ', 1)[0]!;
}

function settledOf({ key, rule, axis, condition }: Shown, how: Settled['how']): Settled {
  return { key, rule, axis, condition, how };
}

function secondsBetween(from: number, to: number): number | null {
  const seconds = (to - from) / 1_000;
  return seconds < 0 || seconds > LONGEST_SECONDS ? null : seconds;
}

/** Of one category: "heart failure" that was made "acute systolic heart failure". */
function isAkin(one: string, other: string): boolean {
  return one === other || (/^[A-Z]\d/.test(one) && one.slice(0, 3) === other.slice(0, 3));
}
