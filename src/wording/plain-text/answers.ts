import type { Edition } from '../edition.ts';
import { tokensOf } from '../language/tokens.ts';
import type { QueryOption } from '../query.ts';
import { type OptionReading, readOption } from '../reading/options.ts';
import { inlineOptions, isListOfAnswers } from './inline-options.ts';
import { asks, isShort } from './sentence-kind.ts';

const LONGEST_BARE_OPTION = 14;

/** "(If you cannot say, please write so.)" */
const REMARK = /^\((?:if|please|you|note|all) /iu;

/** The options of a pasted text as they are found, with a marker or without. */
export class Answers {
  readonly options: QueryOption[] = [];
  readonly #edition: Edition;
  /** Short lines that may turn out to be answers. */
  readonly #waiting: string[] = [];
  /** Whether some stand behind a box, a bullet or a number: then the others do too. */
  #areMarked = false;

  constructor(edition: Edition) {
    this.#edition = edition;
  }

  get areWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  add(label: string, isMarked: boolean, selected = false): void {
    if (isMarked) this.#areMarked = true;
    this.options.push(selected ? { label, supportedBy: [], selected } : { label, supportedBy: [] });
  }

  /** The answers of one line. */
  addAll(text: string, isMarked: boolean): void {
    for (const label of inlineOptions(text)) this.add(label, isMarked);
  }

  /**
   * A short line behind the question may be an answer without a marker: it is one as soon as a line such as "yes",
   * "other" or "unable to determine" comes. Until then it waits.
   */
  take(content: string): 'waiting' | 'option' | null {
    if (!isShort(content, LONGEST_BARE_OPTION) || (/[.?!:]$/u.test(content) && !this.#isOpenEnd(content)))
      return null;
    if (isListOfAnswers(content, this.#edition) || this.#isRemark(content)) return null;
    const { kinds } = this.#read(content);
    // "Other (please specify)" asks for words, and is an answer.
    if (asks(content, this.#edition) && !kinds.has('other')) return null;
    this.#waiting.push(content);
    return kinds.has('clinical') || kinds.has('extra') ? 'waiting' : 'option';
  }

  /** What has waited is answers. */
  admit(): void {
    for (const label of this.#waiting.splice(0)) this.add(label, false);
  }

  /** What has waited is none: it is given back. */
  dismiss(): string[] {
    return this.#waiting.splice(0);
  }

  /** A line without a marker is an option in a list without markers; in a list with them only "other" and its like. */
  isBare(content: string): boolean {
    if (!isShort(content, LONGEST_BARE_OPTION) || this.#isRemark(content)) return false;
    if (/[.:]$/u.test(content) && !this.#isOpenEnd(content)) return false;
    if (!this.#areMarked) return !asks(content, this.#edition) || this.options.length > 0;
    const { kinds } = this.#read(content);
    return kinds.has('other') || kinds.has('undetermined');
  }

  /** "Other:", "Other (specify):", "Other ......": room for words follows. */
  #isOpenEnd(content: string): boolean {
    return /(?:\.\.|:|\))$/u.test(content) && this.#read(content).kinds.has('other');
  }

  /** What says how to answer, or where to sign. */
  #isRemark(content: string): boolean {
    return REMARK.test(content) || tokensOf(content).some(({ text }) => this.#edition.text.signing.has(text));
  }

  #read(label: string): OptionReading {
    return readOption({ label, supportedBy: [] }, this.#edition);
  }
}
