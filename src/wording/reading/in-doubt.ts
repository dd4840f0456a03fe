import type { Edition } from '../edition.ts';
import { clausesOf } from './clauses.ts';
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
  return clausesOf(sentence, 0, sentence.length).some(
    (clause) =>
      clause.some(({ stem }) => options.denying.has(stem)) && clause.some(({ stem }) => value.includes(stem)),
  );
}
