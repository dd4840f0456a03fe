/** Why claims are denied: our words, the words of others for the same, and codes of remittances as bare identifiers. */
export interface DenialReason {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly words: readonly string[];
  readonly codes: readonly string[];
}

export interface DenialReasons {
  /** What may stand before a code: the group of an adjustment ("CO-16"), or the list it is of. */
  readonly prefixes: readonly string[];
  /** The one that counts where several would, first. */
  readonly reasons: readonly DenialReason[];
}

/** Of a reason that is not told, or not known. */
export const OTHER_REASON = 'other';

/**
 * The id of the reason that cells tell. A cell tells codes where nothing else stands in it: a
 * number in a sentence is no code.
 */
export function denialReason(cells: readonly string[], { prefixes, reasons }: DenialReasons): string {
  const told = cells.filter((cell) => cell !== '');
  const codes = new Set(told.flatMap((cell) => codesIn(cell, prefixes)));
  const words = new Set(told.map((cell) => cell.toLowerCase()));
  const known = reasons.find(
    (reason) => reason.codes.some((code) => codes.has(code)) || reason.words.some((word) => words.has(word)),
  );
  return known?.id ?? OTHER_REASON;
}

/** The codes of a cell, "CO-16, N706": none where anything else stands in it. */
function codesIn(cell: string, prefixes: readonly string[]): readonly string[] {
  const parts = cell
    .toUpperCase()
    .split(/[\s,;|/:-]+/)
    .filter((part) => part !== '' && !prefixes.includes(part))
    .map((part) => withoutPrefix(part, prefixes));
  return parts.every((part) => CODE.test(part)) ? parts : [];
}

const CODE = /^(?:\d{1,3}|[A-Z]{1,2}\d{1,4})$/;

/** "16" of "CO16", with the zeros that some write before it ("016") taken away. */
function withoutPrefix(part: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find((one) => part.startsWith(one) && /^\d{1,3}$/.test(part.slice(one.length)));
  return part.slice(prefix?.length ?? 0).replace(/^0+(?=\d)/, '');
}
