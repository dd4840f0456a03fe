import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NoteDesk } from '#extension/services/note-desk.ts';
import type { FieldsMessage } from '#extension/services/protocol.ts';
import type { Reader } from '#extension/services/reader.ts';
import { createMemory } from '#src/engine/analyse.ts';

const SECRET = 'Osteoarthritis of the knee of Mrs Example';
const message: FieldsMessage = {
  type: 'fields',
  frame: 'a',
  fields: [{ field: 'f', label: '', order: 0, revision: 1, text: SECRET }],
  typing: null,
  aside: [],
};
const FROM = { tab: 1, frameId: 0, page: 'https://ehr.example/chart' };
const NOTHING = { prompts: [], families: [], unfinished: null, problems: () => [] };

beforeEach(() => {
  fakeBrowser.reset();
  // What the fake browser does not have: the badge, and a tab that nobody listens in.
  Object.assign(fakeBrowser.action, { setBadgeText: () => Promise.resolve() });
  Object.assign(fakeBrowser.tabs, { sendMessage: () => Promise.reject(new Error('nobody there')) });
});

describe('a note that cannot be read', () => {
  const failing: Reader = {
    createMemory: () => {
      throw new Error(SECRET);
    },
    read: () => NOTHING,
  };

  it('is answered by a code, and no word of it goes anywhere', async () => {
    const written = vi.spyOn(console, 'error');
    const reply = await new NoteDesk(() => failing).take(FROM, message);
    expect(reply).toEqual({ type: 'refused', code: 'reading-failed' });
    expect(written).not.toHaveBeenCalled();
  });

  it('is forgotten: the next edit is answered by a wish for the text', async () => {
    let fails = false;
    const reader: Reader = {
      createMemory,
      read: () => {
        if (fails) throw new Error(SECRET);
        return NOTHING;
      },
    };
    const desk = new NoteDesk(() => reader);
    await desk.take(FROM, message);
    expect(desk.held(1)).toBeDefined();
    fails = true;
    expect(await desk.take(FROM, message)).toMatchObject({ code: 'reading-failed' });
    expect(desk.held(1)).toBeUndefined();
  });
});

describe('a desk', () => {
  it('makes its reader once, at the first message', async () => {
    const make = vi.fn<() => Reader>(() => ({ createMemory, read: () => NOTHING }));
    const desk = new NoteDesk(make);
    expect(make).not.toHaveBeenCalled();
    await desk.take(FROM, message);
    await desk.take({ ...FROM, tab: 2 }, message);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('lets go of the frames that no longer answer', async () => {
    const desk = new NoteDesk(() => ({ createMemory, read: () => NOTHING }));
    await desk.take(FROM, message);
    await desk.refresh(1);
    expect(desk.held(1)).toBeUndefined();
  });
});
