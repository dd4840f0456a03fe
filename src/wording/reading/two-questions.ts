import type { Edition } from '../edition.ts';
import type { Found } from '../language/phrases.ts';
import type { Passage, PassageSentence } from './passage.ts';
import type { QueryReading } from './read-query.ts';

/** How far behind a dimension its diagnosis may stand: "the stage of the patient's CKD". */
const REACH = 6;

/** A question joined to another in one sentence: "Which femur is fractured, and does the patient smoke?" */
export function secondClause(
  { tokens }: Pick<Passage, 'tokens'>,
  { from, to, isQuestion }: PassageSentence,
  { leading }: Edition,
): Found | null {
  const second = numberedSecond(tokens, from, to, leading);
  if (second > 0) return { from: second, to };
  if (!isQuestion) return null;
  for (let at = from + 3; at < to - 1; at += 1) {
    if (tokens[at - 1]!.text !== 'and' && tokens[at - 1]!.text !== 'also') continue;
    const { text, quoted } = tokens[at]!;
    const next = tokens[at + 1]!;
    const opens = leading.openers.has(text) && next.kind === 'word';
    // "Which condition was treated and is responsible" goes on; "and is the sepsis" asks anew.
    const asks =
      leading.auxiliaries.has(text) &&
      (leading.subjects.has(next.text) || hasOwnSubject(tokens, at, to, leading));
    // "And what is its severity" stays with the same condition.
    const goesOn = tokens.slice(at, to).some(({ text: word }) => leading.referring.has(word));
    if (!quoted && (opens || asks) && !goesOn) return { from: at, to };
  }
  return null;
}

/** "..., and is apixaban being continued": a noun behind the verb, and behind it what becomes of it. */
function hasOwnSubject(
  tokens: Passage['tokens'],
  at: number,
  to: number,
  { beingForms }: Edition['leading'],
): boolean {
  if (tokens[at - 2]?.text !== ',' || tokens[at + 1]!.kind !== 'word') return false;
  if (!beingForms.has(tokens[at]!.text)) return true; // "and does apixaban go on"
  const [noun = '', ...more] = tokens.slice(at + 1, to).map(({ text }) => text);
  return (
    !/(?:ed|ing|ly|ble|ent|ant|al|ive|not|most|still|also)$/u.test(noun) &&
    more.some((word) => /(?:ed|ing)$/u.test(word))
  );
}

/** Dimensions of two diagnoses: "the type of the anemia and the stage of the CKD". A link of two is one question. */
export function unlikeDimensions({ question, diagnoses }: QueryReading, { leading }: Edition): Found | null {
  const { tokens } = question;
  const mentions = diagnoses.mentionsIn(tokens);
  let first: string | null = null;
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const { text } = tokens[at]!;
    if (!leading.dimensions.has(text) || leading.joint.has(text)) continue;
    if (tokens[at + 1]!.text !== 'of' && tokens[at + 1]!.text !== 'for') continue;
    const about = mentions.find((mention) => mention.from > at && mention.from <= at + REACH);
    if (about === undefined) continue;
    const concept = [...about.concepts].toSorted().join('+');
    if (first !== null && concept !== first) return { from: at, to: about.to };
    first ??= concept;
  }
  return null;
}

/** Two sentences that ask, each about a diagnosis of its own: "specify the anemia. Say whether the fracture ...". */
export function unlikeRequests(
  { question, diagnoses }: QueryReading,
  edition: Edition,
): PassageSentence | null {
  let first: ReadonlySet<string> | null = null;
  for (const sentence of question.sentences) {
    if (!isRequest(question, sentence, edition)) continue;
    const mentions = diagnoses.mentionsIn(question.tokens, sentence.from, sentence.to);
    const concepts = new Set(mentions.flatMap((mention) => [...mention.concepts]));
    if (concepts.size === 0) continue;
    if (first !== null && ![...concepts].some((concept) => first!.has(concept))) return sentence;
    first ??= concepts;
  }
  return null;
}

function isRequest(
  { tokens }: Passage,
  { from, to, isQuestion }: PassageSentence,
  { leading }: Edition,
): boolean {
  if (isQuestion) return true;
  const words = tokens.slice(from, to).map(({ text }) => text);
  const please = words.findIndex((word) => word === 'please' || word === 'kindly');
  const verb = words.slice(please + 1, please + 3).some((word) => leading.asking.has(word));
  return verb && (please >= 0 || leading.asking.has(words[0]!));
}

/** "(1) which side is dominant, and (2) the type of the stroke": where the second of two begins, or 0. */
function numberedSecond(
  tokens: Passage['tokens'],
  from: number,
  to: number,
  { openers, dimensions }: Edition['leading'],
): number {
  const asked = [1, 2].map((number) => {
    const at = tokens.findIndex(
      ({ text }, index) =>
        index >= from && index < to && text === String(number) && tokens[index + 1]?.text === ')',
    );
    const next = tokens.slice(at + 2, at + 2 + REACH);
    return at > 0 && next.some(({ text }) => openers.has(text) || dimensions.has(text)) ? at : 0;
  });
  return asked[0]! > 0 && asked[1]! > asked[0]! ? asked[1]! : 0;
}
