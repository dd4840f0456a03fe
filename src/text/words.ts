import { fold } from './characters.ts';

const FULL_STOP = 46;

/**
 * Interned words: each known word has a small whole number, and a stretch of a text is looked up without making a
 * string of it. Case is folded, full stops inside are passed over ("a.m." is "am"). 0 is every unknown word.
 *
 * An open-addressed table over 32-bit hashes: at 900 words a note, a Map of substrings costs five times as much.
 */
export class Words {
  #spelled: string[] = [''];
  /** By spelling, as are the hashes. */
  #ids = new Int32Array(512);
  #hashes = new Int32Array(512);
  #slots = new Int32Array(1024);
  #size = 1;

  /** How many ids there are, 0 included: the length of a table indexed by id. */
  get size(): number {
    return this.#size;
  }

  /** Makes room for so many spellings: growing step by step costs more than all the rest. */
  reserve(spellings: number): void {
    while (this.#slots.length < spellings * 2) this.#grow();
  }

  /** The id of `word`, new if it was unknown. */
  intern(word: string): number {
    const hash = hashOf(word, 0, word.length);
    const known = this.#find(hash, word, 0, word.length);
    if (known !== 0) return known;
    const id = this.#size;
    this.#size += 1;
    this.#add(word, id, hash);
    return id;
  }

  /** Makes `form` another spelling of `id`, unless it is a word of its own already. */
  alias(form: string, id: number): void {
    const hash = hashOf(form, 0, form.length);
    if (this.#find(hash, form, 0, form.length) === 0) this.#add(form, id, hash);
  }

  /** The id of `text.slice(start, end)`, or 0. */
  lookup(text: string, start: number, end: number): number {
    return this.#find(hashOf(text, start, end), text, start, end);
  }

  #find(hash: number, text: string, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot]!;
      if (entry === 0) return 0;
      if (this.#hashes[entry] === hash && this.#isSpelled(entry, text, start, end)) return this.#ids[entry]!;
    }
  }

  #isSpelled(entry: number, text: string, start: number, end: number): boolean {
    const spelled = this.#spelled[entry]!;
    let at = 0;
    for (let from = start; from < end; from += 1) {
      const unit = text.charCodeAt(from);
      if (unit === FULL_STOP) continue;
      if (spelled.charCodeAt(at) !== fold(unit)) return false;
      at += 1;
    }
    return at === spelled.length;
  }

  #add(word: string, id: number, hash: number): void {
    const entry = this.#spelled.length;
    if (entry * 2 >= this.#slots.length) this.#grow();
    this.#spelled.push(isFolded(word) ? word : folded(word));
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

  #grow(): void {
    const length = this.#slots.length * 2;
    const [ids, hashes] = [new Int32Array(length / 2), new Int32Array(length / 2)];
    ids.set(this.#ids);
    hashes.set(this.#hashes);
    [this.#ids, this.#hashes, this.#slots] = [ids, hashes, new Int32Array(length)];
    for (let entry = 1; entry < this.#spelled.length; entry += 1) this.#place(entry);
  }
}

/** The same for all spellings of a word. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== FULL_STOP) hash = Math.imul(hash ^ fold(unit), 0x01000193);
  }
  return hash | 0;
}

/** Most words are given as they are looked up, and need no copy. */
function isFolded(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    if (unit === FULL_STOP || unit >= 128 || (unit >= 65 && unit <= 90)) return false;
  }
  return true;
}

function folded(word: string): string {
  let spelled = '';
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    if (unit !== FULL_STOP) spelled += String.fromCharCode(fold(unit));
  }
  return spelled;
}
