// One file, because it is one machine: what a line is depends on the part it stands in and on what has been seen.
import type { Edition } from '../edition.ts';
import type { Indicator, QueryOption } from '../query.ts';
import { readOption } from '../reading/options.ts';
import { passageOf } from '../reading/passage.ts';
import { isDated, namesASource } from '../reading/places.ts';
import { type Heading, headingOf } from './heading.ts';
import { inlineOptions, isListOfAnswers } from './inline-options.ts';
import type { Line } from './line.ts';
import { isLabelled, isPlaceAlone, isRecordLine, isShortEntry } from '../reading/record-line.ts';
import { asks, isCourtesy, isShort, sentencesIn, statesAFact, tellsAFact } from './sentence-kind.ts';
import { isHeaderRow } from './table.ts';
import { isTitle } from './title.ts';

type State = 'head' | 'indicators' | 'question' | 'options' | 'other';

const LONGEST_BARE_OPTION = 14;
const LONGEST_GROUP = 100;

/** A query that grows line by line. */
export class Draft {
  title = '';
  readonly question: string[] = [];
  readonly options: QueryOption[] = [];
  readonly indicators: Indicator[] = [];
  readonly beside: string[] = [];
  readonly #edition: Edition;
  #state: State = 'head';
  /** The heading over the indicators and the group they stand in: their source and date where they name none. */
  #section = '';
  #group = '';
  /** Sentences of one paragraph that state facts. */
  #paragraph: string[] = [];
  /** Short lines that may turn out to be answers. */
  readonly #waiting: string[] = [];
  #hasMarkedOptions = false;
  /** Whether the author has thanked or signed: what follows is no answer. */
  #isClosed = false;
  #isFirst = true;
  /** Whether the last line was an entry of the record. */
  #afterRecord = false;
  /** How many lines come before the question that the answers follow; null where that cannot be told. */
  readonly #questionLine: number | null;
  #line = -1;

  constructor(edition: Edition, line: number | null) {
    this.#edition = edition;
    this.#questionLine = line;
  }

  /** Whether no other line asks than this one: "Sepsis?" is a title only over a question. */
  get #isOnlyQuestion(): boolean {
    return this.#line === (this.#questionLine ?? -1);
  }

  /** Whether the question has been asked that the answers follow. */
  get #isAsked(): boolean {
    return this.question.length > 0 && (this.#questionLine === null || this.#line > this.#questionLine);
  }

  add(line: Line): void {
    this.#line += 1;
    if (isHeaderRow(line.content, this.#edition)) return;
    if (line.afterBlank) this.#endParagraph();
    const heading = headingOf(line, this.#edition);
    if (this.title === '' && isTitle(line, heading, this.#isFirst && !this.#isOnlyQuestion, this.#edition)) {
      this.title = heading === null || heading.rest === '' ? line.content : heading.rest;
      if (heading !== null && heading.rest !== '' && !heading.isPlain) this.beside.push(heading.label);
    } else if (heading !== null && this.#opens(heading, line)) {
      this.#open(heading);
    } else {
      this.#addTo(line);
    }
    this.#isFirst = false;
  }

  /** Closes what is under way. */
  end(): void {
    this.beside.push(...this.#waiting.splice(0));
    this.#endParagraph();
  }

  /** A paragraph of facts is one indicator, in its author's words. */
  #endParagraph(): void {
    this.#afterRecord = false;
    if (this.#paragraph.length === 0) return;
    const prose = this.#paragraph.join(' ');
    this.#paragraph = [];
    this.#addIndicator(prose, true);
    this.beside.push(prose);
  }

  /** Whether a heading opens a part here: among indicators "Labs:" and "Note:" are places of facts, in a list an item. */
  #opens({ part, rest, isPlain }: Heading, line: Line): boolean {
    const isNumbered = isPlain && rest === '' && this.options.length === 0; // "2. QUESTION"
    if (line.marker === 'item' && !isNumbered)
      return !this.#isAsked && this.#state !== 'indicators' && part !== 'other';
    if (this.#state !== 'indicators' || part === 'question' || part === 'options') return true;
    return part === 'indicators' ? rest === '' : rest === '' || !statesAFact(rest, this.#edition);
  }

  #open({ part, isPlain, label, rest }: Heading): void {
    this.end();
    if (part === 'other' || part === 'title') {
      this.beside.push(`${label}: ${rest}`);
      if (rest === '') this.#state = 'other';
      return;
    }
    if (part === 'indicators' && rest !== '' && !isPlain && this.#state === 'head') {
      this.#group = label; // "Labs 3/3/26: WBC 19" is one indicator and opens no list of them
      this.#addIndicator(rest);
      this.#group = '';
      return;
    }
    if (part === 'indicators') {
      // "Labs:" under "Clinical indicators" is a group of them.
      if (this.#state !== 'indicators') this.#section = label;
      this.#group = label;
    }
    this.#state = part;
    // "Please clarify the cause of the anemia:" heads the options and is the question itself.
    if (part === 'question' && asks(label, this.#edition)) this.question.push(`${label}:`);
    else if (!isPlain) this.beside.push(label);
    if (rest === '') return;
    this.#addTo({ marker: 'none', ticked: false, content: rest, afterBlank: false });
  }

  #addTo(line: Line): void {
    const { content, marker } = line;
    if (marker === 'box') return this.#addBox(line);
    if (marker === 'none' && isCourtesy(content, this.#edition)) {
      this.end();
      this.beside.push(content);
      this.#isClosed = this.question.length > 0 && !content.endsWith(':');
      return;
    }
    if (this.#isClosed && !asks(content, this.#edition)) return void this.beside.push(content);
    switch (this.#state) {
      case 'head':
      case 'question':
        return marker === 'item' ? this.#addItem(content) : this.#addProse(content);
      case 'indicators':
        return this.#addToIndicators(line);
      case 'options':
        return this.#addToOptions(line);
      case 'other':
        return this.#addToOther(line);
    }
  }

  /** A box is an answer, but before any question it may be a checklist of findings. */
  #addBox({ content, ticked }: Line): void {
    const { kinds } = readOption({ label: content, supportedBy: [] }, this.#edition);
    const isFinding = this.#state === 'indicators' && this.question.length === 0 && kinds.has('clinical');
    if (isFinding && statesAFact(content, this.#edition)) return this.#addIndicator(content);
    this.#addOption(content, ticked);
    this.#hasMarkedOptions = true;
  }

  #addOption(label: string, selected = false): void {
    if (this.#waiting.length === 0) this.end();
    this.#state = 'options';
    this.options.push(selected ? { label, supportedBy: [], selected } : { label, supportedBy: [] });
  }

  #addOptions(text: string): void {
    for (const label of inlineOptions(text)) this.#addOption(label);
  }

  #addIndicator(quote: string, authored = false): void {
    const place = passageOf(`${this.#section} ${this.#group}`.trim(), this.#edition.text.abbreviations);
    const source = namesASource(place, this.#edition) ? place.text : '';
    const date = isDated(place, this.#edition) ? place.text : '';
    this.indicators.push(authored ? { quote, source, date, authored } : { quote, source, date });
  }

  /** An item of a list: before any question a fact, after it an answer. */
  #addItem(content: string): void {
    if (isListOfAnswers(content, this.#edition) && this.#isAsked) {
      this.#hasMarkedOptions = true;
      this.#addOptions(content);
    } else if (
      asks(content, this.#edition) &&
      this.options.length === 0 &&
      (!this.#isAsked || content.includes('?'))
    ) {
      this.question.push(content);
    } else if (
      this.#isAsked &&
      !isDated(passageOf(content, this.#edition.text.abbreviations), this.#edition)
    ) {
      this.#hasMarkedOptions = true;
      this.#addOption(content);
    } else {
      this.#addIndicator(content);
    }
  }

  /** Sentences that ask are the question; facts before it are indicators; a list of answers behind it its options. */
  #addProse(content: string): void {
    if (content.endsWith(':') && content.length < LONGEST_GROUP && !asks(content, this.#edition)) {
      this.#group = content;
      this.beside.push(content);
      return;
    }
    if (this.options.length === 0 && isPlaceAlone(content, this.#edition)) {
      this.#endParagraph();
      this.#group = content;
      this.beside.push(content);
      return;
    }
    if (this.options.length === 0 && this.#isEntry(content)) {
      this.#endParagraph();
      this.#addIndicator(content);
      this.#afterRecord = true;
      return;
    }
    if (this.#isBareAnswer(content)) return;
    for (const sentence of sentencesIn(content, this.#edition)) {
      const asked = this.#isAsked;
      if (asks(sentence, this.#edition)) this.question.push(sentence);
      else if (asked && isListOfAnswers(sentence, this.#edition)) this.#addOptions(sentence);
      else if (!asked && (this.#paragraph.length > 0 || tellsAFact(sentence, this.#edition))) {
        this.#paragraph.push(sentence);
      } else if (this.#state === 'question') this.question.push(sentence);
      else this.beside.push(sentence);
    }
  }

  /** An entry of the record, or a line with a label right behind one. */
  #isEntry(content: string): boolean {
    if (asks(content, this.#edition)) return false;
    return (
      isRecordLine(content, this.#edition) ||
      isShortEntry(content, this.#edition) ||
      (this.#afterRecord && isLabelled(content, this.#edition))
    );
  }

  /**
   * A short line behind the question may be an answer without a marker: it is one as soon as a line such as "yes",
   * "other" or "unable to determine" comes. Until then it waits.
   */
  #isBareAnswer(content: string): boolean {
    if (!this.#isAsked || !isShort(content, LONGEST_BARE_OPTION) || /[.?!:]$/u.test(content)) return false;
    if (isListOfAnswers(content, this.#edition)) return false;
    const { kinds } = readOption({ label: content, supportedBy: [] }, this.#edition);
    // "Other (please specify)" asks for words, and is an answer.
    if (asks(content, this.#edition) && !kinds.has('other')) return false;
    this.#waiting.push(content);
    if (!kinds.has('clinical') && !kinds.has('extra')) {
      for (const label of this.#waiting.splice(0)) this.#addOption(label);
    }
    return true;
  }

  #addToIndicators(line: Line): void {
    const { content, marker } = line;
    const last = this.indicators.at(-1);
    if (marker !== 'item' && asks(content, this.#edition)) {
      this.#state = 'question';
      this.#addProse(content);
    } else if (content.endsWith(':') && content.length < LONGEST_GROUP) {
      this.#group = content;
    } else if (marker === 'none' && last !== undefined && !line.afterBlank && /^\p{Ll}/u.test(content)) {
      this.indicators.splice(-1, 1, { ...last, quote: `${last.quote} ${content}` }); // a wrapped line
    } else {
      if (line.afterBlank && marker === 'none') this.#group = '';
      this.#addIndicator(content);
    }
  }

  #addToOptions({ content, marker }: Line): void {
    if (marker === 'item') {
      this.#hasMarkedOptions = true;
      this.#addOption(content);
    } else if (this.options.length === 0 && isListOfAnswers(content, this.#edition)) {
      this.#addOptions(content);
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
      return this.#addTo(line);
    }
    this.beside.push(line.content);
  }
}
