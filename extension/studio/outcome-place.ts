import type { OutcomeFacts } from '#src/measures/outcome-facts.ts';
import { type OutcomeFault, outcomeFault } from '#src/measures/outcome-fault.ts';
import type { KeptOutcomes } from '../storage/kept-outcomes.ts';

/** Under which name a file is kept, and the names of those whose place it takes. */
export interface OutcomePlace {
  readonly name: string;
  readonly takes: readonly string[];
}

/**
 * Where a file belongs among those that are kept. An export stands for its installation, whatever it is called: the one that
 * reaches further counts, and those of two installations that go by one name are told apart by a number. Any other file
 * stands for its name.
 */
export function placeFor(
  facts: OutcomeFacts,
  name: string,
  all: readonly KeptOutcomes[],
): OutcomePlace | OutcomeFault {
  const own = exportedBy(facts);
  if (own === null || facts.kind !== 'counts')
    return { name, takes: all.filter((one) => one.name === name).map((one) => one.name) };
  const same = all.find((one) => exportedBy(one) === own);
  if (same?.kind === 'counts' && same.days.to > facts.days.to) return outcomeFault('older-export');
  const taken = new Set(all.filter((one) => one !== same && exportedBy(one) !== null).map((one) => one.name));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
  return { name: free, takes: all.filter((one) => one === same || one.name === free).map((one) => one.name) };
}

/** Null for a file that names no installation. */
function exportedBy(facts: OutcomeFacts): string | null {
  return facts.kind === 'counts' ? (facts.installation ?? null) : null;
}
