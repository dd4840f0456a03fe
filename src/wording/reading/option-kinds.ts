import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
import type { Token } from '../language/tokens.ts';
import type { Passage } from './passage.ts';

/**
 * What an option is: the provider's `other` words, no answer (`undetermined`), an answer that names no diagnosis
 * (`extra`, `yes`, `no`), no answer at all (`dismissal`), a `blank` of a template, or `clinical`.
 */
export type OptionKind =
  | 'other'
  | 'undetermined'
  | 'extra'
  | 'yes'
  | 'no'
  | 'dismissal'
  | 'blank'
  | 'clinical';

/**
 * A way out is known by what it lacks as much as by what it says: without the name of a diagnosis, a word of not knowing,
 * of deferring or of own words is enough, however it is put. Beside a name it takes a phrase that cannot be meant
 * otherwise: "unable to determine whether sepsis was present".
 */
export function kindsOf(label: Passage, edition: Edition): Set<OptionKind> {
  const { options } = edition;
  const kinds = new Set<OptionKind>();
  const { tokens } = label;
  const words = tokens.filter((token) => token.kind !== 'mark');
  if (isDismissal(words, edition)) return kinds.add('dismissal');
  if (words.length === 0) {
    // A line to write on is the provider's own words.
    kinds.add(label.text.includes('_') || label.text.includes('.') ? 'other' : 'blank');
    return kinds;
  }
  if (isPlaceholder(label.text)) kinds.add('blank');
  if (isOther(words, label.text, edition)) kinds.add('other');
  if (phrasesIn(options.undetermined, words).length > 0) kinds.add('undetermined');
  // "Other / cause under investigation" is both.
  if (kinds.has('other') && label.text.includes('/') && phrasesIn(options.notKnowing, words).length > 0)
    kinds.add('undetermined');
  const answer = answerOf(words, edition);
  // "No, due to another cause: ____"
  if (kinds.has('other') && answer !== null && tokens[1]?.text === ',') kinds.add(answer);
  if (kinds.size > 0) return withOther(kinds, words);
  // "No clinical significance" is more than a no; "No, not present on admission" is one.
  const isBare = tokens.length === 1 || (tokens[1]!.kind === 'mark' && tokens[1]!.text !== '/');
  if (answer !== null && isBare) return kinds.add(answer);
  const isNamed = words.some((_, at) => edition.diagnoses.nameAt(words, at) !== null);
  if (!isNamed && phrasesIn(options.ownWords, words).length > 0) return kinds.add('other');
  if (phrasesIn(options.extras, tokens).length > 0) return kinds.add('extra');
  if (!isNamed && phrasesIn(options.notKnowing, words).length > 0)
    return withOther(kinds.add('undetermined'), words);
  return kinds.add(answer ?? 'clinical');
}

/** "Dismiss", "Remind me later": the whole label puts the prompt away. */
function isDismissal(words: readonly Token[], { options }: Edition): boolean {
  return phrasesIn(options.dismissals, words).some(({ from, to }) => from === 0 && to === words.length);
}

/** "Unable to determine / other" is both. */
function withOther(kinds: Set<OptionKind>, words: readonly Token[]): Set<OptionKind> {
  if (kinds.has('undetermined') && words.some(({ text }) => text === 'other')) kinds.add('other');
  return kinds;
}

/** "Other", "another cause"; "other specified anemia" goes on to a diagnosis. */
function isOther(words: readonly Token[], text: string, { options }: Edition): boolean {
  const second = words[1];
  // "Anemia, other cause: ____"
  const isOtherWithLine =
    /(?:__|\.\.)\W*$/u.test(text) && words.some((word) => options.otherWords.has(word.text));
  const goesOn = second !== undefined && words[0]!.text === 'other' && options.notOther.has(second.stem);
  return isOtherWithLine || (!goesOn && phrasesIn(options.other, words).length > 0);
}

function answerOf(words: readonly Token[], { options }: Edition): 'yes' | 'no' | null {
  const opening = words.slice(0, 2);
  if (phrasesIn(options.no, opening)[0]?.from === 0) return 'no';
  return phrasesIn(options.yes, opening)[0]?.from === 0 ? 'yes' : null;
}

/** "[diagnosis]", "{condition}", "<type>", "***". */
function isPlaceholder(text: string): boolean {
  const label = text.trim();
  const pair = `${label.charAt(0)}${label.at(-1) ?? ''}`;
  if (/[\]}>»].*[[{<«]/u.test(label)) return false; // "[Accept] [Dismiss]"
  return pair === '[]' || pair === '{}' || pair === '<>' || pair === '«»' || label.includes('***');
}
