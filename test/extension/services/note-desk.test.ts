import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NoteDesk } from '#extension/services/note-desk.ts';
import type { FieldsMessage } from '#extension/services/protocol.ts';
import type { Reader } from '#extension/services/reader.ts';
import { database } from '#extension/storage/database.ts';
import { keptSettings } from '#extension/storage/kept-settings.ts';
import type { Settings } from '#extension/storage/settings.ts';
import type { EncounterContext } from '#src/engine/finding.ts';
import { createMemory } from '#src/engine/analyse.ts';
import { edition } from '../../wording/own-edition.ts';
import { promptOf } from '../watch/prompt-of.ts';

const SECRET = 'Osteoarthritis of the knee of Mrs Example';
const message: FieldsMessage = {
  type: 'fields',
  frame: 'a',
  fields: [{ field: 'f', label: '', order: 0, revision: 1, text: SECRET }],
  typing: null,
  aside: [],
};
const FROM = { tab: 1, frameId: 0, page: 'https://ehr.example/chart' };
const wordingRules = (): typeof edition => edition;
const NOTHING = { prompts: [], families: [], unfinished: null, problems: () => [] };

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database().tables.map((table) => table.clear()));
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
    const reply = await new NoteDesk(() => failing, wordingRules).take(FROM, message);
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
    const desk = new NoteDesk(() => reader, wordingRules);
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
    const desk = new NoteDesk(make, wordingRules);
    expect(make).not.toHaveBeenCalled();
    await desk.take(FROM, message);
    await desk.take({ ...FROM, tab: 2 }, message);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('reads a note as one of whom packs take the user for, as soon as that is chosen', async () => {
    const contexts: EncounterContext[] = [];
    const read: Reader['read'] = (_note, context) => {
      contexts.push(context);
      return NOTHING;
    };
    const desk = new NoteDesk(() => ({ createMemory, read }), wordingRules);
    await desk.take(FROM, message);
    expect(contexts.at(-1)).not.toHaveProperty('specialty');
    await keptSettings.choose(() => ({ specialty: 'orthopaedics', payer: 'acme' }));
    await vi.waitFor(async () => {
      await desk.take(FROM, message);
      expect(contexts.at(-1)).toMatchObject({
        specialty: 'orthopaedics',
        payer: 'acme',
        host: 'ehr.example',
      });
    });
    expect(contexts.at(-1)).not.toHaveProperty('group');
  });

  it('lets go of the frames that no longer answer', async () => {
    const desk = new NoteDesk(() => ({ createMemory, read: () => NOTHING }), wordingRules);
    await desk.take(FROM, message);
    await desk.refresh(1);
    expect(desk.held(1)).toBeUndefined();
  });
});

/** The keys of what is marked, as the desk replies. */
const marks = async (desk: NoteDesk, more: Partial<FieldsMessage> = {}): Promise<readonly string[]> => {
  const reply = await desk.take(FROM, { ...message, ...more });
  return reply.type === 'findings' ? reply.marks : [];
};

describe('what is kept back', () => {
  const prompt = promptOf(SECRET, 'Osteoarthritis of the knee', { key: 'orthopaedics/knee-side' });
  const started = (): NoteDesk =>
    new NoteDesk(
      () => ({
        createMemory,
        read: () => ({ ...NOTHING, prompts: [prompt], families: ['M17'] }),
      }),
      wordingRules,
    );
  const setAside = { aside: [{ key: prompt.key, reason: 'not-relevant' }] } as const;

  it('is what was set aside, also when background and page were started anew', async () => {
    const desk = started();
    expect(await marks(desk)).toEqual([prompt.key]);
    expect(await marks(desk, setAside)).toEqual([]);
    await vi.waitFor(async () => expect(await database().asides.count()).toBe(1));
    const next = started();
    expect(await marks(next)).toEqual([]);
    expect(next.held(1)?.aside).toMatchObject([{ reason: 'not-relevant' }]);
  });

  it('is asked again when it is taken up', async () => {
    const desk = started();
    await marks(desk, setAside);
    await vi.waitFor(async () => expect(await database().asides.count()).toBe(1));
    await desk.takeUp(1, FROM.page, prompt.key);
    expect(await marks(desk)).toEqual([prompt.key]);
    expect(await marks(started())).toEqual([prompt.key]);
  });

  it('is all on a day of the baseline, and is counted', async () => {
    await keptSettings.choose(() => ({ baseline: { from: '2000-01-01', to: '2999-12-31' } }));
    const desk = started();
    // A host of its own: what the test before counts may come to be kept only now.
    const from = { ...FROM, page: 'https://silent.example/chart' };
    expect(await desk.take(from, message)).toMatchObject({ open: 0, marks: [], fields: [{ prompts: [] }] });
    expect(await desk.about(1)).toMatchObject({ isSilent: true });
    await vi.waitFor(async () => {
      const counts = await database().counts.toArray();
      const count = counts.find(({ host }) => host === 'https://silent.example/*');
      expect(count).toMatchObject({ rule: prompt.key, silent: 1, shown: 0 });
    });
  });

  it('is counted once in a note, however often its page is loaded anew', async () => {
    const desk = started();
    const other = { fields: [{ ...message.fields[0]!, text: 'Seen for another matter. Lungs clear.' }] };
    for (const note of [{}, {}, other, {}]) {
      await marks(desk, note);
      await desk.take(FROM, { ...message, fields: [] }); // the page is left
    }
    await desk.take(FROM, { type: 'done', frame: 'a', key: prompt.key, what: 'opened' }); // the last to be counted
    await vi.waitFor(async () => expect(await database().counts.toArray()).toMatchObject([{ opened: 1 }]));
    expect(await database().counts.toArray()).toMatchObject([{ shown: 2 }]);
  });

  it('is never counted of a page of our own, where a note is tried', async () => {
    const desk = started();
    const page = 'chrome-extension://abc/welcome.html';
    await desk.take({ ...FROM, page }, { ...message, ...setAside });
    await marks(desk); // what was to be counted before this is
    await vi.waitFor(async () => expect(await database().counts.count()).toBe(1));
    expect(await database().asides.count()).toBe(0);
  });

  it('changes with the settings: levels by another reader, the rest by the same', async () => {
    const made: Settings[] = [];
    const desk = new NoteDesk((settings) => {
      made.push(settings);
      return { createMemory, read: () => ({ ...NOTHING, prompts: [prompt] }) };
    }, wordingRules);
    expect(await marks(desk)).toEqual([prompt.key]);
    await keptSettings.choose(() => ({ marks: 0 }));
    await vi.waitFor(async () => expect(await marks(desk)).toEqual([]));
    expect(made).toHaveLength(1);
    await keptSettings.choose(() => ({ levels: { orthopaedics: 'off' } }));
    await vi.waitFor(async () => expect((await marks(desk), made)).toHaveLength(2));
    expect(desk.held(1)?.prompts).toEqual([]);
  });
});

/** A desk whose reader remembers the texts that it was given. */
const readingDesk = (): { desk: NoteDesk; read: () => readonly string[] } => {
  let texts: readonly string[] = [];
  const reader: Reader = {
    createMemory,
    read: (note) => {
      texts = note.parts.map(({ text }) => text);
      return NOTHING;
    },
  };
  return { desk: new NoteDesk(() => reader, wordingRules), read: () => texts };
};

describe('a query box', () => {
  const query = 'Do you agree that this is systolic heart failure?';
  const both: FieldsMessage = {
    ...message,
    fields: [
      ...message.fields,
      { field: 'q', label: 'Query', order: 1, revision: 1, text: query, isQuery: true },
    ],
  };

  it('is no part of the note, and is held to the wording rules', async () => {
    const { desk: here, read } = readingDesk();
    const reply = await here.take(FROM, both);
    expect(read()).toEqual([SECRET]);
    expect(here.drafts(1)).toEqual([{ label: '', text: SECRET }]);
    if (reply.type !== 'findings') throw new Error(reply.type);
    const [note, box] = reply.fields;
    expect(note).toMatchObject({ field: 'f', part: 0, prompts: [] });
    const leading = { kind: 'wording', part: 1, quote: expect.stringContaining('agree') };
    expect(box!.prompts).toContainEqual(expect.objectContaining(leading));
    expect(reply.marks).toEqual(box!.prompts.map(({ key }) => key));
    expect(reply.open).toBe(0);
  });

  it('is told of nothing while everything is silent', async () => {
    await keptSettings.choose(() => ({ baseline: { from: '2000-01-01', to: '2999-01-01' } }));
    const reply = await readingDesk().desk.take(FROM, both);
    expect(reply).toMatchObject({ fields: [{ prompts: [] }, { prompts: [] }], marks: [] });
  });
});
