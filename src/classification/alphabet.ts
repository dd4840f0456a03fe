/**
 * Whole numbers as printable ASCII, the frequent ones short: one character below 46, two below 3,686, else three. The
 * compiled classification is text, so that it can be kept, compared and packed like any other.
 */
const DIGITS = "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~";
const BASE = DIGITS.length;
const ONE = 46;
const TWO = ONE + 40;

const VALUES = new Int8Array(128).fill(-1);
for (let at = 0; at < BASE; at += 1) VALUES[DIGITS.charCodeAt(at)] = at;

/** The largest number there is a text for, exclusive. */
export const LIMIT = ONE + 40 * BASE + (BASE - TWO) * BASE * BASE;

export function encode(value: number): string {
  if (value < ONE) return DIGITS[value]!;
  const two = value - ONE;
  if (two < 40 * BASE) return DIGITS[ONE + Math.floor(two / BASE)]! + DIGITS[two % BASE]!;
  const three = two - 40 * BASE;
  if (value >= LIMIT)
    throw new RangeError(`${value} is more than the alphabet of the classification has room for`);
  return (
    DIGITS[TWO + Math.floor(three / (BASE * BASE))]! +
    DIGITS[Math.floor(three / BASE) % BASE]! +
    DIGITS[three % BASE]!
  );
}

/** Reads numbers one after the other. */
export class NumberReader {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get unit(): number {
    return this.#text.charCodeAt(this.at);
  }

  next(): number {
    const first = VALUES[this.#text.charCodeAt(this.at++)]!;
    if (first < ONE) return first;
    const second = VALUES[this.#text.charCodeAt(this.at++)]!;
    if (first < TWO) return ONE + (first - ONE) * BASE + second;
    const third = VALUES[this.#text.charCodeAt(this.at++)]!;
    return ONE + 40 * BASE + ((first - TWO) * BASE + second) * BASE + third;
  }
}
