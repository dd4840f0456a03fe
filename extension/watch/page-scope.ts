import type { HostProfile } from '../profiles/profile.ts';
import { type FieldChoices, profileFor, Scope } from '../profiles/scope.ts';

/** What the user said of the fields of this host, once it is known, and the profile that is for the document. */
export class PageScope {
  readonly #profiles: readonly HostProfile[];
  readonly #ask: () => Promise<FieldChoices>;
  #choices: FieldChoices | null = null;

  /** `ask` asks the background for the choices; it is called when they are first needed. */
  constructor(profiles: readonly HostProfile[], ask: () => Promise<FieldChoices>) {
    this.#profiles = profiles;
    this.#ask = ask;
  }

  /** Null until the choices are known: a field that is to be ignored is not read before. */
  get now(): Scope | null {
    if (this.#choices === null) return null;
    // Anew each time: a page without loads of its own changes what it shows.
    return new Scope(profileFor(this.#profiles, hostName(), document), this.#choices);
  }

  async learn(): Promise<void> {
    this.#choices = await this.#ask();
  }
}

/** The host of this frame; of a frame without an address, that of the one that made it. */
function hostName(): string {
  return URL.parse(self.origin)?.hostname ?? '';
}
