/** What a UTF-16 unit is to the tokeniser. Units above ASCII are judged by block: letters need no table of their own. */
export const SPACE = 0;
export const NEWLINE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const MARK = 4;

const ascii = new Uint8Array(128).fill(MARK);
for (let unit = 0; unit <= 32; unit += 1) ascii[unit] = SPACE;
ascii[10] = NEWLINE;
ascii[13] = NEWLINE;
ascii[127] = SPACE;
for (let unit = 48; unit <= 57; unit += 1) ascii[unit] = DIGIT;
for (let unit = 65; unit <= 90; unit += 1) ascii[unit] = LETTER;
for (let unit = 97; unit <= 122; unit += 1) ascii[unit] = LETTER;

/** SPACE, NEWLINE, LETTER, DIGIT or MARK. Surrogates are marks: no clinical word needs one. */
export function classOf(unit: number): number {
  return unit < 128 ? ascii[unit]! : wideClassOf(unit);
}

function wideClassOf(unit: number): number {
  if (unit === 0x2028 || unit === 0x2029 || unit === 0x85) return NEWLINE;
  if (unit === 0xa0 || unit === 0x202f || unit === 0x3000 || unit === 0xfeff) return SPACE;
  if (unit >= 0x2000 && unit <= 0x200f) return SPACE;
  if (unit < 0xc0 || unit === 0xd7 || unit === 0xf7) return MARK;
  if (unit >= 0x2010 && unit <= 0x2bff) return MARK;
  if (unit >= 0xd800 && unit <= 0xf8ff) return MARK;
  return LETTER;
}

/** Each ASCII unit in lower case. */
export const ASCII_FOLDED = new Uint8Array(128);
for (let unit = 0; unit < 128; unit += 1) ASCII_FOLDED[unit] = unit >= 65 && unit <= 90 ? unit + 32 : unit;

/** The unit in lower case; typographic apostrophes and dashes as their plain ones. */
export function fold(unit: number): number {
  if (unit < 128) return ASCII_FOLDED[unit]!;
  if (unit === 0x2018 || unit === 0x2019 || unit === 0x02bc) return 39;
  if (unit >= 0x2010 && unit <= 0x2015) return 45;
  if (unit === 0x2212) return 45;
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

export function isUpper(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7);
}

export function isLower(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 0xdf && unit <= 0xff && unit !== 0xf7);
}
