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
  return ONE + 40 * BASE + ((first - TWO) * BASE + second) * BASE + third;
}

/** What stands in `numbersOf` for a unit that begins no number: the same below zero. */
export function separator(unit: number): number {
  return -1 - unit;
}

/**
 * All numbers of a text with what separates them, in their order. One plain loop: a script that was just started has to
 * read 700,000 characters before it can answer.
 */
export function numbersOf(text: string): Int32Array {
  const numbers = new Int32Array(text.length);
  const values = VALUES;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let value = values[unit]!;
    if (value < 0) value = -1 - unit;
    else if (value >= TWO) {
      const rest = values[text.charCodeAt(at + 1)]! * BASE + values[text.charCodeAt(at + 2)]!;
      value = ONE + 40 * BASE + (value - TWO) * BASE * BASE + rest;
      at += 2;
    } else if (value >= ONE) {
      at += 1;
      value = ONE + (value - ONE) * BASE + values[text.charCodeAt(at)]!;
    }
    numbers[count] = value;
    count += 1;
  }
  return numbers.subarray(0, count);
}
