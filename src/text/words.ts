// Longer than most files, because spellings and plurals are told apart over one table.
import { ASCII_FOLDED, classOf, DIGIT, fold } from './characters.ts';
import { folded, FULL_STOP, hashOf, isFolded } from './spelling.ts';

const [C, E, H, I, S, X, Y, Z] = [99, 101, 104, 105, 115, 120, 121, 122];
const VOWELS: ReadonlySet<number> = new Set([97, E, I, 111, 117]);

/**
 * Interned words: each known word has a small whole number, and a stretch of a text is looked up without making a
 * string of it. Case is folded, full stops inside are passed over ("a.m." is "am"). 0 is every unknown word.
 *
 * An open-addressed table over 32-bit hashes: at 900 words a note, a Map of substrings costs five times as much.
 */
export class Words {
  /** By spelling: the text it was given in, and where it stands there. No string is made of what lies in a longer one. */
  readonly #texts: string[] = [''];
  #starts = new Int32Array(512);
  #ends = new Int32Array(512);
  #ids = new Int32Array(512);
  #hashes = new Int32Array(512);
  /** By id: 1 where a regular plural of a spelling is one too. */
  #plurals = new Uint8Array(512);
  #slots = new Int32Array(1024);
  #size = 1;

  /** How many ids there are, 0 included: the length of a table indexed by id. */
  get size(): number {
    return this.#size;
  }

  /** Makes room for so many spellings: growing step by step costs more than all the rest. */
  reserve(spellings: number): void {
    let length = this.#slots.length;
    while (length < spellings * 2) length *= 2;
    if (length > this.#slots.length) this.#growTo(length);
  }

  /** The id of `word`, or of what stands in it from `start` to `end`; new if it was unknown. */
  intern(word: string, start = 0, end = word.length): number {
    const hash = hashOf(word, start, end);
    const known = this.#entryOf(hash, word, start, end);
    if (known !== 0) return this.#ids[known]!;
    const id = this.#size;
    this.#size += 1;
    this.#add(word, start, end, id, hash);
    return id;
  }

  /** The ids of words that stand in a text with blanks between. */
  internAll(text: string): number[] {
    const ids: number[] = [];
    for (let start = 0; start < text.length;) {
      const blank = text.indexOf(' ', start);
      const end = blank < 0 ? text.length : blank;
      if (end > start) ids.push(this.intern(text, start, end));
      start = end + 1;
    }
    return ids;
  }

  /** Makes `form` another spelling of `id`, unless it is a word of its own already. */
  alias(form: string, id: number): void {
    const hash = hashOf(form, 0, form.length);
    if (this.#entryOf(hash, form, 0, form.length) === 0) this.#add(form, 0, form.length, id, hash);
  }

  /**
   * Makes regular plurals spellings of a word too, unless they are words of their own. They are told when they are looked
   * up: kept beside the others, they would take half of all the time in which words are made known.
   */
  markPlurals(id: number): void {
    this.#plurals[id] = 1;
  }

  /** Whether `text.slice(start, end)` is the regular plural of a known word, and none itself. */
  isPlural(text: string, start: number, end: number): boolean {
    const hash = hashOf(text, start, end);
    return this.#find(hash, text, start, end) === 0 && this.#entryOf(hash, text, start, end) !== 0;
  }

  /** The id of `text.slice(start, end)`, or 0. */
  lookup(text: string, start: number, end: number): number {
    return this.#ids[this.#entryOf(hashOf(text, start, end), text, start, end)]!;
  }

  #entryOf(hash: number, text: string, start: number, end: number): number {
    const own = this.#find(hash, text, start, end);
    return own === 0 && fold(text.charCodeAt(end - 1)) === S ? this.#singularOf(text, start, end) : own;
  }

  /** The spelling of three letters or more whose regular plural a word in s is, or 0. Of two ("aches") the longer. */
  #singularOf(text: string, start: number, end: number): number {
    const unitAt = (at: number): number => (at < start ? 0 : fold(text.charCodeAt(at)));
    const find = (word: string, from: number, to: number): number => {
      if (to - from < 3 || classOf(word.charCodeAt(from)) === DIGIT) return 0;
      const entry = this.#find(hashOf(word, from, to), word, from, to);
      return this.#plurals[this.#ids[entry]!] === 1 ? entry : 0;
    };
    const [last, before, third] = [unitAt(end - 2), unitAt(end - 3), unitAt(end - 4)];
    const takesOnlyS = !hisses(last, before) && (last !== Y || before === 0 || VOWELS.has(before));
    const longer = takesOnlyS ? find(text, start, end - 1) : 0;
    if (longer !== 0 || last !== E) return longer;
    if (hisses(before, third)) return find(text, start, end - 2);
    if (before !== I || third === 0 || VOWELS.has(third)) return 0;
    const singular = `${text.slice(start, end - 3)}y`;
    return find(singular, 0, singular.length);
  }

  #find(hash: number, text: string, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot]!;
      if (entry === 0) return 0;
      if (this.#hashes[entry] === hash && this.#isSpelled(entry, text, start, end)) return entry;
    }
  }

  #isSpelled(entry: number, text: string, start: number, end: number): boolean {
    const [spelled, last] = [this.#texts[entry]!, this.#ends[entry]!];
    let at = this.#starts[entry]!;
    for (let from = start; from < end; from += 1) {
      const unit = text.charCodeAt(from);
      if (unit === FULL_STOP) continue;
      if (at === last || spelled.charCodeAt(at) !== (unit < 128 ? ASCII_FOLDED[unit] : fold(unit)))
        return false;
      at += 1;
    }
    return at === last;
  }

  #add(text: string, start: number, end: number, id: number, hash: number): void {
    const entry = this.#texts.length;
    if (entry * 2 >= this.#slots.length) this.#growTo(this.#slots.length * 2);
    const isAsKept = isFolded(text, start, end);
    const own = isAsKept ? text : folded(text.slice(start, end));
    this.#texts.push(own);
    this.#starts[entry] = isAsKept ? start : 0;
    this.#ends[entry] = isAsKept ? end : own.length;
    this.#ids[entry] = id;
    this.#hashes[entry] = hash;
    this.#place(entry);
  }

  #place(entry: number): void {
    const hash = this.#hashes[entry]!;
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = entry;
  }

  #growTo(slots: number): void {
    const wider = (column: Int32Array): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(slots / 2);
      copy.set(column);
      return copy;
    };
    [this.#starts, this.#ends] = [wider(this.#starts), wider(this.#ends)];
    [this.#ids, this.#hashes] = [wider(this.#ids), wider(this.#hashes)];
    const plurals = new Uint8Array(slots / 2);
    plurals.set(this.#plurals);
    this.#plurals = plurals;
    this.#slots = new Int32Array(slots);
    for (let entry = 1; entry < this.#texts.length; entry += 1) this.#place(entry);
  }
}

/** Whether a word whose last letter is the one and the one before it the other has its plural in "es". */
function hisses(last: number, before: number): boolean {
  return last === S || last === X || last === Z || (last === H && (before === C || before === S));
}
