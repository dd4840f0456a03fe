import type { QueryLife } from '#src/queries/life.ts';
import type { QueryDraft } from '#src/queries/query.ts';
import { dayOf } from '../services/today.ts';
import type { OfferDoneMessage, OfferedQuery } from '../services/protocol.ts';
import { type MessageKey, say } from '../ui/say.ts';
import type { QueryDesk } from './query-desk.ts';
import { queryLine, queryText } from './query-text.ts';

/** So long a query stays armed, in ms: enough to go to the chart, and not so long that another finds it there. */
export const ARMED_FOR_MS = 10 * 60_000;

export interface Armed {
  readonly id: string;
  /** As it was found fit. */
  readonly draft: QueryDraft;
  /** The day that is on it, YYYY-MM-DD. */
  readonly on: string;
  /** When it is called back, in ms since 1970. */
  readonly until: number;
}

/** What is armed, and what became of the last one that was. */
export interface ArmedState {
  readonly armed: Armed | null;
  readonly said: MessageKey | null;
}

interface Parts {
  readonly desk: QueryDesk;
  /** Tells the frames whether something is armed. */
  readonly tell: (isArmed: boolean) => Promise<void>;
}

/**
 * The one query that is offered at the next field, in this page's memory and nowhere else. It is called back once its time is
 * over, and whenever the desk no longer has it as it was: it was changed, retracted or erased, or the vault was locked.
 */
export class ArmedQuery {
  readonly #parts: Parts;
  readonly #listeners = new Set<() => void>();
  #state: ArmedState = { armed: null, said: null };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told: Promise<void> = Promise.resolve();
  /** The query that something was said of, and how it stood then. */
  #saidOf: { readonly id: string; readonly life: QueryLife | undefined } | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.desk.subscribe(() => {
      const { armed, said } = this.#state;
      if (armed !== null && !this.#isThere(armed)) this.#say(armed.id, 'armedGone');
      else if (said !== null && this.#parts.desk.state.get(this.#saidOf!.id) !== this.#saidOf!.life)
        this.takeAway();
    });
  }

  get state(): ArmedState {
    return this.#state;
  }

  /** Calls back after every change. Gives what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Arms a draft that the desk has, in place of what was armed before. */
  arm(id: string): void {
    const life = this.#parts.desk.state.get(id);
    if (life?.state !== 'draft') return;
    const now = Date.now();
    this.#set({ id, draft: life.draft, on: dayOf(new Date(now)), until: now + ARMED_FOR_MS }, null);
  }

  /** Calls it back. */
  disarm(): void {
    if (this.#state.armed !== null) this.#say(this.#state.armed.id, 'armedBack');
  }

  /** Takes what was said away, once it was read. It goes by itself when something else becomes of the query. */
  takeAway(): void {
    if (this.#state.said !== null) this.#set(null, null);
  }

  /** What a field is offered; null where nothing is armed. */
  offer(): OfferedQuery | null {
    const { armed } = this.#state;
    // Timers of a page that nobody sees come late.
    if (armed === null || Date.now() >= armed.until) return null;
    const { id, draft, on } = armed;
    return {
      id,
      title: draft.title,
      question: draft.question,
      line: queryLine(draft, on),
      lines: queryText(draft, on),
    };
  }

  /** A hand did something with what was offered: what it put somewhere is issued. */
  async done(id: string, what: OfferDoneMessage['what']): Promise<void> {
    const { armed } = this.#state;
    if (armed?.id !== id) return;
    if (what === 'declined') return this.disarm();
    const { draft, on } = armed;
    this.#set(null, null);
    const words = what === 'inserted' ? queryLine(draft, on) : queryText(draft, on);
    const by = { name: draft.assignee, role: say('querySpecialist') };
    const isKept = await this.#parts.desk
      .record(id, { kind: 'issued', how: 'armed', words }, by)
      .catch(() => false);
    const said = what === 'inserted' ? 'armedInserted' : 'armedCopied';
    this.#say(id, isKept ? said : 'armedNotKept');
  }

  #isThere({ id, draft }: Armed): boolean {
    const life = this.#parts.desk.state.get(id);
    return life?.state === 'draft' && life.draft === draft;
  }

  #say(id: string, said: MessageKey): void {
    this.#saidOf = { id, life: this.#parts.desk.state.get(id) };
    this.#set(null, said);
  }

  #set(armed: Armed | null, said: MessageKey | null): void {
    clearTimeout(this.#timer);
    const was = this.#state.armed;
    this.#state = { armed, said };
    if (armed !== null) this.#timer = setTimeout(() => this.#say(armed.id, 'armedOver'), ARMED_FOR_MS);
    if ((was === null) !== (armed === null)) this.#tell(armed !== null);
    for (const listener of this.#listeners) listener();
  }

  /** One after the other: the last word is what counts. */
  #tell(isArmed: boolean): void {
    this.#told = this.#told.then(() => this.#parts.tell(isArmed)).catch(() => undefined);
  }
}
