const SENTENCE = /[^\n.!?;]+/g;
/** A word with a space on both sides, in small letters. */
const INNER_WORD = /(?<=\s)[a-z]{2,}(?=\s)/;

/**
 * The text with a word put into each of its sentences, another one each `run`: nothing that was read of a sentence in
 * the run before holds for it now. Headings and fragments of one or two words have no place for it and stay.
 */
export function withEverySentenceChanged(text: string, run: number): string {
  const word = wordsOf(run);
  return text.replaceAll(SENTENCE, (sentence) => sentence.replace(INNER_WORD, (inner) => `${inner} ${word}`));
}

/** The share of the text's letters that stand in sentences that are changed, 0 to 1. */
export function changedShare(text: string): number {
  let all = 0;
  let changed = 0;
  for (const [sentence] of text.matchAll(SENTENCE)) {
    all += sentence.trim().length;
    if (INNER_WORD.test(sentence)) changed += sentence.trim().length;
  }
  return changed / all;
}

/** Ordinary words, since a speller pays dearly for made-up ones, and none that says anything of a diagnosis. */
const WORDS = (
  'calmly cheaply clearly closely evenly fairly firmly freely gently gladly honestly kindly lightly locally loosely ' +
  'loudly neatly nicely openly partly patiently plainly politely promptly proudly quickly quietly rightly safely ' +
  'shortly silently simply slowly smoothly softly steadily strictly suddenly swiftly warmly widely'
).split(' ');

/** One or two words, the same again after 1,681 runs. */
function wordsOf(run: number): string {
  const [first, second] = [WORDS[run % WORDS.length]!, WORDS[Math.floor(run / WORDS.length) % WORDS.length]!];
  return run < WORDS.length ? first : `${second} ${first}`;
}
