import type { Diagnoses, Meaning } from '../language/diagnoses.ts';
import { tokensOf } from '../language/tokens.ts';
import type { Edition } from '../edition.ts';
import type { Passage } from './passage.ts';

/** All that words of a record say, each short form written out: "HIE" is an encephalopathy, and hypoxic ischemic. */
export function meaningWrittenOut(
  { tokens, text }: Pick<Passage, 'tokens' | 'text'>,
  diagnoses: Diagnoses,
  { shorthands, phrases }: Edition,
): Meaning {
  const said = diagnoses.meaningOf(tokens);
  const concepts = new Set(said.concepts);
  const words = new Set(said.words);
  tokens.forEach((token, at) => {
    const longest = shorthands.allAt(tokens, at).at(-1);
    if (longest === undefined) return;
    const next = tokens[at + longest.length];
    if (phrases.testing.has(next?.text ?? '')) return;
    // "2 L" is a volume, "L hip" a side.
    if (token.text.length === 1 && (next?.kind !== 'word' || tokens[at - 1]?.kind === 'number')) return;
    const written = text.slice(token.start, tokens[at + longest.length - 1]!.end).replaceAll('.', '');
    for (const { short, means, exact } of longest.value) {
      if (exact && short.replaceAll('.', '') !== written) continue;
      const meant = diagnoses.meaningOf(tokensOf(means));
      for (const concept of meant.concepts) concepts.add(concept);
      for (const word of meant.words) words.add(word);
    }
  });
  return { concepts, words };
}
