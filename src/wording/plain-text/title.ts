import type { Edition } from '../edition.ts';
import { tokensOf } from '../language/tokens.ts';
import { isDatedQuotation, isRecordLine } from '../reading/record-line.ts';
import type { Heading } from './heading.ts';
import type { Line } from './line.ts';
import { asks, isCourtesy, isShort, statesAFact, tellsAFact } from './sentence-kind.ts';

const LONGEST_TITLE = 14;
/** "Query: Encephalopathy, cause" is a title, "Query: What is the cause of the encephalopathy" is a question. */
const LONGEST_TOPIC = 10;

/**
 * Whether a line is the title: under a heading that says so, or the first line, short and without a stop. A first line
 * such as "Documentation clarification" is a title too, though it could head the question.
 */
export function isTitle(line: Line, heading: Heading | null, isFirst: boolean, edition: Edition): boolean {
  if (heading !== null) {
    const { part, rest } = heading;
    if (part === 'title') return true;
    // "TYPE OF CEREBRAL PALSY" over a text, where a line "Type: ..." would be none.
    if (isFirst && part === 'other' && rest === '' && !heading.isPlain && !line.content.endsWith(':'))
      return isShort(line.content, LONGEST_TITLE);
    // "Auto-notification / documentation" over a text is its title.
    if (isFirst && part === 'indicators' && !heading.isPlain) {
      if (rest === '') return !statesAFact(line.content, edition);
      if (rest.endsWith('?')) return !tellsAFact(line.content, edition); // "Unit documentation: catatonia?"
    }
    if (!isFirst || part !== 'question') return false;
    return rest === '' || (isShort(rest, LONGEST_TOPIC) && (!asks(rest, edition) || isTopic(rest, edition)));
  }
  const { content, marker } = line;
  if (!isFirst || marker === 'box' || marker === 'item' || !isShort(content, LONGEST_TITLE)) return false;
  if (/[.!,;:]$/u.test(content) || isCourtesy(content, edition) || isOfRecord(content, edition)) return false;
  return (
    marker === 'heading' ||
    content === content.toUpperCase() ||
    !asks(content, edition) ||
    isTopic(content, edition)
  );
}

/** 'Hospitalist 3/3: "CHF"', "BNP 3/3: 1800" over a text without a title. */
function isOfRecord(content: string, edition: Edition): boolean {
  if (isDatedQuotation(content, edition)) return true;
  return /: .*\d/u.test(content) && isRecordLine(content, edition) && statesAFact(content, edition);
}

/** "SEPTIC SHOCK?" asks only by its mark. */
function isTopic(content: string, { leading }: Edition): boolean {
  const [first, ...more] = tokensOf(content);
  return (
    more.length <= LONGEST_TOPIC && !leading.openers.has(first!.text) && !leading.auxiliaries.has(first!.text)
  );
}
