import type { Edition } from '../edition.ts';
import type { Mention } from '../language/diagnoses.ts';
import { type Found, phrasesIn } from '../language/phrases.ts';
import type { Passage, PassageSentence } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import { hasAlternative } from './alternatives.ts';

/** How far before "if" or "that" the verb of asking may stand. */
const REACH = 8;
/** How many diagnoses after it are looked at. */
const MOST = 3;

/** "PE with acute cor pulmonale", "PE without acute cor pulmonale": the answers hold the diagnosis and its denial. */
function offersItsDenial(options: QueryReading['options'], { options: lists }: Edition): boolean {
  const clinical = options.filter(({ kinds }) => kinds.has('clinical'));
  const denies = ({ label }: QueryReading['options'][number]): boolean =>
    label.tokens.some(({ text }) => text === 'without' && lists.denying.has(text));
  return clinical.length > 1 && clinical.some(denies) && !clinical.every(denies);
}

/**
 * An order that holds one answer: "please indicate if the patient has sepsis", "please clarify that the wound is
 * infected". With an alternative, or about what is documented, "if" is a neutral question.
 */
export function oneAnswerOrderedIn(
  { tokens }: Passage,
  { from, to }: PassageSentence,
  mentions: readonly Mention[],
  { documented, options }: QueryReading,
  edition: Edition,
): Found | null {
  const { asking } = edition.leading;
  let next = 0;
  for (let at = from + 1; at < to; at += 1) {
    const { text } = tokens[at]!;
    const isThat = text === 'that' && tokens[at - 1]!.text !== 'note'; // "please note that" tells, it does not ask
    if (!isThat && text !== 'if' && text !== 'whether') continue;
    if (!isAsked(at, isThat ? 1 : REACH)) continue;
    if (hasAlternative(tokens, at, to, edition)) return null;
    if (!isThat && offersItsDenial(options, edition)) return null;
    if (!isThat && phrasesIn(edition.phrases.yesno.poa, tokens, at, to).length > 0) return null;
    while (next < mentions.length && mentions[next]!.from <= at) next += 1;
    const ahead = mentions.slice(next, next + MOST);
    const named = ahead.find((mention) =>
      isThat ? mention.from <= at + REACH : !documented.holdsName(mention),
    );
    if (named !== undefined) return { from: Math.max(from, at - 1), to: named.to };
  }
  return null;

  function isAsked(at: number, near: number): boolean {
    for (let before = at - 1; before >= from && before >= at - near; before -= 1) {
      if (asking.has(tokens[before]!.text)) return true;
    }
    return false;
  }
}
