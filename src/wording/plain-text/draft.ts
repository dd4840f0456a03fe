// One file, because it is one machine: what a line is depends on the part it stands in and on what has been seen.
import type { Edition } from '../edition.ts';
import type { Indicator, QueryOption } from '../query.ts';
import { readOption } from '../reading/options.ts';
import { passageOf } from '../reading/passage.ts';
import { isDated, namesASource } from '../reading/places.ts';
import { type Heading, headingOf } from './heading.ts';
import { inlineOptions, isListOfAnswers } from './inline-options.ts';
import type { Line } from './line.ts';
import { asks, isCourtesy, statesAFact } from './sentence-kind.ts';

type State = 'head' | 'indicators' | 'question' | 'options' | 'other';

const LONGEST_TITLE = 14;
const LONGEST_BARE_OPTION = 14;

/** A query that grows line by line. */
export class Draft {
  title = '';
  readonly question: string[] = [];
  readonly options: QueryOption[] = [];
  readonly indicators: Indicator[] = [];
  readonly beside: string[] = [];
  readonly #edition: Edition;
  #state: State = 'head';
  /** The heading over the indicators, and the group they stand in: their source and date where they name none. */
  #section = '';
  #group = '';
  /** Lines of prose that belong to one paragraph of facts. */
  #paragraph: string[] = [];
  #hasMarkedOptions = false;
  #isFirst = true;

  constructor(edition: Edition) {
    this.#edition = edition;
  }

  add(line: Line): void {
    if (line.afterBlank) this.#endParagraph();
    const heading = headingOf(line, this.#edition);
    if (heading !== null && this.#opens(heading, line)) this.#open(heading);
    else this.#addTo(line);
    this.#isFirst = false;
  }

  end(): void {
    this.#endParagraph();
  }

  /** Whether a heading opens a part here: among indicators "Labs:" and "Note:" are places of facts, in a list an item. */
  #opens({ part, rest }: Heading, line: Line): boolean {
    if (this.#state !== 'indicators') return line.marker !== 'item' || part !== 'other';
    if (line.marker === 'item') return false;
    return part !== 'title' && (part !== 'other' || rest === '' || !statesAFact(rest, this.#edition));
  }

  #open({ part, label, rest }: Heading): void {
    this.#endParagraph();
    const isTitle =
      part === 'title' ||
      (part === 'question' && this.#isFirst && isShort(rest, 8) && !asks(rest, this.#edition));
    if (isTitle && rest !== '' && this.title === '') {
      this.title = rest;
    } else if (part === 'title') {
      if (rest === '' && this.#isFirst) this.title = label;
      else this.beside.push(`${label}: ${rest}`);
    } else if (part === 'other') {
      this.beside.push(`${label}: ${rest}`);
      if (rest === '') this.#state = 'other';
    } else {
      this.#state = part;
      if (part === 'indicators') {
        // "Labs:" under "Clinical indicators" is a group of them.
        if (this.#section === '' || rest === '') this.#group = '';
        this.#section = this.#indicatorsUnderWay() ? this.#section : label;
        this.#group = label;
        if (rest !== '') this.#addIndicator(rest);
      } else if (rest !== '') {
        this.#addTo({ marker: 'none', ticked: false, content: rest, afterBlank: false, indented: false });
      }
    }
  }

  #indicatorsUnderWay(): boolean {
    return this.#section !== '' && this.question.length === 0;
  }

  #addTo(line: Line): void {
    const { content, marker } = line;
    if (marker === 'box') {
      this.#addBox(line);
    } else if (isCourtesy(content, this.#edition) && marker === 'none') {
      this.#endParagraph();
      this.beside.push(content);
    } else {
      switch (this.#state) {
        case 'head':
          return this.#addToHead(line);
        case 'indicators':
          return this.#addToIndicators(line);
        case 'question':
          return this.#addToQuestion(line);
        case 'options':
          return this.#addToOptions(line);
        case 'other':
          return this.#addToOther(line);
      }
    }
  }

  /** A box is an answer, but before any question it may be a checklist of findings. */
  #addBox({ content, ticked }: Line): void {
    const { kinds } = readOption({ label: content, supportedBy: [] }, this.#edition);
    const isFinding =
      this.#state === 'indicators' &&
      this.question.length === 0 &&
      kinds.has('clinical') &&
      statesAFact(content, this.#edition);
    if (isFinding) return this.#addIndicator(content);
    this.#addOption(content, ticked);
    this.#state = 'options';
    this.#hasMarkedOptions = true;
  }

  #addOption(label: string, selected = false): void {
    this.options.push(selected ? { label, supportedBy: [], selected } : { label, supportedBy: [] });
  }

  #addIndicator(quote: string, authored = false): void {
    const place = passageOf(`${this.#section} ${this.#group}`, this.#edition.text.abbreviations);
    const source = namesASource(place, this.#edition) && !isBareHeading(place.text) ? place.text.trim() : '';
    const date = isDated(place, this.#edition) ? place.text.trim() : '';
    this.indicators.push(authored ? { quote, source, date, authored } : { quote, source, date });
  }

  #addToHead(line: Line): void {
    const { content, marker } = line;
    if (marker === 'item') {
      if (this.question.length > 0 && !statesADate(content, this.#edition)) {
        this.#hasMarkedOptions = true;
        this.#state = 'options';
        return this.#addOption(content);
      }
      if (asks(content, this.#edition)) this.question.push(content);
      else this.#addIndicator(content);
      return;
    }
    const isTitle =
      this.title === '' && (this.#isFirst || this.#nothingYet()) && isShort(content, LONGEST_TITLE);
    if (isTitle && !content.endsWith('.') && !content.endsWith(',') && !asks(content, this.#edition)) {
      this.title = content;
    } else if (this.question.length > 0 && isListOfAnswers(content, this.#edition)) {
      for (const label of inlineOptions(content)) this.#addOption(label);
      this.#state = 'options';
    } else {
      this.#addProse(content);
    }
  }

  #nothingYet(): boolean {
    return this.question.length + this.options.length + this.indicators.length + this.#paragraph.length === 0;
  }

  /** Sentences that ask are the question; a paragraph of facts is one indicator, in its author's words. */
  #addProse(content: string): void {
    if (content.endsWith(':') && !asks(content, this.#edition)) {
      this.#group = content;
      this.beside.push(content);
      return;
    }
    const passage = passageOf(content, this.#edition.text.abbreviations);
    for (const { from, to } of passage.sentences) {
      const sentence = content.slice(
        passage.tokens[from]!.start,
        endOf(content, passage.tokens[to - 1]!.end),
      );
      if (asks(sentence, this.#edition)) this.question.push(sentence);
      else if (isListOfAnswers(sentence, this.#edition) && this.question.length > 0) {
        for (const label of inlineOptions(sentence)) this.#addOption(label);
      } else if (this.question.length === 0 && statesAFact(sentence, this.#edition))
        this.#paragraph.push(sentence);
      else if (this.#paragraph.length > 0 && this.question.length === 0) this.#paragraph.push(sentence);
      else this.beside.push(sentence);
    }
  }

  #endParagraph(): void {
    if (this.#paragraph.length === 0) return;
    const prose = this.#paragraph.join(' ');
    this.#paragraph = [];
    this.#addIndicator(prose, true);
    this.beside.push(prose);
  }

  #addToIndicators(line: Line): void {
    const { content, marker } = line;
    const last = this.indicators.at(-1);
    if (marker !== 'item' && asks(content, this.#edition)) {
      this.#state = 'question';
      this.#addToQuestion(line);
    } else if (content.endsWith(':') && content.length < 100) {
      this.#group = content;
    } else if (marker === 'none' && last !== undefined && !line.afterBlank && startsLower(content)) {
      this.indicators.splice(-1, 1, { ...last, quote: `${last.quote} ${content}` });
    } else {
      if (line.afterBlank && marker === 'none') this.#group = '';
      this.#addIndicator(content);
    }
  }

  #addToQuestion(line: Line): void {
    const { content, marker } = line;
    if (marker === 'item' && this.question.length > 0 && !content.includes('?')) {
      this.#state = 'options';
      this.#hasMarkedOptions = true;
      this.#addOption(content);
    } else if (this.question.length > 0 && isListOfAnswers(content, this.#edition)) {
      for (const label of inlineOptions(content)) this.#addOption(label);
      this.#state = 'options';
    } else {
      this.#addAsked(content);
    }
  }

  /** What stands behind the last question mark on a line may be its answers: "...? Yes / No / Unable to determine". */
  #addAsked(content: string): void {
    const end = content.lastIndexOf('?') + 1;
    const tail = content.slice(end).trim();
    if (end > 0 && tail !== '' && isListOfAnswers(tail, this.#edition)) {
      this.question.push(content.slice(0, end));
      for (const label of inlineOptions(tail)) this.#addOption(label);
      this.#state = 'options';
    } else {
      this.question.push(content);
    }
  }

  #addToOptions(line: Line): void {
    const { content, marker } = line;
    if (marker === 'item' || (this.options.length === 0 && isListOfAnswers(content, this.#edition))) {
      this.#hasMarkedOptions ||= marker === 'item';
      const labels = marker === 'item' ? [content] : inlineOptions(content);
      for (const label of labels) this.#addOption(label);
    } else if (this.#isBareOption(content)) {
      this.#addOption(content);
    } else if (content.includes('?') && asks(content, this.#edition)) {
      this.question.push(content);
    } else {
      this.beside.push(content);
    }
  }

  /** A line without a marker is an option in a list without markers; in a list with them only "other" and its like. */
  #isBareOption(content: string): boolean {
    if (!isShort(content, LONGEST_BARE_OPTION) || content.endsWith('.') || content.endsWith(':'))
      return false;
    if (!this.#hasMarkedOptions) return !asks(content, this.#edition) || this.options.length > 0;
    const { kinds } = readOption({ label: content, supportedBy: [] }, this.#edition);
    return kinds.has('other') || kinds.has('undetermined');
  }

  #addToOther(line: Line): void {
    if (line.afterBlank && (line.marker !== 'none' || asks(line.content, this.#edition))) {
      this.#state = 'head';
      return this.#addToHead(line);
    }
    this.beside.push(line.content);
  }
}

/** "Clinical documentation" over a list is a heading and no source. */
function isBareHeading(place: string): boolean {
  return (
    !/\d/u.test(place) &&
    !/note|h&p|summary|report|consult|labs?\b|vitals|imaging|radiology|nursing/iu.test(place)
  );
}

function statesADate(text: string, edition: Edition): boolean {
  return isDated(passageOf(text, edition.text.abbreviations), edition);
}

function isShort(text: string, most: number): boolean {
  if (text.length > 160) return false;
  return text.split(' ').length <= most;
}

function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/** Past the mark that ends a sentence. */
function endOf(text: string, end: number): number {
  return text.charAt(end) === '.' || text.charAt(end) === '?' ? end + 1 : end;
}
