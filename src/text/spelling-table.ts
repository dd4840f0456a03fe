import { ASCII_FOLDED, fold } from './characters.ts';
import { FULL_STOP } from './spelling.ts';

/**
 * Known spellings by what stands in a text, found without making a string of it: at 900 words a note, a map of substrings costs
 * five times as much. An open-addressed table over 32-bit hashes (`hashOf`).
 */
export class SpellingTable {
  readonly #spellings: string[] = [''];
  readonly #ids: number[] = [0];
  readonly #hashes: number[] = [0];
  #slots = new Int32Array(4096);

  /** The id of the spelling of `text.slice(start, end)`, or 0. */
  find(hash: number, text: string, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot]!;
      if (entry === 0) return 0;
      if (this.#hashes[entry] === hash && isSpelled(this.#spellings[entry]!, text, start, end))
        return this.#ids[entry]!;
    }
  }

  /** Adds a spelling that is not there yet. */
  add(hash: number, spelled: string, id: number): void {
    const entry = this.#spellings.push(spelled) - 1;
    this.#ids.push(id);
    this.#hashes.push(hash);
    if (entry * 2 < this.#slots.length) this.#place(entry);
    else {
      this.#slots = new Int32Array(this.#slots.length * 2);
      for (let one = 1; one <= entry; one += 1) this.#place(one);
    }
  }

  #place(entry: number): void {
    const hash = this.#hashes[entry]!;
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = entry;
  }
}

function isSpelled(spelled: string, text: string, start: number, end: number): boolean {
  let at = 0;
  for (let from = start; from < end; from += 1) {
    const unit = text.charCodeAt(from);
    if (unit === FULL_STOP) continue;
    if (at === spelled.length || spelled.charCodeAt(at) !== (unit < 128 ? ASCII_FOLDED[unit] : fold(unit)))
      return false;
    at += 1;
  }
  return at === spelled.length;
}
