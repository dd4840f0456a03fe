import type { Edition } from '../edition.ts';
import type { Meaning } from '../language/diagnoses.ts';
import { phrasesIn } from '../language/phrases.ts';
import { clausesOf } from './clauses.ts';
import { meaningWrittenOut } from './meaning-written-out.ts';
import type { Passage } from './passage.ts';
import type { QueryReading } from './read-query.ts';

/** "AKI 2/2 vancomycin-associated ATN": one clause links what is asked about to the very diagnosis, in other words or not. */
export function namesAsCause(
  { tokens, sentences, text }: Passage,
  name: Meaning | null,
  question: Passage,
  { diagnoses }: QueryReading,
  edition: Edition,
): boolean {
  const [subject, ...more] = diagnoses.mentionsIn(question.tokens);
  if (name === null || subject === undefined || more.some((one) => !isSame(one, subject))) return false;
  if (
    isSame(name, subject) ||
    !question.tokens.some(({ text: word }) => edition.leading.diagnosing.has(word))
  )
    return false;
  return sentences.some(({ from, to }) =>
    clausesOf(tokens, from, to).some((clause) => {
      if (clause.some(({ text: word }) => edition.phrases.uncertain.has(word))) return false;
      return phrasesIn(edition.phrases.causeLinks, clause).some((link) => {
        const before = meaningWrittenOut({ text, tokens: clause.slice(0, link.from) }, diagnoses, edition);
        const behind = meaningWrittenOut({ text, tokens: clause.slice(link.to) }, diagnoses, edition);
        return (
          holdsAll(before.concepts, subject.concepts) &&
          holdsAll(behind.concepts, name.concepts) &&
          holdsAll(behind.words, name.words)
        );
      });
    }),
  );
}

function isSame(one: Meaning, other: Meaning): boolean {
  return holdsAll(one.concepts, other.concepts) && holdsAll(other.concepts, one.concepts);
}

function holdsAll(there: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return [...wanted].every((each) => there.has(each));
}
