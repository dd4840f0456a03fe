import type { Source } from '#src/match/rules.ts';
import type { Axis, Level } from '#src/match/knowledge.ts';
import type { Span } from '#src/text/span.ts';

/** Text that goes in beside the mention, never in its place. `at` is an offset into the finding's part. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** One way to answer. Without `insert`, choosing it writes nothing. */
export interface Answer {
  readonly label: string;
  /** `value` writes its insertion, `other` takes the clinician's words, `undetermined` settles without writing. */
  readonly kind: 'value' | 'other' | 'undetermined' | 'go-to';
  readonly insert: Insertion | null;
}

/** What else is taken than a listed answer: whole minutes, a start and a stop, or a line of text. */
export type AnswerInput = 'none' | 'minutes' | 'times' | 'text';

/** What the clinician is asked. */
export interface Prompt extends Span {
  readonly key: string;
  readonly rule: string;
  readonly kind: 'gap' | 'conflict';
  readonly axis: Axis;
  readonly level: Level;
  /** Which problem of the note it is about: the same for all prompts of that problem. */
  readonly problem: string;
  /** "osteoarthritis of knee" */
  readonly condition: string;
  readonly family: string;
  readonly part: number;
  /** The words at the span, at most 120 units. */
  readonly quote: string;
  readonly question: string;
  readonly answers: readonly Answer[];
  readonly input: AnswerInput;
  /** Where a typed answer goes and what stands around it: ", " and " minutes". */
  readonly typed: { readonly at: number; readonly before: string; readonly after: string };
  readonly why: string;
  readonly source: Source;
  /** Where else it was looked for: in how many parts of the note, and beside which other words for the problem. */
  readonly looked: { readonly parts: number; readonly words: readonly string[] };
  readonly evidence: readonly (Span & {
    readonly part: number;
    readonly quote: string;
    readonly role: string;
  })[];
}
