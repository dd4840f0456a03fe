import type { Edition } from '../edition.ts';
import type { Meaning } from '../language/diagnoses.ts';
import { phrasesIn } from '../language/phrases.ts';
import type { QueryOption } from '../query.ts';
import { type Passage, passageOf } from './passage.ts';

/**
 * What an option is: the provider's `other` words, no answer (`undetermined`), an answer that names no diagnosis
 * (`extra`, `yes`, `no`), a `blank` of a template, or `clinical`.
 */
export type OptionKind = 'other' | 'undetermined' | 'extra' | 'yes' | 'no' | 'blank' | 'clinical';

export interface OptionReading {
  readonly option: QueryOption;
  readonly label: Passage;
  readonly kinds: ReadonlySet<OptionKind>;
  /** What the label asserts that a record would have to hold: empty for sides, sites and stages. */
  readonly asserts: Meaning;
}

export function readOption(option: QueryOption, edition: Edition): OptionReading {
  const label = passageOf(option.label, edition.text.abbreviations);
  const kinds = kindsOf(label, edition);
  return { option, label, kinds, asserts: assertedBy(label, edition) };
}

function kindsOf(label: Passage, edition: Edition): Set<OptionKind> {
  const { options } = edition;
  const kinds = new Set<OptionKind>();
  const { tokens } = label;
  const words = tokens.filter((token) => token.kind !== 'mark');
  if (words.length === 0) {
    // A line to write on is the provider's own words.
    kinds.add(label.text.includes('_') || label.text.includes('.') ? 'other' : 'blank');
    return kinds;
  }
  if (isPlaceholder(label.text)) kinds.add('blank');
  const second = words[1];
  const goesOn = second !== undefined && words[0]!.text === 'other' && options.notOther.has(second.stem);
  if (!goesOn && phrasesIn(options.other, words).length > 0) kinds.add('other');
  if (isUndetermined(words, edition)) {
    kinds.add('undetermined');
    if (words.some(({ text }) => text === 'other')) kinds.add('other'); // "unable to determine / other"
  }
  if (kinds.size > 0) return kinds;
  const answer = answerOf(words, edition);
  // "No clinical significance" is more than a no; "No, not present on admission" is one.
  const isBare = tokens.length === 1 || (tokens[1]!.kind === 'mark' && tokens[1]!.text !== '/');
  if (answer !== null && isBare) kinds.add(answer);
  else if (phrasesIn(options.extras, tokens).length > 0) kinds.add('extra');
  else if (answer !== null) kinds.add(answer);
  if (kinds.size === 0) kinds.add('clinical');
  return kinds;
}

function answerOf(words: Passage['tokens'], { options }: Edition): 'yes' | 'no' | null {
  const opening = words.slice(0, 2);
  if (phrasesIn(options.no, opening)[0]?.from === 0) return 'no';
  return phrasesIn(options.yes, opening)[0]?.from === 0 ? 'yes' : null;
}

function isUndetermined(words: Passage['tokens'], { options }: Edition): boolean {
  if (phrasesIn(options.undetermined, words).length > 0) return true;
  let alone = false;
  for (const { stem: word } of words) {
    if (options.undeterminedAlone.has(word)) alone = true;
    else if (!options.undeterminedBeside.has(word)) return false;
  }
  return alone;
}

/** "[diagnosis]", "{condition}", "<type>", "***". */
function isPlaceholder(text: string): boolean {
  const label = text.trim();
  const pair = `${label.charAt(0)}${label.at(-1) ?? ''}`;
  return pair === '[]' || pair === '{}' || pair === '<>' || label.includes('***');
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
