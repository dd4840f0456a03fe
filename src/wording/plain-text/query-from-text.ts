import type { Edition } from '../edition.ts';
import type { Query, QueryType } from '../query.ts';
import { tokensOf } from '../language/tokens.ts';
import { isDictated } from '../reading/dictation.ts';
import { readOption } from '../reading/options.ts';
import { type Passage, passageOf } from '../reading/passage.ts';
import { isDated, namesASource } from '../reading/places.ts';
import { addLine } from './add-line.ts';
import { Draft } from './draft.ts';
import { withoutKeys } from './keyed-rows.ts';
import { layoutOf } from './layout.ts';
import { linesOf } from './line.ts';
import { asks, sentencesIn, tellsAFact } from './sentence-kind.ts';

/** "Time: ____:____" */
const BLANK = /^([^:_]{2,40}): ?_{2,}/u;

/**
 * The query in a text pasted from a template library: its title, indicators, question, options and type. Plain text
 * names no reason and links no option to an indicator, so it is held to neither. Takes time in proportion to its length.
 */
export function queryFromText(text: string, edition: Edition): Query {
  const { lines, names } = withoutKeys(linesOf(text), edition);
  const draft = new Draft(edition, layoutOf(lines, edition));
  for (const line of lines) addLine(draft, line, edition);
  draft.end();
  draft.beside.push(...names);
  const { title, question, beside, answers, facts } = draft;
  // A line to write on, and nothing else, is how an open question is answered.
  const isWritten = answers.options.some(({ label }) => /[\p{L}\p{N}]/u.test(label));
  const isOpen = isFilledIn(draft, edition);
  const options = isWritten && !isOpen ? answers.options : [];
  if (isOpen) beside.push(...answers.options.map(({ label }) => label));
  return {
    title,
    question: question.join(' '),
    options,
    indicators: facts.indicators.length > 0 ? facts.indicators : quotedInQuestion(question, edition),
    type: typeOf(options, edition),
    reason: null,
    beside,
    form: 'text',
  };
}

/**
 * "Time: ____", and beside it only ways out: an open question with a line for its answer. The label says what the question
 * asks for, which "Signature: ____" does not.
 */
function isFilledIn({ question, answers, beside }: Draft, edition: Edition): boolean {
  const kinds = answers.options.map((option) => readOption(option, edition).kinds);
  if (!kinds.every((each) => each.has('other') || each.has('undetermined'))) return false;
  const asked = new Set(tokensOf(question.join(' ')).map(({ stem }) => stem));
  return [...beside, ...answers.options.map(({ label }) => label)].some((line) => {
    const blank = BLANK.exec(line);
    return blank !== null && tokensOf(blank[1]!).some(({ stem, kind }) => kind === 'word' && asked.has(stem));
  });
}

function typeOf(options: Query['options'], edition: Edition): QueryType {
  const kinds = options.map((option) => readOption(option, edition).kinds);
  if (kinds.some((each) => each.has('yes')) && kinds.some((each) => each.has('no'))) return 'yesno';
  return options.length > 0 ? 'choice' : 'open';
}

/** A statement of fact, an order that dates or quotes one, or a question that says where and when it was recorded. */
function isOfRecord(sentence: string, edition: Edition): boolean {
  const passage = passageOf(sentence, edition.text.abbreviations);
  if (!asks(sentence, edition)) return tellsAFact(sentence, edition);
  if (!sentence.includes('?')) return isDated(passage, edition) || quotesTheRecord(passage, edition);
  return isDated(passage, edition) && namesASource(passage, edition);
}

/** Another's words, and not those that the provider is told to write. */
function quotesTheRecord({ tokens }: Passage, edition: Edition): boolean {
  return tokens.some(({ quoted }, at) => quoted && !isDictated(tokens, at, edition));
}

/** "Your progress note of 3/14 documents CHF." inside the question itself is the indicator where there is no other. */
function quotedInQuestion(question: readonly string[], edition: Edition): Query['indicators'] {
  return question
    .flatMap((text) => sentencesIn(text, edition))
    .filter((sentence) => isOfRecord(sentence, edition))
    .map((quote) => ({ quote, source: '', date: '', authored: true }));
}
