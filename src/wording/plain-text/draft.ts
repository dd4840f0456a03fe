// Longer than most, because it is one machine: what a line is depends on the part it stands in and on what has been
// seen.
import type { Edition } from '../edition.ts';
import { readOption } from '../reading/options.ts';
import { passageOf } from '../reading/passage.ts';
import { isDated } from '../reading/places.ts';
import { isIdentifier, isPlaceAlone, isStay } from '../reading/record-line.ts';
import { Answers } from './answers.ts';
import { Facts } from './facts.ts';
import { type Heading, headingOf } from './heading.ts';
import { isListOfAnswers } from './inline-options.ts';
import type { Layout } from './layout.ts';
import type { Line } from './line.ts';
import { asks, isCourtesy, sentencesIn, statesAFact, tellsAFact } from './sentence-kind.ts';
import { isHeaderRow } from './table.ts';
import { isTitle } from './title.ts';

type State = 'head' | 'indicators' | 'question' | 'options' | 'other';

const LONGEST_GROUP = 100;

/** A query that grows line by line. */
export class Draft {
  title = '';
  readonly question: string[] = [];
  readonly beside: string[] = [];
  readonly #edition: Edition;
  readonly #facts: Facts;
  readonly #answers: Answers;
  #state: State = 'head';
  /** Whether the author has thanked or signed: what follows is no answer. */
  #isClosed = false;
  #isFirst = true;
  readonly #layout: Layout | null;
  #line = -1;

  constructor(edition: Edition, layout: Layout | null) {
    this.#edition = edition;
    this.#facts = new Facts(edition);
    this.#answers = new Answers(edition);
    this.#layout = layout;
  }

  get indicators(): Facts['indicators'] {
    return this.#facts.indicators;
  }

  get options(): Answers['options'] {
    return this.#answers.options;
  }

  /** Whether no other line asks than this one: "Sepsis?" is a title only over a question. */
  get #isOnlyQuestion(): boolean {
    return this.#line === (this.#layout?.line ?? -1);
  }

  /** Whether the question has been asked that the answers follow. */
  get #isAsked(): boolean {
    if (this.#layout === null) return this.question.length > 0;
    return this.#line > this.#layout.line && (this.question.length > 0 || this.#layout.asks === 'not');
  }

  add(line: Line): void {
    this.#line += 1;
    if (isHeaderRow(line.content, this.#edition)) return;
    if (line.afterBlank) this.#endParagraph();
    const heading = headingOf(line, this.#edition);
    if (this.title === '' && isTitle(line, heading, this.#isFirst && !this.#isOnlyQuestion, this.#edition)) {
      const [first, ...more] = columnsOf(
        heading === null || heading.rest === '' ? line.content : heading.rest,
      );
      this.title = first!;
      this.beside.push(...more);
      if (heading !== null && heading.rest !== '' && !heading.isPlain) this.beside.push(heading.label);
    } else if (heading !== null && this.#opens(heading, line)) {
      this.#open(heading);
    } else if (this.#layout?.asks === 'in short' && this.#line === this.#layout.line) {
      this.#ask(line.content);
    } else {
      if (this.#layout?.asks === 'not' && this.#line === this.#layout.line + 1) this.#state = 'question';
      this.#addTo(line);
    }
    this.#isFirst = false;
  }

  /** Closes what is under way. */
  end(): void {
    this.beside.push(...this.#answers.dismiss());
    this.#endParagraph();
  }

  #ask(content: string): void {
    this.end();
    this.question.push(content);
    this.#state = 'question';
  }

  #endParagraph(): void {
    const prose = this.#facts.endParagraph();
    if (prose !== '') this.beside.push(prose);
  }

  /** Whether a heading opens a part here: among indicators "Labs:" and "Note:" are places of facts, in a list an item. */
  #opens({ part, rest, isPlain }: Heading, line: Line): boolean {
    // "2. QUESTION", "2. Documentation needed: the severity"
    const isNumbered =
      isPlain && this.options.length === 0 && (rest === '' || (part === 'question' && !this.#isAsked));
    if (line.marker === 'item' && !isNumbered)
      return !this.#isAsked && this.#state !== 'indicators' && part !== 'other';
    if (this.#state !== 'indicators' || part === 'question' || part === 'options') return true;
    if (part === 'indicators') return rest === '';
    return rest === '' || isIdentifier(line.content, this.#edition) || !statesAFact(rest, this.#edition);
  }

  #open({ part, isPlain, label, rest }: Heading): void {
    this.end();
    if (part === 'other' || part === 'title') {
      this.beside.push(`${label}: ${rest}`);
      if (rest === '') this.#state = 'other';
      return;
    }
    if (part === 'indicators' && rest !== '' && !isPlain && this.#state === 'head') {
      this.#facts.addUnder(label, rest); // it opens no list of them
      return;
    }
    if (part === 'indicators') this.#facts.open(label, this.#state === 'indicators');
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
    if (isFinding && statesAFact(content, this.#edition)) return this.#facts.add(content);
    this.#addOption(content, true, ticked);
  }

  #addOption(label: string, isMarked: boolean, selected = false): void {
    if (!this.#answers.areWaiting) this.end();
    this.#state = 'options';
    this.#answers.add(label, isMarked, selected);
  }

  #addOptions(text: string, isMarked: boolean): void {
    this.end();
    this.#state = 'options';
    this.#answers.addAll(text, isMarked);
  }

  /** An item of a list: before any question a fact, after it an answer. */
  #addItem(content: string): void {
    if (isListOfAnswers(content, this.#edition) && this.#isAsked) {
      this.#addOptions(content, true);
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
      this.#addOption(content, true);
    } else {
      this.#facts.add(content);
    }
  }

  /** Sentences that ask are the question; facts before it are indicators; a list of answers behind it its options. */
  #addProse(content: string): void {
    if (
      isGroup(content, this.#edition) &&
      (this.options.length === 0 || content.endsWith(':')) &&
      !asks(content, this.#edition)
    ) {
      if (!content.endsWith(':')) this.#endParagraph();
      this.#facts.group(content);
      this.beside.push(content);
      return;
    }
    if (isIdentifier(content, this.#edition) && !asks(content, this.#edition))
      return void this.beside.push(content);
    if (this.options.length === 0 && this.#facts.isEntry(content)) {
      this.#endParagraph();
      this.#facts.addEntry(content);
      return;
    }
    if (this.#isBareAnswer(content)) return;
    for (const sentence of sentencesIn(content, this.#edition)) {
      const asked = this.#isAsked;
      if (asks(sentence, this.#edition)) this.question.push(sentence);
      else if (asked && isListOfAnswers(sentence, this.#edition)) this.#addOptions(sentence, false);
      else if (!asked && (this.#facts.isTelling || tellsAFact(sentence, this.#edition))) {
        this.#facts.tell(sentence);
      } else if (this.#state === 'question') this.question.push(sentence);
      else this.beside.push(sentence);
    }
  }

  /** A short line behind the question that is an answer without a marker, or may turn out to be one. */
  #isBareAnswer(content: string): boolean {
    const taken = this.#isAsked ? this.#answers.isTaken(content) : null;
    if (taken === 'option') {
      this.#endParagraph();
      this.#state = 'options';
      this.#answers.admit();
    }
    return taken !== null;
  }

  #addToIndicators(line: Line): void {
    const { content, marker } = line;
    if (marker === 'item' ? isFullQuestion(content, this.#edition) : asks(content, this.#edition)) {
      this.#state = 'question';
      this.#addProse(content);
    } else if (isGroup(content, this.#edition)) {
      this.#facts.group(content);
    } else if (
      marker === 'none' &&
      this.indicators.length > 0 &&
      !line.afterBlank &&
      isWrapped(content, this.#edition)
    ) {
      this.#facts.wrap(content);
    } else {
      if (line.afterBlank && marker === 'none') this.#facts.group('');
      this.#facts.add(content);
    }
  }

  #addToOptions({ content, marker }: Line): void {
    if (marker === 'item' && this.options.length > 0 && isFullQuestion(content, this.#edition)) {
      this.question.push(content);
    } else if (marker === 'item') {
      this.#addOption(content, true);
    } else if (this.options.length === 0 && isListOfAnswers(content, this.#edition)) {
      this.#addOptions(content, false);
    } else if (this.#answers.isBare(content)) {
      this.#addOption(content, false);
    } else if (content.includes('?') && asks(content, this.#edition)) {
      this.question.push(content);
    } else {
      this.beside.push(content);
    }
  }

  #addToOther(line: Line): void {
    if (line.afterBlank && (line.marker !== 'none' || asks(line.content, this.#edition))) {
      this.#state = 'head';
      return this.#addTo(line);
    }
    this.beside.push(line.content);
  }
}

/** "Physical exam:", "Cardiology consult 1/9/26", "Prior encounter": a line under which facts stand. */
function isGroup(content: string, edition: Edition): boolean {
  if (content.length >= LONGEST_GROUP) return false;
  return content.endsWith(':') || isPlaceAlone(content, edition) || isStay(content, edition);
}

/** A line that goes on in small letters, and is no fact with its own date ("eGFR 28 ... 06-13-25"). */
function isWrapped(content: string, edition: Edition): boolean {
  return /^\p{Ll}/u.test(content) && !isDated(passageOf(content, edition.text.abbreviations), edition);
}

/** "What is the cause of the anemia?" as an item is a question; "Sepsis?" is an answer or a finding. */
function isFullQuestion(content: string, { leading }: Edition): boolean {
  const words = content.toLowerCase().split(/[\s,]+/u);
  const opens = leading.auxiliaries.has(words[0]!) || words.some((word) => leading.openers.has(word));
  return content.endsWith('?') && opens;
}

/** What stands side by side on one line, wide blanks between. */
function columnsOf(content: string): string[] {
  return content.split(/\s{3,}|\t/u);
}
