import type { Edition } from '../edition.ts';
import { addToPart } from './add-to-part.ts';
import type { Draft } from './draft.ts';
import { type Heading, headingOf } from './heading.ts';
import { isIdentifier, isLabelOfGap } from './label-line.ts';
import type { Line } from './line.ts';
import { columnsOf } from './line-kind.ts';
import { asks, statesAFact } from './sentence-kind.ts';
import { isHeaderRow, unknownColumns } from './table.ts';
import { isTitle } from './title.ts';

/** Adds a line to the draft: as its title, as a heading that opens a part, or to the part that is open. */
export function addLine(draft: Draft, line: Line, edition: Edition): void {
  draft.advance();
  if (isHeaderRow(line.content, edition)) {
    draft.beside.push(...unknownColumns(line.content, edition));
    return;
  }
  if (line.afterBlank) draft.endParagraph();
  const heading = headingOf(line, edition);
  // "Sepsis?" is a title only over a question.
  const isFirst = draft.isAtStart && !draft.isAtQuestion;
  if (draft.title === '' && isTitle(line, heading, isFirst, edition)) {
    addTitle(draft, line, heading);
  } else if (heading !== null && opens(draft, heading, line, edition)) {
    open(draft, heading, edition);
  } else if (draft.isAtShortQuestion) {
    draft.ask(line.content);
  } else {
    addToPart(draft, line, edition);
  }
}

function addTitle(draft: Draft, line: Line, heading: Heading | null): void {
  const [title, ...more] = columnsOf(heading === null || heading.rest === '' ? line.content : heading.rest);
  draft.title = title!;
  draft.beside.push(...more);
  if (heading !== null && heading.rest !== '' && !heading.isPlain) draft.beside.push(heading.label);
}

/** Whether a heading opens a part here: among indicators "Labs:" and "Note:" are places of facts, in a list an item. */
function opens(draft: Draft, { part, rest, isPlain }: Heading, line: Line, edition: Edition): boolean {
  // "After chart review: could you clarify ...?" asks.
  if (part === 'indicators' && rest.endsWith('?') && asks(rest, edition) && !statesAFact(rest, edition))
    return false;
  // "2. QUESTION", "2. Documentation needed: the severity"
  const isNumbered =
    isPlain &&
    !draft.hasOptions &&
    (rest === '' || (part === 'question' && !draft.isAsked) || (part === 'other' && draft.part === 'head')); // "1. Reason for query: ..."
  if (line.marker === 'item' && !isNumbered)
    return !draft.isAsked && draft.part !== 'indicators' && part !== 'other';
  if (draft.part !== 'indicators' || part === 'question' || part === 'options') return true;
  if (part === 'indicators') return rest === '';
  return rest === '' || isIdentifier(line.content, edition) || !statesAFact(rest, edition);
}

function open(draft: Draft, { part, isPlain, label, rest }: Heading, edition: Edition): void {
  draft.end();
  if (part === 'other' || part === 'title') {
    draft.beside.push(`${label}: ${rest}`);
    if (rest === '') draft.part = 'other';
    return;
  }
  if (part === 'indicators' && isLabelOfGap(`${label}:`, edition))
    return void draft.beside.push(`${label}: ${rest}`);
  if (part === 'indicators' && rest !== '' && !isPlain && draft.part === 'head') {
    draft.facts.addUnder(label, rest); // it opens no list of them
    draft.beside.push(label);
    return;
  }
  if (part === 'indicators') draft.facts.open(label, draft.part === 'indicators');
  draft.part = part;
  // "Please clarify the cause of the anemia:" heads the options and is the question itself.
  if (part === 'question' && asks(label, edition)) draft.question.push(`${label}:`);
  else if (!isPlain) draft.beside.push(label);
  if (rest === '') return;
  addToPart(draft, { marker: 'none', ticked: false, content: rest, afterBlank: false }, edition);
}
