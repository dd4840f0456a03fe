import type { Span } from '#src/text/span.ts';
import type { Axis, Level } from '#src/match/knowledge.ts';
import type { Rule } from '#src/match/rules.ts';

/** A stretch of the note that a finding rests on. */
export interface Evidence extends Span {
  /** Index of the part it stands in. */
  readonly part: number;
  readonly role: 'condition' | 'site' | 'detail' | 'time';
}

/** A gap or conflict at a place in the note. A value: words are the prompts' business. */
export interface Finding extends Span {
  /** The same for as long as the same question is open in the note: rule, and which problem of its condition. */
  readonly key: string;
  /** Id of the rule that asks. */
  readonly rule: string;
  /** That rule itself: two packs of one id, which speak in different encounters, may both have one of its name. */
  readonly by: Rule;
  readonly kind: 'gap' | 'conflict';
  readonly axis: Axis;
  readonly level: Level;
  /** Id of the condition. */
  readonly condition: string;
  /** Index of the part that holds the span. */
  readonly part: number;
  /** The words that an answer stands beside: the body site inside the mention, where it has one. */
  readonly site: Span | null;
  /** What could be said: ids of details or sites, in the classification's order. */
  readonly options: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** What is known of the encounter beside the note. Everything is optional: unknown is not a value. */
export interface EncounterContext {
  /** YYYY-MM-DD; rules not in force on this day say nothing. */
  readonly date?: string;
  readonly payer?: string;
  readonly encounter?: string;
  readonly specialty?: string;
  /** "ehr.example.org" */
  readonly host?: string;
  /** The group of users that an organisation counts this one to. */
  readonly group?: string;
  /** Where the clinician is typing: nothing is asked about the sentence that is still being written there. */
  readonly typing?: { readonly part: number; readonly at: number };
  /** Keys of findings settled by hand in this note ("unable to determine"). */
  readonly settled?: readonly string[];
}
