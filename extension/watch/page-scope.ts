import type { HostProfile } from '../profiles/profile.ts';
import { profileFor, Scope } from '../profiles/scope.ts';
import type { ChoicesReply } from '../services/protocol.ts';
import { setNextKey } from '../cards/next-key.ts';
import { askTwice } from './ask-twice.ts';

/** What the user said of the fields of this host, once it is known, and the profile that is for the document. */
export class PageScope {
  readonly #profiles: readonly HostProfile[];
  readonly #ask: () => Promise<ChoicesReply>;
  #choices: ChoicesReply | null = null;

  /** `ask` asks the background for the choices; it is called when they are first needed. */
  constructor(profiles: readonly HostProfile[], ask: () => Promise<ChoicesReply>) {
    this.#profiles = profiles;
    this.#ask = ask;
  }

  /** Null until the choices are known: a field that is to be ignored is not read before. */
  get now(): Scope | null {
    if (this.#choices === null) return null;
    return new Scope(this.#profile(), this.#choices);
  }

  /** Whether a mark may stand beside a field; not while nothing is known. */
  get hasPresence(): boolean {
    return this.#choices?.presence === true;
  }

  /** Whether the profile of this document knows its sign button. */
  hasSign(): boolean {
    return this.#profile().sign !== '';
  }

  signButton(element: Element): Element | null {
    return new Scope(this.#profile(), { ignored: [], watched: [] }).signButton(element);
  }

  /** Anew each time: a page without loads of its own changes what it shows. */
  #profile(): HostProfile {
    return profileFor(this.#profiles, hostName(), document);
  }

  /** Rejects where the background does not say, twice. */
  async learn(): Promise<void> {
    this.#choices = await askTwice(this.#ask);
    setNextKey(this.#choices.nextKey);
  }
}

/** The host of this frame; of a frame without an address, that of the one that made it. */
function hostName(): string {
  return URL.parse(self.origin)?.hostname ?? '';
}
