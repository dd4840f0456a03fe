// Longer than most files, because what a line adds depends on the part that is open, and the parts explain one another.
import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
import { readOption } from '../reading/options.ts';
import { passageOf } from '../reading/passage.ts';
import { isDated, namesASource } from '../reading/places.ts';
import { isDatedQuotation } from '../reading/record-line.ts';
import type { Draft } from './draft.ts';
import { isHeaded, isListOfAnswers, labelledList } from './inline-options.ts';
import { isGroup, isIdentifier, isLabelOfGap } from './label-line.ts';
import type { Line } from './line.ts';
import { isFullQuestion, isWrapped } from './line-kind.ts';
import { asks, isCourtesy, sentencesIn, statesAFact, tellsAFact } from './sentence-kind.ts';

/** "Lupus nephritis ___" */
const ANSWER_WITH_LINE = /^[^\d":]{3,60}_{2,}$/u;
/** "Other (please specify): ____" is shorter. */
const FEWEST_OF_SENTENCE = 6;

/** An answer without a marker behind the facts has no more words. */
const LONGEST_BARE = 6;

/** Adds a line that is neither title nor heading to the part of the draft that is open. */
export function addToPart(draft: Draft, line: Line, edition: Edition): void {
  const { content, marker } = line;
  if (marker === 'box') return addBox(draft, line, edition);
  if (marker === 'none' && isCourtesy(content, edition)) {
    draft.end();
    draft.beside.push(content);
    draft.isClosed = draft.question.length > 0 && !content.endsWith(':');
    return;
  }
  if (draft.isClosed && !asks(content, edition)) return void draft.beside.push(content);
  switch (draft.part) {
    case 'head':
    case 'question':
      return marker === 'item' ? addItem(draft, content, edition) : addProse(draft, content, edition);
    case 'indicators':
      return addToIndicators(draft, line, edition);
    case 'options':
      return addToOptions(draft, line, edition);
    case 'other':
      return addToOther(draft, line, edition);
  }
}

/** A box is an answer, but before any question it may be a checklist of findings. */
function addBox(draft: Draft, { content, ticked }: Line, edition: Edition): void {
  const { kinds } = readOption({ label: content, supportedBy: [] }, edition);
  const isFinding = draft.part === 'indicators' && draft.question.length === 0 && kinds.has('clinical');
  if (isFinding && statesAFact(content, edition)) return draft.facts.add(content);
  draft.addOption(content, true, ticked);
}

/** An item of a list: before any question a fact, after it an answer. */
function addItem(draft: Draft, content: string, edition: Edition): void {
  const isQuestion = asks(content, edition) && !draft.hasOptions;
  if (draft.isAsked && isListOfAnswers(content, edition)) draft.addOptions(content, true);
  else if (isQuestion && (!draft.isAsked || content.includes('?') || isOpenQuestion(content)))
    draft.question.push(content);
  else if (draft.isAsked && !isDated(passageOf(content, edition.text.abbreviations), edition))
    draft.addOption(content, true);
  else draft.facts.add(content);
}

/** "Please give the depth of the wound. ______": a sentence, and a line to write on. */
function isOpenQuestion(content: string): boolean {
  return /[.?:] ?_{3,}$/u.test(content) && content.split(/\s+/u).length > FEWEST_OF_SENTENCE;
}

/** A line of prose: a label of a group, an entry of the record, an answer without a marker, or sentences. */
function addProse(draft: Draft, content: string, edition: Edition): void {
  const isLabel = content.endsWith(':');
  const isQuestion = asks(content, edition);
  if (!isQuestion && (isLabel || !draft.hasOptions) && isGroup(content, edition)) {
    if (!isLabel) draft.endParagraph();
    draft.facts.group(content);
    draft.beside.push(content);
  } else if (!isQuestion && isIdentifier(content, edition)) {
    draft.beside.push(content);
  } else if (!draft.hasOptions && draft.facts.isEntry(content, draft.isAsked)) {
    draft.endParagraph();
    draft.facts.addEntry(content);
  } else if (!isBareAnswer(draft, content)) {
    for (const sentence of sentencesIn(content, edition)) addSentence(draft, sentence, edition);
  }
}

/** Sentences that ask are the question; facts before it are indicators; a list of answers behind it its options. */
function addSentence(draft: Draft, sentence: string, edition: Edition): void {
  const { isAsked } = draft;
  const list = draft.hasOptions ? null : labelledList(sentence, edition);
  if (list !== null) {
    draft.question.push(list.label);
    draft.addOptions(list.answers, false);
  } else if (isAsked && !draft.hasOptions && isHeaded(sentence) && isListOfAnswers(sentence, edition))
    draft.addOptions(sentence, false);
  else if (asks(sentence, edition)) draft.question.push(sentence);
  else if (isAsked && !draft.hasOptions && isDatedQuotation(sentence, edition)) draft.facts.add(sentence);
  else if (isAsked && !draft.hasOptions && isDatedFact(sentence, edition)) draft.facts.add(sentence, true);
  else if (isAsked && isListOfAnswers(sentence, edition)) draft.addOptions(sentence, false);
  else if (!isAsked && (draft.facts.isTelling || tellsAFact(sentence, edition))) draft.facts.tell(sentence);
  else if (draft.part === 'question') draft.question.push(sentence);
  else draft.beside.push(sentence);
}

/** "The CAM was positive on 3/3", told after the question. */
function isDatedFact(sentence: string, edition: Edition): boolean {
  const passage = passageOf(sentence, edition.text.abbreviations);
  return isDated(passage, edition) && namesASource(passage, edition);
}

/** A short line behind the question that is an answer without a marker, or may turn out to be one. */
function isBareAnswer(draft: Draft, content: string): boolean {
  const taken = draft.isAsked ? draft.answers.take(content) : null;
  if (taken === 'option') draft.admitOptions();
  return taken !== null;
}

function addToIndicators(draft: Draft, line: Line, edition: Edition): void {
  const { content, marker, afterBlank } = line;
  const isProse = marker === 'none';
  const isRequest = asks(content, edition) || (marker === 'none' && requests(content, edition));
  if (marker === 'item' ? isFullQuestion(content, edition) : isRequest) {
    draft.part = 'question';
    addProse(draft, content, edition);
  } else if (isGroup(content, edition)) {
    draft.facts.group(content);
    if (draft.isAsked) draft.beside.push(content);
  } else if (isProse && afterBlank && draft.isAsked && mayBeAnswer(draft, content, edition)) {
    draft.part = 'question';
    addProse(draft, content, edition);
  } else if (isProse && draft.isAsked && ANSWER_WITH_LINE.test(content)) {
    draft.addOption(content, false);
  } else if (isProse && (namesAGap(content, edition) || isLabelOfGap(content, edition))) {
    draft.beside.push(content);
  } else if (isProse && !afterBlank && draft.facts.indicators.length > 0 && isWrapped(content, edition)) {
    draft.facts.wrap(content);
  } else {
    if (afterBlank && isProse) draft.facts.group('');
    draft.facts.add(content);
  }
}

/** A few words behind the facts and a blank line, where the question stands before them: "Yes". */
function mayBeAnswer({ facts, hasOptions }: Draft, content: string, edition: Edition): boolean {
  const isBare = content.split(/\s+/u).length <= LONGEST_BARE && !/[\d:"“]/u.test(content);
  return isBare && !hasOptions && facts.indicators.length > 0 && !statesAFact(content, edition);
}

/** "Please remove it from the summary." stands in no record. */
function requests(content: string, edition: Edition): boolean {
  return passageOf(content, edition.text.abbreviations).tokens.some(
    ({ text, quoted }) => !quoted && edition.phrases.courteous.has(text),
  );
}

/** "The stage of the CKD is not documented." */
function namesAGap(content: string, edition: Edition): boolean {
  const { tokens } = passageOf(content, edition.text.abbreviations);
  return (
    content.endsWith('.') &&
    !statesAFact(content, edition) &&
    tokens.some(({ text }) => edition.phrases.openDimensions.has(text)) &&
    phrasesIn(edition.phrases.gaps, tokens).length > 0
  );
}

function addToOptions(draft: Draft, { content, marker }: Line, edition: Edition): void {
  if (marker === 'item' && draft.hasOptions && isFullQuestion(content, edition)) draft.question.push(content);
  else if (marker === 'item') draft.addOption(content, true);
  else if (!draft.hasOptions && isListOfAnswers(content, edition)) draft.addOptions(content, false);
  else if (draft.answers.isBare(content)) draft.addOption(content, false);
  else if (content.includes('?') && asks(content, edition)) draft.question.push(content);
  else draft.beside.push(content);
}

function addToOther(draft: Draft, line: Line, edition: Edition): void {
  if (line.afterBlank && (line.marker !== 'none' || asks(line.content, edition))) {
    draft.part = 'head';
    return addToPart(draft, line, edition);
  }
  draft.beside.push(line.content);
}
