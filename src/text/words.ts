import { classOf, DIGIT } from './characters.ts';
import { hashOf, spellingOf } from './spelling.ts';
import { SpellingTable } from './spelling-table.ts';

const VOWELS: ReadonlySet<string | undefined> = new Set(['a', 'e', 'i', 'o', 'u']);
/** Endings of words whose plural is in "es". */
const HISSING = /(?:[sxz]|[cs]h)$/;

/**
 * Interned words: each known word has a small whole number, 0 is every unknown one. Case is folded, full stops inside are
 * passed over ("a.m." is "am").
 *
 * All spellings are in a native map, because a background script that was just started makes 40,000 known before anything
 * of ours has been compiled; those that texts hold are also in a table in which a known word is found without making a string.
 */
export class Words {
  readonly #ids = new Map<string, number>();
  readonly #met = new SpellingTable();
  /** By id: 1 where a regular plural of a spelling is one too. */
  #plurals = new Uint8Array(1024);
  /** By id: bits of what a word is to its readers, who name them. Tokens carry them, so that a sentence is asked before it is searched. */
  #traits = new Uint16Array(1024);
  #size = 1;

  /** How many ids there are, 0 included: the length of a table indexed by id. */
  get size(): number {
    return this.#size;
  }

  /** The id of `word`, or of what stands in it from `start` to `end`; new if it was unknown. */
  intern(word: string, start = 0, end = word.length): number {
    return this.#intern(spellingOf(word, start, end));
  }

  /** The ids of words that stand in a text with blanks between. */
  internAll(text: string): number[] {
    const ids: number[] = [];
    const words = spellingOf(text).split(' ');
    for (let at = 0; at < words.length; at += 1) if (words[at] !== '') ids.push(this.#intern(words[at]!));
    return ids;
  }

  /** All spellings with their ids, in the order in which they became known: of an id its own word comes first. */
  spellings(): (readonly [spelling: string, id: number])[] {
    return [...this.#ids];
  }

  /** Gives new ids to spellings that stand in a text with blanks between, as they are kept and none of them known. */
  takeNew(spellings: string): void {
    const all = spellings === '' ? [] : spellings.split(' ');
    for (let at = 0; at < all.length; at += 1) this.#ids.set(all[at]!, this.#size + at);
    this.#size += all.length;
  }

  #intern(spelled: string): number {
    const known = this.#idOf(spelled);
    if (known !== 0) return known;
    const id = this.#size;
    this.#size += 1;
    this.#ids.set(spelled, id);
    return id;
  }

  /** Makes `form` another spelling of `id`, unless it is a word of its own already. */
  alias(form: string, id: number): void {
    const spelled = spellingOf(form);
    if (this.#idOf(spelled) === 0) this.#ids.set(spelled, id);
  }

  /**
   * Makes regular plurals spellings of a word too, unless they are words of their own. They are told when they are looked
   * up: kept beside the others, they would take half of all the time in which words are made known.
   */
  markPlurals(id: number): void {
    if (id >= this.#plurals.length) {
      const longer = new Uint8Array(Math.max(id, this.#size) * 2);
      longer.set(this.#plurals);
      this.#plurals = longer;
    }
    this.#plurals[id] = 1;
  }

  /** Adds bits to what a word is; of tokens that were cut before, nothing changes. */
  mark(id: number, traits: number): void {
    if (id >= this.#traits.length) {
      const longer = new Uint16Array(Math.max(id, this.#size) * 2);
      longer.set(this.#traits);
      this.#traits = longer;
    }
    this.#traits[id]! |= traits;
  }

  /** What a word is, as bits; 0 for unknown ones. */
  traitsOf(id: number): number {
    return id < this.#traits.length ? this.#traits[id]! : 0;
  }

  /** Whether `text.slice(start, end)` is the regular plural of a known word, and none itself. */
  isPlural(text: string, start: number, end: number): boolean {
    const spelled = spellingOf(text, start, end);
    return !this.#ids.has(spelled) && this.#ofPlural(spelled) !== 0;
  }

  /** The id of `text.slice(start, end)`, or 0. */
  lookup(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const met = this.#met.find(hash, text, start, end);
    if (met !== 0) return met;
    const spelled = spellingOf(text, start, end);
    const id = this.#idOf(spelled);
    if (id !== 0) this.#met.add(hash, spelled, id);
    return id;
  }

  #idOf(spelled: string): number {
    return this.#ids.get(spelled) ?? (spelled.endsWith('s') ? this.#ofPlural(spelled) : 0);
  }

  /** The word of three letters or more whose regular plural a word is, or 0. Of two ("aches") the longer. */
  #ofPlural(word: string): number {
    if (!word.endsWith('s') || classOf(word.charCodeAt(0)) === DIGIT) return 0;
    const longer = word.slice(0, -1);
    const takesOnlyS = !HISSING.test(longer) && (!longer.endsWith('y') || VOWELS.has(longer.at(-2)));
    const id = takesOnlyS ? this.#withPlural(longer) : 0;
    if (id !== 0 || !longer.endsWith('e')) return id;
    const shorter = longer.slice(0, -1);
    if (HISSING.test(shorter)) return this.#withPlural(shorter);
    if (!shorter.endsWith('i') || VOWELS.has(shorter.at(-2))) return 0;
    return this.#withPlural(`${shorter.slice(0, -1)}y`);
  }

  #withPlural(spelled: string): number {
    if (spelled.length < 3) return 0;
    const id = this.#ids.get(spelled) ?? 0;
    return this.#plurals[id] === 1 ? id : 0;
  }
}
