/** A text as words with one blank before, between and behind them: without case, hyphens, marks and line ends. */
export function plainWords(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'")
    .replaceAll(/[^\p{L}\p{N}'+%]+/gu, ' ')
    .trim();
  return ` ${plain} `;
}
