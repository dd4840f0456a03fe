import type { Edition } from '../edition.ts';
import type { Passage } from './passage.ts';

/** Whether the sentence that says the value doubts, or its clause denies: "right hernia, no gangrene" is plain. */
export function isInDoubt(
  { tokens, sentences }: Passage,
  value: readonly string[],
  edition: Edition,
): boolean {
  return sentences.some(({ from, to }) => {
    const sentence = tokens.slice(from, to);
    if (!sentence.some(({ stem }) => value.includes(stem))) return false;
    const doubts = sentence.filter(({ text }) => edition.phrases.uncertain.has(text));
    return (
      doubts.some(({ stem }) => !edition.options.denying.has(stem)) || isDeniedIn(sentence, value, edition)
    );
  });
}

function isDeniedIn(sentence: Passage['tokens'], value: readonly string[], { options }: Edition): boolean {
  let isDenied = false;
  let isSaid = false;
  for (const { text, stem } of sentence) {
    if (text === ',' || text === ';') {
      if (isDenied && isSaid) return true;
      isDenied = false;
      isSaid = false;
    }
    isDenied ||= options.denying.has(stem);
    isSaid ||= value.includes(stem);
  }
  return isDenied && isSaid;
}
