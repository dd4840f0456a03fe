import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
import type { Indicator } from '../query.ts';
import { passageOf } from '../reading/passage.ts';
import { isDated, namesASource } from '../reading/places.ts';
import { isLabelOfGap } from './label-line.ts';
import { isDatedQuotation, isLabelled, isRecordLine, isShortEntry } from '../reading/record-line.ts';
import { asks, sentencesIn, statesAFact } from './sentence-kind.ts';

/** The indicators of a pasted text as they are found, each with the source and date of the headings it stands under. */
export class Facts {
  readonly indicators: Indicator[] = [];
  readonly #edition: Edition;
  /** The heading over the indicators, and that of the group they stand in. */
  #section = '';
  #group = '';
  /** Sentences of one paragraph that state facts. */
  #paragraph: string[] = [];
  /** Whether the last line was an entry of the record. */
  #afterEntry = false;

  constructor(edition: Edition) {
    this.#edition = edition;
  }

  /** A heading opens the indicators, or, where they are open already, a group of them: "Labs:". */
  open(label: string, isInside: boolean): void {
    if (!isInside) this.#section = label;
    this.#group = label;
  }

  group(label: string): void {
    this.#group = label;
  }

  add(quote: string, authored = false): void {
    const place = passageOf(`${this.#section} ${this.#group}`.trim(), this.#edition.text.abbreviations);
    const isPrior = phrasesIn(this.#edition.phrases.prior, place.tokens).length > 0;
    const source = isPrior || namesASource(place, this.#edition) ? place.text : '';
    const date = isDated(place, this.#edition) ? place.text : '';
    this.indicators.push(authored ? { quote, source, date, authored } : { quote, source, date });
  }

  /** One that stands under a label of its own: "Labs 3/3/26: WBC 19". */
  addUnder(label: string, quote: string): void {
    this.#group = label;
    this.add(quote);
    const isSubject = !statesAFact(quote, this.#edition);
    if (isSubject) this.indicators.push({ ...this.indicators.pop()!, subject: true });
    this.#group = '';
  }

  /** Entries on one line, each a sentence with a place of its own, are facts of their own. */
  addEntry(line: string): void {
    const sentences = sentencesIn(line, this.#edition);
    const areAll = sentences.every(
      (sentence) =>
        isRecordLine(sentence, this.#edition) &&
        isDated(passageOf(sentence, this.#edition.text.abbreviations), this.#edition),
    );
    for (const quote of areAll ? sentences : [line]) this.add(quote);
    this.#afterEntry = true;
  }

  /** A line that goes on with the one before it. */
  wrap(content: string): void {
    const last = this.indicators.at(-1);
    if (last !== undefined) this.indicators.splice(-1, 1, { ...last, quote: `${last.quote} ${content}` });
  }

  /** A sentence of a paragraph of facts. */
  tell(sentence: string): void {
    const passage = passageOf(sentence, this.#edition.text.abbreviations);
    const isPrior = phrasesIn(this.#edition.phrases.priorSources, passage.tokens).length > 0;
    // An undated fact of another stay does not share the date of the others.
    if (isPrior && passage.tokens.some(({ quoted }) => quoted) && !isDated(passage, this.#edition))
      this.add(sentence);
    else this.#paragraph.push(sentence);
  }

  get isTelling(): boolean {
    return this.#paragraph.length > 0;
  }

  /** A paragraph of facts is one indicator, in its author's words, which are returned; '' where there was none. */
  endParagraph(): string {
    this.#afterEntry = false;
    const prose = this.#paragraph.join(' ');
    this.#paragraph = [];
    if (prose !== '') this.add(prose, true);
    return prose;
  }

  /** Whether a line is an entry of the record, or has a label right behind one; behind the question a dated quotation. */
  isEntry(content: string, isAsked: boolean): boolean {
    if (isLabelOfGap(content, this.#edition)) return false;
    if (asks(content, this.#edition) || (isAsked && content.includes('___'))) return false;
    return (
      isRecordLine(content, this.#edition) ||
      (/\S(?:\s{3,}|\t)\S/u.test(content) && statesAFact(content, this.#edition)) || // columns
      isShortEntry(content, this.#edition) ||
      ((isAsked || /^["“]/u.test(content)) && isDatedQuotation(content, this.#edition)) ||
      (this.#afterEntry && isLabelled(content, this.#edition))
    );
  }
}
