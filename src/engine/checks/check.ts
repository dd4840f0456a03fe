import type { Rule } from '#src/match/rules.ts';
import type { Lexicon } from '#src/match/lexicon.ts';
import type { Problem } from '#src/note/problem.ts';
import type { NoteReading } from '#src/note/read-note.ts';
import type { Evidence } from '../finding.ts';
import type { PlacedMention } from '#src/note/problem.ts';

/** What a check has before it: one present problem, and the rule that asks about it. */
export interface CheckInput {
  readonly rule: Rule;
  readonly problem: Problem;
  /** The mention that a clinician would edit. */
  readonly anchor: PlacedMention;
  readonly reading: NoteReading;
  readonly lexicon: Lexicon;
}

/** What a check found: nothing, or a gap or conflict with what it rests on beside the anchor. */
export interface CheckResult {
  readonly kind: 'gap' | 'conflict';
  readonly evidence: readonly Evidence[];
  /** The mention it stands at, where that is not the one before the check. */
  readonly anchor?: PlacedMention;
}

export type Check = (input: CheckInput) => CheckResult | null;
