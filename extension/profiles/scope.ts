import type { HostProfile } from './profile.ts';
import { signatureOf } from './signature.ts';

/** What the user said of fields of this host, by their signatures. */
export interface FieldChoices {
  readonly ignored: readonly string[];
  readonly watched: readonly string[];
}

/** Context longer than this is cut, in UTF-16 units: it is a problem list, not a record. */
const LONGEST_CONTEXT = 20_000;
const MOST_CONTEXTS = 20;

/** What of one document belongs to the note, by the profile that is for it and by what the user chose. */
export class Scope {
  readonly #profile: HostProfile;
  readonly #choices: FieldChoices;

  constructor(profile: HostProfile, choices: FieldChoices) {
    this.#profile = profile;
    this.#choices = choices;
  }

  /** Whether a field is read. The user's word comes before the profile's. */
  takes(element: Element): boolean {
    const { parts, include, exclude } = this.#profile;
    const signature = signatureOf(element);
    if (this.#choices.ignored.includes(signature)) return false;
    if (this.#choices.watched.includes(signature)) return true;
    if (this.isQueryBox(element)) return true;
    if (exclude.some((each) => isMatch(element, each))) return false;
    if (parts.length + include.length === 0) return true;
    return this.orderOf(element) < parts.length || include.some((each) => isMatch(element, each));
  }

  /** Whether a field is one in which queries are written: no part of the note. */
  isQueryBox(element: Element): boolean {
    return this.#profile.queries.some((each) => isMatch(element, each));
  }

  /** What the field is called in the note; null where the profile says nothing. */
  nameOf(element: Element): string | null {
    return this.#profile.parts[this.orderOf(element)]?.name ?? null;
  }

  /** Its place among the parts of the note; behind them all when it is none. */
  orderOf(element: Element): number {
    const { parts } = this.#profile;
    const at = parts.findIndex(({ field }) => isMatch(element, field));
    return at < 0 ? parts.length : at;
  }

  /** The texts of a document that belong to the note and cannot be edited. */
  context(document: Document): string[] {
    return this.#profile.context
      .flatMap((each) => all(document, each))
      .slice(0, MOST_CONTEXTS)
      .map((element) => (element instanceof HTMLElement ? element.innerText : '').trim())
      .filter((text) => text !== '')
      .map((text) => text.slice(0, LONGEST_CONTEXT));
  }

  /** The button that signs the note and that is, or holds, this element; null when it is none. */
  signButton(element: Element): Element | null {
    const { sign } = this.#profile;
    if (sign === '') return null;
    try {
      return element.closest(sign);
    } catch {
      return null; // a selector that this browser cannot read
    }
  }
}

/** The first profile that is for a document of this host. */
export function profileFor(profiles: readonly HostProfile[], host: string, document: Document): HostProfile {
  const found = profiles.find(
    ({ hosts, page }) =>
      (hosts.length === 0 || hosts.some((each) => isOfHost(host, each))) &&
      (page === '' || all(document, page).length > 0),
  );
  return found ?? profiles.at(-1)!;
}

function isOfHost(host: string, name: string): boolean {
  return name.startsWith('*.') ? host === name.slice(2) || host.endsWith(name.slice(1)) : host === name;
}

function isMatch(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

function all(document: Document, selector: string): Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    return [];
  }
}
