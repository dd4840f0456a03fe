import { breach, type Edition } from '../edition.ts';
import { diagnosisClass, type Mention } from '../language/diagnoses.ts';
import { type Found, phrasesIn } from '../language/phrases.ts';
import { hasAlternative } from '../leading/alternatives.ts';
import { oneAnswerIn } from '../leading/closed-questions.ts';
import { directiveIn } from '../leading/directives.ts';
import { oneAnswerOrderedIn } from '../leading/whether.ts';
import { isAttributed } from '../reading/documented.ts';
import { type Passage, type PassageSentence, wordsAt } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';
import type { FaultId } from '../wording-data.ts';

type Leading = Found & { readonly fault: FaultId<'Q-08'> };

/** not leading: does not steer to one answer, or tell the provider what to write. One breach a sentence. */
export function notLeading(reading: QueryReading, edition: Edition): Violation[] {
  return [reading.title, reading.question, ...reading.beside].flatMap((passage) => {
    return passage.sentences.flatMap((sentence) => {
      const mentions = reading.diagnoses.mentionsIn(passage.tokens, sentence.from, sentence.to);
      const leading = leadingIn(passage, sentence, mentions, reading, edition);
      if (leading === null || passage.tokens[leading.from]!.quoted) return [];
      return breach(
        edition,
        reading.channel,
        'Q-08',
        leading.fault,
        wordsAt(passage, leading.from, leading.to),
      );
    });
  });
}

function leadingIn(
  passage: Passage,
  sentence: PassageSentence,
  mentions: readonly Mention[],
  reading: QueryReading,
  edition: Edition,
): Leading | null {
  const directive = directiveIn(passage, sentence, mentions, edition);
  if (directive !== null) return { ...directive, fault: 'directive' };
  const agreement = agreementIn(passage, sentence, mentions, reading, edition);
  if (agreement !== null) return { ...agreement, fault: 'agreement' };
  const steering = firstPhrase('steering', passage, sentence, mentions, edition);
  if (steering !== null) return { ...steering, fault: 'steering' };
  const ordered = oneAnswerOrderedIn(passage, sentence, mentions, reading, edition);
  if (ordered !== null) return { ...ordered, fault: 'one-answer' };
  const assertion = assertionIn(passage, sentence, mentions, reading, edition);
  if (assertion !== null) return { ...assertion, fault: 'assertion' };
  const answer = oneAnswerIn(passage, sentence, mentions, reading, edition);
  if (answer !== null) return { ...answer, fault: 'one-answer' };
  const presumed = presumedIn(passage, sentence, mentions, reading, edition);
  return presumed === null ? null : { ...presumed, fault: 'presumes' };
}

function firstPhrase(
  list: 'agreement' | 'agreementWithReport' | 'steering' | 'assertions' | 'tags',
  { tokens }: Passage,
  { from, to }: PassageSentence,
  mentions: readonly Mention[],
  edition: Edition,
): Found | null {
  return phrasesIn(edition.leading[list], tokens, from, to, diagnosisClass(mentions))[0] ?? null;
}

/** "Would you agree", and a statement that ends in ", correct?". A report may be put to a provider by yes or no. */
function agreementIn(
  passage: Passage,
  sentence: PassageSentence,
  mentions: readonly Mention[],
  reading: QueryReading,
  edition: Edition,
): Found | null {
  const tag = tagIn(passage, sentence, edition);
  const found = firstPhrase('agreement', passage, sentence, mentions, edition) ?? tag;
  if (found === null || found === tag) return found;
  if (reading.type !== 'yesno' || !isPutToProvider(reading)) return found;
  const ofReport = firstPhrase('agreementWithReport', passage, sentence, mentions, edition) !== null;
  const documented =
    mentions.length > 0 && mentions.every((mention) => reading.documented.holdsName(mention));
  return ofReport || documented ? null : found;
}

function isPutToProvider({ query, reason }: QueryReading): boolean {
  return reason === 'substantiate' || reason === 'conflict' || (reason === null && query.form === 'text');
}

/** Words after the last comma of a question that ask for a nod. */
function tagIn(
  { tokens }: Passage,
  { from, to, isQuestion }: PassageSentence,
  { leading }: Edition,
): Found | null {
  if (!isQuestion) return null;
  for (let at = to - 1; at > from; at -= 1) {
    const { text } = tokens[at]!;
    if (text !== ',' && text !== '-') continue;
    const tag = phrasesIn(leading.tags, tokens, at + 1, to)[0];
    const isWhole = tag !== undefined && tokens.slice(tag.to, to).every(({ kind }) => kind === 'mark');
    return isWhole ? { from, to: tag.to } : null;
  }
  return null;
}

/** "Patient meets criteria for sepsis". Another's words, told as another's, are an indicator. */
function assertionIn(
  passage: Passage,
  sentence: PassageSentence,
  mentions: readonly Mention[],
  reading: QueryReading,
  edition: Edition,
): Found | null {
  if (mentions.length === 0 || isAttributed(passage, sentence, edition)) return null;
  const found = firstPhrase('assertions', passage, sentence, mentions, edition);
  if (found === null || isOpen(passage, sentence, found, edition)) return null;
  const stated = mentions.filter(({ from, to }) => from < found.to && to > found.from);
  return stated.every((mention) => reading.documented.holds(mention)) ? null : found;
}

/** "Which diagnosis is consistent with ...", "whether this represents sepsis or ..." ask. */
function isOpen(
  { tokens }: Passage,
  { from, isQuestion }: PassageSentence,
  found: Found,
  { leading }: Edition,
): boolean {
  for (let at = from; at < found.from; at += 1) {
    const { text } = tokens[at]!;
    if (text === 'whether' || text === 'if') return true;
    if (!isQuestion || tokens[at + 1]!.text === 'you') continue; // "can you provide documentation of" orders
    if (leading.openers.has(text) || leading.auxiliaries.has(text)) return true;
  }
  return isQuestion && leading.auxiliaries.has(tokens[found.from]!.text);
}

/** No diagnosis is documented, says the reason; the question speaks of one as if it were. */
function presumedIn(
  passage: Passage,
  sentence: PassageSentence,
  mentions: readonly Mention[],
  { reason, question, documented }: QueryReading,
  edition: Edition,
): Found | null {
  if (passage !== question || reason !== 'indicators without diagnosis') return null;
  const asks =
    sentence.isQuestion ||
    passage.tokens.slice(sentence.from, sentence.to).some(({ text }) => text === 'please');
  if (!asks || hasAlternative(passage.tokens, sentence.from, sentence.to, edition)) return null;
  const named = mentions.filter((mention) => !documented.holdsName(mention));
  // Two or more in one sentence are alternatives laid side by side.
  return named.length === 1 ? { from: named[0]!.from, to: named[0]!.to } : null;
}
