/**
 * Whole numbers as printable ASCII, the frequent ones short: one character below 46, two below 3,231, else three. The
 * compiled classification is text, so that it can be kept, compared and packed like any other.
 */
const DIGITS = "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~";
const BASE = DIGITS.length;
const ONE = 46;
const TWO = ONE + 35;
const PAIRS = (TWO - ONE) * BASE;

const VALUES = new Int8Array(128).fill(-1);
for (let at = 0; at < BASE; at += 1) VALUES[DIGITS.charCodeAt(at)] = at;

/** Numbers below it have one character or two, numbers from it on have three. */
export const SHORT = ONE + PAIRS;

/** The largest number there is a text for, exclusive. */
export const LIMIT = ONE + PAIRS + (BASE - TWO) * BASE * BASE;

export function encode(value: number): string {
  if (value < ONE) return DIGITS[value]!;
  const two = value - ONE;
  if (two < PAIRS) return DIGITS[ONE + Math.floor(two / BASE)]! + DIGITS[two % BASE]!;
  const three = two - PAIRS;
  if (value >= LIMIT)
    throw new RangeError(`${value} is more than the alphabet of the classification has room for`);
  return (
    DIGITS[TWO + Math.floor(three / (BASE * BASE))]! +
    DIGITS[Math.floor(three / BASE) % BASE]! +
    DIGITS[three % BASE]!
  );
}

/** How many characters a number has that begins with this unit. */
export function widthOf(unit: number): number {
  const first = VALUES[unit]!;
  if (first < ONE) return 1;
  return first < TWO ? 2 : 3;
}

/** The number that begins at an offset. */
export function numberAt(text: string, at: number): number {
  const first = VALUES[text.charCodeAt(at)]!;
  if (first < ONE) return first;
  const second = VALUES[text.charCodeAt(at + 1)]!;
  if (first < TWO) return ONE + (first - ONE) * BASE + second;
  const third = VALUES[text.charCodeAt(at + 2)]!;
  return ONE + PAIRS + ((first - TWO) * BASE + second) * BASE + third;
}
