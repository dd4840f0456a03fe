// oxlint-disable-next-line import/no-unassigned-import -- the words are the browser's
import '../messages.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CardActions, DrawnCard } from '#extension/cards/drawn-card.ts';
import type { Mark } from '#extension/marks/mark.ts';
import { Notes } from '#extension/services/notes.ts';
import type { FrameMessage } from '#extension/services/protocol.ts';
import { type Reader, readerOf } from '#extension/services/reader.ts';
import { ANNOUNCED_AFTER_MS } from '#extension/watch/announcer.ts';
import { NoteWatch } from '#extension/watch/note-watch.ts';
import { DEFAULTS, type Settings } from '#extension/storage/settings.ts';
import { PAUSED_AFTER_MS, RESTED_AFTER_MS, SETTLED_AFTER_MS } from '#extension/watch/pace.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import { answered } from '../../fixtures/background.ts';
import { ownRules } from '../../rules/read-rules.ts';
import { MemoryField } from './memory-field.ts';

/** The note's way with the real background logic and the real rules; only the page is made of memory. */
const KNEE = 'Assessment: knee osteoarthritis, worse on stairs.';

let reader: Reader;
beforeAll(() => {
  reader = readerOf(ownRules().rules!);
});

/** A card without a window: it remembers what it was asked to show. */
class MemoryCard implements DrawnCard {
  readonly key: string;
  readonly prompt: Prompt;
  readonly actions: CardActions;
  isOpen = true;
  hasFocus = false;
  handedOver: string | null = null;
  saidChanged = false;

  constructor(prompt: Prompt, actions: CardActions) {
    this.key = prompt.key;
    this.prompt = prompt;
    this.actions = actions;
  }

  focus(): void {
    this.hasFocus = true;
  }
  place(): void {}
  handOver(text: string): Promise<void> {
    this.handedOver = text;
    return Promise.resolve();
  }
  sayChanged(): void {
    this.saidChanged = true;
  }
  remove(): void {
    this.isOpen = false;
  }

  choose(label: string): void {
    this.actions.answer(this.prompt.answers.find((answer) => answer.label === label)!);
  }
}

let fields: MemoryField[];
let sent: FrameMessage[];
let marks: readonly Mark[];
let cards: MemoryCard[];
let said: string[];
let notes: Notes;
let isAway: boolean;
let settings: Settings;
let watch: NoteWatch;
/** What the mark beside the field says; null where there is none. */
let present: 'watching' | number | null = null;

const card = (): MemoryCard | undefined => cards.findLast((each) => each.isOpen);
const marked = (): string[] => marks.map(({ field, start, end }) => field.text().slice(start, end));
const wait = (time: number): Promise<unknown> => vi.advanceTimersByTimeAsync(time);

/** The clinician goes into the first field. */
async function begin(...texts: string[]): Promise<void> {
  fields = texts.map((text, index) => new MemoryField(`f${index + 1}`, text));
  watch.focused(fields[0]!);
  await wait(0);
}

beforeEach(() => {
  vi.useFakeTimers();
  settings = DEFAULTS;
  [fields, sent, marks, cards, said, notes, isAway] = [[], [], [], [], [], new Notes(), false];
  watch = new NoteWatch({
    frame: 'frame',
    painter: {
      isOverlayOnly: false,
      paint: (next) => (marks = next),
      at: (x) => marks[x] ?? null,
      refresh: () => undefined,
      remove: () => (marks = []),
    },
    findFields: () => fields,
    nameOf: (field) => field.label(),
    isQueryBox: () => false,
    context: () => [],
    presence: (field, state) => (present = field === null ? null : state),
    manner: () => undefined,
    watching: () => undefined,
    send(message) {
      sent.push(message);
      if (isAway) return Promise.reject(new Error('Nobody is there.'));
      const from = { tab: 1, frameId: 0 };
      if (message.type === 'done' || message.type === 'remark') return Promise.resolve({ type: 'noted' });
      return Promise.resolve(answered(notes, reader, '2026-11-02', from, message, settings).reply);
    },
    say: (line) => said.push(line),
    draw(prompt, _near, _anchor, actions) {
      if (prompt.kind === 'wording') throw new Error('no field here is a query box');
      const drawn = new MemoryCard(prompt, actions);
      cards.push(drawn);
      return drawn;
    },
    anchor: () => ({ words: [], caret: null, rtl: false }),
    isInView: () => true,
  });
});
afterEach(() => {
  watch.stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe('the mark beside the field', () => {
  test('says that the note is read, and how much is open in it, while the field has the focus', async () => {
    await begin('');
    expect(present).toBe('watching');
    fields[0]!.type(`${KNEE}\nPlan: rest`);
    await wait(SETTLED_AFTER_MS);
    expect(present).toBe(1);
    watch.left();
    expect(present).toBeNull();
  });

  test('is not there where the settings say so', async () => {
    settings = { ...DEFAULTS, presenceMark: false };
    await begin(KNEE);
    expect(present).toBeNull();
  });
});

describe('a note as it is typed', () => {
  test('is marked where it is open, once typing has settled', async () => {
    await begin('');
    fields[0]!.type(`${KNEE}\nPlan: rest`);
    expect(marked()).toEqual([]);
    await wait(SETTLED_AFTER_MS);
    expect(marked()).toEqual(['knee osteoarthritis']);
  });

  test('is left alone in the sentence that is being written, until the caret rests', async () => {
    await begin('');
    fields[0]!.type('Assessment: knee osteoarthritis');
    await wait(SETTLED_AFTER_MS);
    expect(marked()).toEqual([]);
    await wait(RESTED_AFTER_MS);
    expect(marked()).toEqual(['knee osteoarthritis']);
  });

  test('is marked in a section before its conclusion when that is left, or nothing is written for a while', async () => {
    await begin('');
    fields[0]!.type('HPI: knee osteoarthritis.\n');
    await wait(RESTED_AFTER_MS);
    expect(marked()).toEqual([]);
    await wait(PAUSED_AFTER_MS - RESTED_AFTER_MS);
    expect(marked()).toEqual(['knee osteoarthritis']);

    fields[0]!.put('');
    fields[0]!.type('HPI: hip pain.\n');
    await wait(RESTED_AFTER_MS);
    expect(marked()).toEqual([]);
    fields[0]!.type('Exam: unremarkable.\n');
    await wait(RESTED_AFTER_MS);
    expect(marked()).toEqual(['hip pain']);
  });

  test('has no new mark while somebody types, and keeps those it has', async () => {
    await begin(KNEE);
    for (const word of 'Hip pain.\nPlan: rest.\nSeen again in May.\n'.split(' ')) {
      fields[0]!.type(`${word} `);
      await wait(SETTLED_AFTER_MS - 1);
      expect(marked()).toEqual(['knee osteoarthritis']);
    }
    await wait(1);
    expect(marked()).toEqual(['knee osteoarthritis', 'Hip pain']);
  });

  test('shows nothing before as much time has passed as the settings say', async () => {
    settings = { ...settings, delay: 10_000 };
    await begin('Seen today.\n');
    fields[0]!.type(`${KNEE}\n`);
    await wait(9_999);
    expect(marked()).toEqual([]);
    await wait(1);
    expect(marked()).toEqual(['knee osteoarthritis']);
  });

  test('is marked as often as the settings say', async () => {
    settings = { ...settings, marks: 1 };
    await begin('Assessment: knee osteoarthritis. Hip pain.');
    expect(marked()).toHaveLength(1);
  });

  test('is read to its end at once when the field is left', async () => {
    await begin('');
    fields[0]!.type('Assessment: knee osteoarthritis');
    watch.left();
    await wait(0);
    expect(marked()).toEqual(['knee osteoarthritis']);
  });

  test('keeps its marks on their words while more is typed', async () => {
    await begin(KNEE);
    fields[0]!.put(`Today ${KNEE}`);
    expect(marked()).toEqual(['knee osteoarthritis']);
    expect(sent).toHaveLength(1);
  });

  test('sends a few letters, not the text', async () => {
    await begin(KNEE);
    fields[0]!.type(' Rest.');
    await wait(SETTLED_AFTER_MS);
    expect(sent.map((message) => message.type)).toEqual(['fields', 'edit']);
    expect(sent[1]).toMatchObject({ edit: { insert: ' Rest.' }, base: 0, revision: 1 });
  });

  test('leaves no timer running once nothing happens any more', async () => {
    await begin('');
    fields[0]!.type(`${KNEE}\n`);
    await wait(ANNOUNCED_AFTER_MS * 3);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is marked in at most five places', async () => {
    await begin(
      'Assessment: knee osteoarthritis. Hip pain. Cataract. Otitis media. Meniscus tear. Corneal abrasion. Rotator cuff tear.',
    );
    expect(marks).toHaveLength(5);
  });

  test('asks nothing that another of its fields answers', async () => {
    await begin('Left knee osteoarthritis since 2019.', '', KNEE);
    expect(marked()).toEqual([]);
  });

  test('tells how many questions are open, once, and never a word of itself', async () => {
    await begin('');
    fields[0]!.type(`${KNEE}\n`);
    await wait(ANNOUNCED_AFTER_MS * 3);
    expect(said).toEqual(['1 documentation question. Alt+Shift+Q opens the next.']);
  });
});

describe('the background', () => {
  test('may be stopped at any moment: the frame tells it all again', async () => {
    await begin(KNEE);
    notes = new Notes();
    fields[0]!.type('\nHip pain.\n');
    await wait(SETTLED_AFTER_MS);
    expect(sent.map((message) => message.type)).toEqual(['fields', 'edit', 'fields']);
    expect(marked()).toEqual(['knee osteoarthritis', 'Hip pain']);
  });

  test('that cannot be reached leaves the marks as they are, and is told all at the next change', async () => {
    await begin(KNEE);
    isAway = true;
    fields[0]!.type('\nHip pain.\n');
    await wait(RESTED_AFTER_MS);
    expect(marked()).toEqual(['knee osteoarthritis']);
    isAway = false;
    fields[0]!.type('Plan: rest.\n');
    await wait(SETTLED_AFTER_MS);
    expect(marked()).toEqual(['knee osteoarthritis', 'Hip pain']);
  });

  test('is told when a field is gone from the page', async () => {
    await begin('Seen today.', KNEE);
    expect(marked()).toEqual(['knee osteoarthritis']);
    Object.assign(fields[1]!.element, { isConnected: false });
    watch.refresh();
    await wait(0);
    expect(sent.at(-1)).toMatchObject({ type: 'fields', fields: [{ field: 'f1' }] });
    expect(marked()).toEqual([]);
  });

  test('is told when the page has put another text in without a key', async () => {
    await begin(KNEE);
    fields[0]!.putSilently('Assessment: hip pain, worse.');
    watch.refresh();
    await wait(0);
    expect(marked()).toEqual(['hip pain']);
  });
});

describe('a card', () => {
  test('opens at the mark that was pressed, without taking the focus', async () => {
    await begin(KNEE);
    watch.pressed(0, 0, () => true);
    expect(card()?.prompt.question).toBe('Which knee is affected?');
    expect(card()?.hasFocus).toBe(false);
  });

  test('does not open where the press was on something over the field', async () => {
    await begin(KNEE);
    watch.pressed(0, 0, () => false);
    expect(card()).toBeUndefined();
  });

  test('writes the answer beside the words; mark and card go at once', async () => {
    await begin(KNEE);
    watch.pressed(0, 0, () => true);
    card()!.choose('right');
    await wait(0);
    expect(fields[0]!.text()).toBe(KNEE.replace('knee', 'right knee'));
    expect(card()).toBeUndefined();
    expect(marked()).toEqual([]);
    await wait(RESTED_AFTER_MS);
    expect(marked()).toEqual([]);
  });

  test('tells that a question was answered before it tells the text with the answer, however long that is read back', async () => {
    await begin(KNEE);
    watch.pressed(0, 0, () => true);
    const { promise, resolve } = Promise.withResolvers<void>();
    fields[0]!.readBack = promise;
    sent = [];
    card()!.choose('right');
    watch.refresh(); // the field was gone into
    await wait(PAUSED_AFTER_MS);
    expect(fields[0]!.text()).toContain('right knee');
    expect(sent).toEqual([]);
    resolve();
    await wait(0);
    expect(sent[0]).toMatchObject({ type: 'done', what: 'answered' });
    expect(JSON.stringify(sent.slice(1))).toContain('right ');
  });

  test('writes at the words where they are now', async () => {
    await begin(KNEE);
    watch.pressed(0, 0, () => true);
    fields[0]!.putSilently(`Seen today. ${KNEE}`);
    card()!.choose('right');
    await wait(0);
    expect(fields[0]!.text()).toBe(`Seen today. ${KNEE.replace('knee', 'right knee')}`);
  });

  test('writes nothing when its words are no longer there', async () => {
    await begin(KNEE);
    watch.pressed(0, 0, () => true);
    fields[0]!.putSilently('Assessment: hip pain.');
    const open = card()!;
    open.choose('right');
    await wait(0);
    expect(fields[0]!.text()).toBe('Assessment: hip pain.');
    expect(open.saidChanged).toBe(true);
  });

  test('hands the text over when the field did not take it', async () => {
    await begin(KNEE);
    watch.pressed(0, 0, () => true);
    fields[0]!.outcome = { outcome: 'failed' };
    card()!.choose('right');
    await wait(0);
    expect(card()?.handedOver).toBe('right ');
    expect(fields[0]!.text()).toBe(KNEE);
    expect(marked()).toEqual(['knee osteoarthritis']);
  });

  test('takes words of the clinician', async () => {
    await begin(KNEE);
    watch.pressed(0, 0, () => true);
    card()!.actions.typed({ kind: 'text', text: 'left, after surgery on the right' });
    await wait(0);
    expect(fields[0]!.text()).toContain('knee osteoarthritis, left, after surgery on the right');
  });

  test.each(['unable to determine', 'not relevant'])(
    'sets the question aside by "%s": nothing is written, and it is not asked again',
    async (choice) => {
      await begin(KNEE);
      watch.pressed(0, 0, () => true);
      if (choice === 'unable to determine') card()!.choose(choice);
      else card()!.actions.setAside('not-relevant', '');
      await wait(0);
      expect(fields[0]!.text()).toBe(KNEE);
      fields[0]!.type(' Rest.\n');
      await wait(RESTED_AFTER_MS);
      expect(marked()).toEqual([]);
      expect(card()).toBeUndefined();
    },
  );

  test('asks again in the note of the next patient', async () => {
    await begin(KNEE);
    watch.pressed(0, 0, () => true);
    card()!.choose('unable to determine');
    fields[0]!.put('');
    fields[0]!.put(KNEE);
    await wait(RESTED_AFTER_MS);
    expect(marked()).toEqual(['knee osteoarthritis']);
  });

  test('goes when the clinician types on', async () => {
    await begin(KNEE);
    watch.pressed(0, 0, () => true);
    fields[0]!.type(' Rest');
    expect(card()).toBeUndefined();
  });

  test('gives the caret back on Escape, if it had taken the focus', async () => {
    await begin(KNEE);
    fields[0]!.caretAt = 7;
    watch.next();
    card()!.actions.close('dismissed');
    expect(fields[0]!.wentTo).toEqual([7]);
    watch.pressed(0, 0, () => true);
    card()!.actions.close('dismissed');
    expect(fields[0]!.wentTo).toEqual([7]);
  });

  test('of a conflict goes to both places, and writes nothing', async () => {
    const text = 'Critical care time 12:00 to 12:45, 30 minutes in total.';
    await begin(text);
    for (const [index, place] of ['12:00', '30 minutes'].entries()) {
      watch.pressed(0, 0, () => true);
      card()!.actions.goTo(index);
      expect(fields[0]!.caretAt).toBe(text.indexOf(place));
      expect(card()).toBeUndefined();
    }
    expect(fields[0]!.text()).toBe(text);
  });
});

describe('the shortcut', () => {
  test('opens the question at or after the caret, with the focus, and then the next', async () => {
    await begin('Knee effusion. Hip pain. Otalgia.');
    fields[0]!.caretAt = 16;
    watch.next();
    expect(card()?.prompt.quote).toBe('Hip pain');
    expect(card()?.hasFocus).toBe(true);
    watch.next();
    expect(card()?.prompt.quote).toBe('Otalgia');
    watch.next();
    expect(card()?.prompt.quote).toBe('Knee effusion');
  });

  test('moves the focus into a card that a click has opened', async () => {
    await begin('Knee osteoarthritis. Hip pain.');
    watch.pressed(1, 0, () => true);
    watch.next();
    expect(cards).toHaveLength(1);
    expect(card()?.hasFocus).toBe(true);
  });

  test('reads the sentence being written, when nothing else is open', async () => {
    await begin('');
    fields[0]!.type('Knee osteoarthritis');
    watch.next();
    await wait(0);
    expect(card()?.prompt.quote).toBe('Knee osteoarthritis');
  });

  test('says so when nothing is open', async () => {
    await begin('Seen today.');
    watch.next();
    expect(said).toEqual(['No open documentation questions.']);
  });
});

test('the panel shows a finding: the caret goes to its words and the card has the focus', async () => {
  await begin(`Seen today.\n${KNEE}`);
  watch.pushed({ type: 'show-finding', key: marks[0]!.key });
  expect(fields[0]!.caretAt).toBe(fields[0]!.text().indexOf('knee osteoarthritis'));
  expect(card()?.hasFocus).toBe(true);
});

test('when it stops, marks and card go, and nothing more is sent', async () => {
  await begin(KNEE);
  watch.pressed(0, 0, () => true);
  watch.stop();
  expect([marks, card()]).toEqual([[], undefined]);
  const before = sent.length;
  fields[0]!.type(' Rest.\n');
  await wait(RESTED_AFTER_MS);
  expect(sent).toHaveLength(before);
});
