import type { MarkedText } from './marked-text.ts';
import { markedText } from './marked-text.ts';
import type { PackFiles } from './sources.ts';

/** A rule's own tests. They are no part of the compiled rules: nothing but tests and the studio reads them. */
export interface RuleTests {
  /** "orthopaedics/knee-osteoarthritis-side" */
  readonly rule: string;
  /** What it speaks for, as a person would say: "heart failure"; the id of the condition where it has one. */
  readonly about: string;
  /** Texts that ask, with the words asked about. */
  readonly asks: readonly MarkedText[];
  /** Texts on which the rule says nothing. */
  readonly quiet: readonly string[];
}

/** The tests of a pack that was checked, in the order of its rules' ids. */
export function testsOf(files: PackFiles): RuleTests[] {
  return files.rules
    .map(({ value }) => ({
      rule: `${files.pack.value.id}/${value.id}`,
      about: value.name ?? value.condition ?? '',
      asks: value.asks.map(markedText).filter((asked) => asked !== null),
      quiet: value.quiet,
    }))
    .toSorted((a, b) => (a.rule < b.rule ? -1 : 1));
}
