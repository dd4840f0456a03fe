import type { Passage } from './passage.ts';

/** The clauses of a sentence, its tokens `from` up to `to`: a comma or a semicolon opens one, and belongs to it. */
export function clausesOf(tokens: Passage['tokens'], from: number, to: number): Passage['tokens'][] {
  const starts = [from];
  for (let at = from; at < to; at += 1) {
    const { text } = tokens[at]!;
    if (text === ',' || text === ';') starts.push(at);
  }
  return starts.map((start, index) => tokens.slice(start, starts[index + 1] ?? to));
}
