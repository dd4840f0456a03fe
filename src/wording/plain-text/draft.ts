import type { Edition } from '../edition.ts';
import { Answers } from './answers.ts';
import { Facts } from './facts.ts';
import type { Layout } from './layout.ts';

/** The part of a query that the lines under way stand in. */
export type Part = 'head' | 'indicators' | 'question' | 'options' | 'other';

/** A query that grows line by line, and what has been seen of it: what a line is depends on both. */
export class Draft {
  title = '';
  readonly question: string[] = [];
  readonly beside: string[] = [];
  readonly facts: Facts;
  readonly answers: Answers;
  part: Part = 'head';
  /** Whether the author has thanked or signed: what follows is no answer. */
  isClosed = false;
  readonly #layout: Layout | null;
  #line = -1;

  constructor(edition: Edition, layout: Layout | null) {
    this.facts = new Facts(edition);
    this.answers = new Answers(edition);
    this.#layout = layout;
  }

  /** Goes on to the next line. */
  advance(): void {
    this.#line += 1;
    // A list that nobody asks for is answered all the same.
    if (this.#layout?.asks === 'not' && this.#line === this.#layout.line + 1) this.part = 'question';
  }

  get isAtStart(): boolean {
    return this.#line === 0;
  }

  /** Whether this is the line that the answers follow. */
  get isAtQuestion(): boolean {
    return this.#line === this.#layout?.line;
  }

  get isAtShortQuestion(): boolean {
    return this.isAtQuestion && this.#layout?.asks === 'in short';
  }

  /** Whether the question has been asked that the answers follow. */
  get isAsked(): boolean {
    if (this.#layout === null) return this.question.length > 0;
    return this.#line > this.#layout.line && (this.question.length > 0 || this.#layout.asks === 'not');
  }

  get hasOptions(): boolean {
    return this.answers.options.length > 0;
  }

  /** Closes what is under way. */
  end(): void {
    this.beside.push(...this.answers.dismiss());
    this.endParagraph();
  }

  endParagraph(): void {
    const prose = this.facts.endParagraph();
    if (prose !== '') this.beside.push(prose);
  }

  ask(content: string): void {
    this.end();
    this.question.push(content);
    this.part = 'question';
  }

  addOption(label: string, isMarked: boolean, selected = false): void {
    if (!this.answers.areWaiting) this.end();
    this.part = 'options';
    this.answers.add(label, isMarked, selected);
  }

  /** The answers of one line. */
  addOptions(text: string, isMarked: boolean): void {
    this.end();
    this.part = 'options';
    this.answers.addAll(text, isMarked);
  }

  /** What has waited is answers. */
  admitOptions(): void {
    this.endParagraph();
    this.part = 'options';
    this.answers.admit();
  }
}
