// More than 150 lines, because here a frame's message meets all that decides on its reply; each part has a file of its own.
import type { Pack } from '#src/match/rules.ts';
import type { AsideReason } from '#src/measures/day-count.ts';
import type { Edition } from '#src/wording/edition.ts';
import { asidesKept } from '../storage/asides-kept.ts';
import { database } from '../storage/database.ts';
import { keptSettings } from '../storage/kept-settings.ts';
import { livePacks, watchLivePacks } from '../storage/live-packs.ts';
import type { Settings } from '../storage/settings.ts';
import { knownOf } from '../storage/user-scopes.ts';
import { Stories } from '../storage/stories.ts';
import { answerFrame, type FromFrame, type ReadNote, readNoteOfTab, taken } from './answer-frame.ts';
import { AsideMemory, type NoteOfPage } from './aside-memory.ts';
import { showBadge } from './badge.ts';
import { isSilentOn } from './baseline.ts';
import { firstShown } from './first-shown.ts';
import { hostOf } from './host.ts';
import { Ledger } from './ledger.ts';
import type { HeldNote } from './notes.ts';
import { mannerOf } from './manner.ts';
import { Notes } from './notes.ts';
import { follow, ruleOf, withAnswer, withAsides } from './note-story.ts';
import { promptsInOrder } from './findings-by-frame.ts';
import type {
  DoneMessage,
  FrameMessage,
  FrameReply,
  OpenNamesReply,
  PanelReply,
  TextMessage,
} from './protocol.ts';
import { pushToPages, pushToTab } from './push.ts';
import type { Reader } from './reader.ts';
import { ShownMemory } from './shown-memory.ts';
import { QueryBoxes } from './query-boxes.ts';
import { asidesIn, noteFieldsOf } from './tab-note.ts';
import { dayOf } from './today.ts';

/** The frame that sent a message, and the address of the page it is in. */
export interface From extends FromFrame {
  readonly page: string;
}

/** What has to be known before the first reply. */
interface Known {
  settings: Settings;
  /** The packs of one's own that are live. */
  packs: readonly Pack[];
  readonly stories: Stories;
  /** Whether anything set aside is kept: else nobody has to look, and the database stays closed. */
  hasAsides: boolean;
}

/** Where and when a note was read: its host by match pattern, the day as YYYY-MM-DD. */
interface Occasion {
  readonly host: string;
  readonly day: string;
  readonly page: NoteOfPage;
}

/** Where the notes of all tabs lie while the background runs, and what goes out when one changes. */
export class NoteDesk {
  readonly #notes = new Notes();
  readonly #makeReader: (settings: Settings, packs: readonly Pack[]) => Reader;
  readonly #known: Promise<Known>;
  readonly #boxes: QueryBoxes;
  readonly #asides = new AsideMemory(database);
  readonly #shown = new ShownMemory(database);
  readonly #ledger = new Ledger(database, () => {
    for (const tab of this.#notes.tabs()) void pushToPages(tab);
  });
  #reader: Reader | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /**
   * `makeReader` is called at the first message, and again when levels or packs are others; `makeEdition` gives the wording
   * rules, at the first query box.
   */
  constructor(
    makeReader: (settings: Settings, packs: readonly Pack[]) => Reader,
    makeEdition: () => Edition,
  ) {
    this.#makeReader = makeReader;
    this.#boxes = new QueryBoxes(makeEdition);
    this.#known = whatIsKept();
    keptSettings.watch(({ settings }) => void this.#choose(settings));
    watchLivePacks(() => void this.#takePacks());
  }

  held(tab: number): HeldNote | undefined {
    return this.#notes.get(tab);
  }

  /** What stands in a tab's note fields, in their order; empty ones are left out. */
  drafts(tab: number): { readonly label: string; readonly text: string }[] {
    const frames = this.#notes.get(tab)?.note.frames ?? [];
    return frames.flatMap((frame) =>
      noteFieldsOf(frame)
        .filter(({ text }) => text.trim() !== '')
        .map(({ label, text }) => ({ label, text })),
    );
  }

  /** What is open in a tab's note, in its order. */
  openNames(tab: number): OpenNamesReply['names'] {
    const held = this.#notes.get(tab);
    const asked = held?.prompts.filter(({ level }) => level === 'ask') ?? [];
    return promptsInOrder(held?.places ?? [], asked).map(({ prompt: { axis, condition } }) => ({
      axis,
      condition,
    }));
  }

  /** What the panel shows of a tab beside its prompts. */
  async about(tab: number): Promise<Pick<PanelReply, 'settled' | 'isSilent' | 'isFull'>> {
    const { settings, stories } = await this.#known;
    const isSilent = isSilentOn(settings.baseline, dayOf(new Date()));
    return { settled: stories.get(tab).settled, isSilent, isFull: this.#ledger.isFull };
  }

  /** Takes a frame's message, tells the others, and gives the frame's reply. One message after the other. */
  take(from: From, message: FrameMessage): Promise<FrameReply> {
    const reply = this.#last.then(() => this.#take(from, message));
    this.#last = reply;
    return reply;
  }

  /** Asks every frame whose fields are held to send them again, and lets go of those that are no longer there. */
  async refresh(tab: number): Promise<void> {
    for (const { frameId, frame } of this.#notes.get(tab)?.note.frames ?? []) {
      if (await pushToTab(tab, { type: 'send-fields', join: false }, frameId)) continue;
      await this.take(
        { tab, frameId, page: '' },
        { type: 'fields', frame, fields: [], typing: null, aside: [] },
      );
    }
  }

  /** Asks a question again that was set aside in a tab's note. */
  async takeUp(tab: number, page: string, key: string): Promise<void> {
    const known = await this.#known;
    const story = known.stories.get(tab);
    known.stories.set(tab, { ...story, aside: story.aside.filter((each) => each !== key) });
    if (known.hasAsides) await this.#asides.drop(page, key);
    await pushToTab(tab, { type: 'ask-again', key });
  }

  /** Forgets a tab's note: it was closed, or its host was turned off. */
  forget(tab: number): void {
    void this.#known.then(({ stories }) => stories.drop(tab));
    if (!this.#notes.drop(tab)) return;
    void showBadge(tab, 0);
    void pushToPages(tab);
  }

  async #take(from: From, message: FrameMessage): Promise<FrameReply> {
    try {
      const known = await this.#known;
      if (message.type === 'done') return this.#count(known, from, message);
      if (message.type === 'remark') {
        this.#ledger.remark(ruleOf(message.key), message.text);
        return { type: 'noted' };
      }
      return await this.#read(known, from, message);
    } catch {
      // What was thrown may quote the note: the code is all that leaves this function.
      this.forget(from.tab);
      return { type: 'refused', code: 'reading-failed' };
    }
  }

  async #read(known: Known, from: From, message: TextMessage): Promise<FrameReply> {
    const { settings } = known;
    this.#reader ??= this.#makeReader(settings, known.packs);
    const reader = this.#reader;
    const held = this.#notes.getOrEmpty(from.tab, () => reader.createMemory());
    const text = taken(held, from, message);
    if ('reply' in text) return text.reply;
    const { pattern: host = '', name } = hostOf(from.page) ?? {};
    const day = dayOf(new Date());
    const encounter = { ...knownOf(settings), date: day, ...(name === undefined ? {} : { host: name }) };
    const rulesOff = settings.rulesOff[host] ?? [];
    const read = readNoteOfTab(text.note, held.memory, reader, encounter, settings, rulesOff);
    const page = { address: from.page, texts: textsOf(read) };
    const byHand = asidesIn(read.note);
    const setAside = new Map([...(await this.#recall(known, page, read)), ...byHand]);
    const isSilent = host !== '' && isSilentOn(settings.baseline, day);
    const remarks = this.#boxes.remarks(read.note, read.places);
    const answer = answerFrame(this.#notes, from, read, setAside, settings, isSilent, remarks);
    this.#follow(known, from.tab, { host, day, page }, read, answer.marks, setAside, byHand, isSilent);
    if (setAside.size > 0) this.#keep(known, page, setAside, day);
    // A pause: what the note has grown to since.
    if (host !== '' && text.note.typing === null) this.#ledger.keep(() => this.#shown.follow(page, day));

    for (const { frameId, message: findings } of answer.push) void pushToTab(from.tab, findings, frameId);
    const { signing } = mannerOf(settings, isSilent);
    if (answer.askOthers) void pushToTab(from.tab, { type: 'send-fields', join: true, signing });
    if (read.note !== held.note) {
      void showBadge(from.tab, answer.open);
      void pushToPages(from.tab);
    }
    return answer.reply;
  }

  /** What was set aside in this note before the page was loaded. Without it, where it cannot be read. */
  async #recall(
    { hasAsides }: Known,
    page: NoteOfPage,
    { prompts }: ReadNote,
  ): Promise<ReadonlyMap<string, AsideReason>> {
    if (!hasAsides || hostOf(page.address) === null) return new Map();
    const keys = prompts.map(({ key }) => key);
    return this.#asides.recall(page, keys).catch(() => new Map());
  }

  #keep(known: Known, page: NoteOfPage, asides: ReadonlyMap<string, AsideReason>, day: string): void {
    if (hostOf(page.address) === null) return; // a page of ours, where a note is tried
    known.hasAsides = true;
    this.#ledger.keep(async () => {
      await asidesKept.setValue(true);
      await this.#asides.keep(page, asides, day);
    });
  }

  #follow(
    known: Known,
    tab: number,
    { host, day, page }: Occasion,
    read: ReadNote,
    marks: readonly string[],
    setAside: ReadonlyMap<string, AsideReason>,
    byHand: ReadonlyMap<string, AsideReason>,
    isSilent: boolean,
  ): void {
    const before = known.stories.get(tab);
    const isTyping = read.note.typing?.isRested === false;
    const now = { found: read.prompts, families: read.families, marks, setAside, isTyping, isSilent };
    const after = follow(before, now, Date.now());
    const told = withAsides(after.story, byHand);
    if (read.note.frames.length === 0) known.stories.drop(tab);
    else known.stories.set(tab, told.story);
    this.#ledger.count(host, [...after.events, ...told.events], (all) =>
      firstShown(this.#shown, page, all, day),
    );
    const never = [...byHand].filter(
      ([key, reason]) => reason === 'never-on-host' && !before.aside.includes(key),
    );
    if (never.length > 0)
      this.#turnOff(
        host,
        never.map(([key]) => key),
      );
  }

  #turnOff(host: string, keys: readonly string[]): void {
    this.#ledger.keep(() =>
      keptSettings.choose(({ rulesOff = {}, ...others }) => ({
        ...others,
        rulesOff: { ...rulesOff, [host]: [...new Set([...(rulesOff[host] ?? []), ...keys])] },
      })),
    );
  }

  #count({ stories }: Known, { tab, page }: From, { key, what }: DoneMessage): FrameReply {
    const host = hostOf(page)?.pattern ?? '';
    if (what === 'opened') {
      this.#ledger.count(host, [{ key, event: { what } }]);
    } else {
      const { story, events } = withAnswer(stories.get(tab), key, Date.now());
      stories.set(tab, story);
      this.#ledger.count(host, events);
    }
    return { type: 'noted' };
  }

  /** Other settings: all notes are read anew by them. */
  async #choose(settings: Settings): Promise<void> {
    const known = await this.#known;
    const { levels, packsOff } = known.settings;
    known.settings = settings;
    const isOther =
      JSON.stringify([levels, packsOff]) !== JSON.stringify([settings.levels, settings.packsOff]);
    this.#readAnew(isOther);
  }

  /** Other packs are live: all notes are read anew by them. */
  async #takePacks(): Promise<void> {
    const known = await this.#known;
    known.packs = await packsKept();
    this.#readAnew(true);
  }

  #readAnew(isOtherEngine: boolean): void {
    if (isOtherEngine) this.#reader = null;
    for (const tab of this.#notes.tabs()) {
      if (isOtherEngine) this.#notes.drop(tab); // what was read by the other engine
      void pushToTab(tab, { type: 'send-fields', join: false });
    }
  }
}

async function whatIsKept(): Promise<Known> {
  const [{ settings }, packs, stories, hasAsides] = await Promise.all([
    keptSettings.current(),
    packsKept(),
    Stories.load(),
    asidesKept.getValue(),
  ]);
  return { settings, packs, stories, hasAsides };
}

/** Without the packs of one's own where they cannot be read: those that ship go on. */
function packsKept(): Promise<readonly Pack[]> {
  return livePacks(database).catch(() => []);
}

function textsOf({ note }: ReadNote): string[] {
  return note.frames.flatMap((frame) => noteFieldsOf(frame).map(({ text }) => text));
}
