import type { Edition } from '../edition.ts';
import { boxesIn } from '../language/boxes.ts';
import type { Meaning } from '../language/diagnoses.ts';
import type { QueryOption } from '../query.ts';
import { kindsOf, type OptionKind } from './option-kinds.ts';
import { type Passage, passageOf } from './passage.ts';

export interface OptionReading {
  readonly option: QueryOption;
  readonly label: Passage;
  readonly kinds: ReadonlySet<OptionKind>;
  /** What the label asserts that a record would have to hold: empty for sides, sites and stages. */
  readonly asserts: Meaning;
}

export function readOption(option: QueryOption, edition: Edition): OptionReading {
  // "[x] Sepsis" is ticked, "[ ] Sepsis" is not; a blank such as "[diagnosis]" has no box.
  const written = option.label.trim();
  const box = written.startsWith('_') ? undefined : boxesIn(written)[0];
  const isBoxed = box !== undefined && box.start === 0 && box.end < written.length;
  const text = isBoxed ? written.slice(box.end).trim() : option.label;
  const label = passageOf(text, edition.text.abbreviations);
  const kinds = kindsOf(label, edition);
  const asserts = assertedBy(label, edition);
  return { option: isBoxed && box.ticked ? { ...option, selected: true } : option, label, kinds, asserts };
}

/** The names in a label, and its words of weight that are neither side, site, stage nor denied. */
function assertedBy({ tokens }: Passage, edition: Edition): Meaning {
  const { options, diagnoses } = edition;
  const concepts = new Set<string>();
  const words = new Set<string>();
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!;
    if (options.denying.has(token.stem)) break;
    const name = diagnoses.nameAt(tokens, at);
    if (name !== null) {
      for (const concept of name.meaning.concepts) concepts.add(concept);
      for (const word of name.meaning.words) addWeighty(word);
      at += name.length;
      continue;
    }
    if (token.kind === 'word') addWeighty(token.stem);
    at += 1;
  }
  return { concepts, words };

  function addWeighty(word: string): void {
    if (!options.neutral.has(word) && !options.light.has(word)) words.add(word);
  }
}
