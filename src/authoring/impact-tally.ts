import type { Finding } from '#src/engine/finding.ts';
import type { Difference } from './differences.ts';

/** Where a difference can be read. Offsets are UTF-16 units in the part. */
export interface Example {
  readonly note: string;
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly change: Difference['change'];
  /** The rule that asked here before; null where none did. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What becomes of what one rule asks. */
export interface RuleImpact {
  readonly rule: string;
  readonly before: number;
  readonly after: number;
  readonly gained: number;
  readonly lost: number;
  /** Places at which another rule asked before, or this one at another level or in other words. */
  readonly changed: number;
  readonly examples: readonly Example[];
}

/** The two sides of a comparison. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** What differs in all notes together. */
export interface Tallied {
  /** Notes in which anything changes. */
  readonly notesChanged: number;
  /** Questions that are marked in the page. */
  readonly prompts: BeforeAfter;
  /** What is listed in the panel alone. */
  readonly hints: BeforeAfter;
  /** Rules with any difference, the one with the most first. */
  readonly rules: readonly RuleImpact[];
}

interface Counted {
  before: number;
  after: number;
  gained: number;
  lost: number;
  changed: number;
  readonly examples: Example[];
}

/** Counts what differs, rule by rule, note after note. */
export class ImpactTally {
  readonly #examples: number;
  readonly #rules = new Map<string, Counted>();
  readonly #prompts = { before: 0, after: 0 };
  readonly #hints = { before: 0, after: 0 };
  #notesChanged = 0;

  constructor(examples: number) {
    this.#examples = examples;
  }

  add(
    note: string,
    had: readonly Finding[],
    has: readonly Finding[],
    differing: readonly Difference[],
  ): void {
    this.#count('before', had);
    this.#count('after', has);
    if (differing.length > 0) this.#notesChanged += 1;
    for (const { change, before, after } of differing) {
      const { part, start, end } = (after ?? before)!;
      const rules = new Set([before?.rule, after?.rule].filter((rule) => rule !== undefined));
      for (const rule of rules) {
        const counted = this.#of(rule);
        counted[change] += 1;
        if (counted.examples.length >= this.#examples) continue;
        counted.examples.push({
          note,
          part,
          start,
          end,
          change,
          before: before?.rule ?? null,
          after: after?.rule ?? null,
        });
      }
    }
  }

  result(): Tallied {
    const differing = [...this.#rules].map(([rule, counted]) => ({ rule, ...counted }));
    return {
      notesChanged: this.#notesChanged,
      prompts: this.#prompts,
      hints: this.#hints,
      rules: differing
        .filter((rule) => weight(rule) > 0)
        .toSorted((a, b) => weight(b) - weight(a) || (a.rule < b.rule ? -1 : 1)),
    };
  }

  #count(side: 'before' | 'after', findings: readonly Finding[]): void {
    for (const { rule, level } of findings) {
      (level === 'ask' ? this.#prompts : this.#hints)[side] += 1;
      this.#of(rule)[side] += 1;
    }
  }

  #of(rule: string): Counted {
    const known = this.#rules.get(rule) ?? {
      before: 0,
      after: 0,
      gained: 0,
      lost: 0,
      changed: 0,
      examples: [],
    };
    this.#rules.set(rule, known);
    return known;
  }
}

function weight({ gained, lost, changed }: RuleImpact): number {
  return gained + lost + changed;
}
