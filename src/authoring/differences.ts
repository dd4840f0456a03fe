import type { Finding } from '#src/engine/finding.ts';

/** One place in a note at which two sets of packs ask different things. */
export interface Difference {
  readonly change: 'gained' | 'lost' | 'changed';
  readonly before: Finding | null;
  readonly after: Finding | null;
}

/**
 * What is asked at a place by one set of packs and not by the other, and what is asked there in another way: at another
 * level, in other words, with other answers. A rule that only has another name makes no difference.
 */
export function differences(before: readonly Finding[], after: readonly Finding[]): Difference[] {
  const had = new Map(before.map((finding) => [placeOf(finding), finding]));
  const found: Difference[] = [];
  for (const finding of after) {
    const place = placeOf(finding);
    const other = had.get(place);
    had.delete(place);
    if (other === undefined) found.push({ change: 'gained', before: null, after: finding });
    else if (saidOf(other) !== saidOf(finding))
      found.push({ change: 'changed', before: other, after: finding });
  }
  for (const finding of had.values()) found.push({ change: 'lost', before: finding, after: null });
  return found;
}

function placeOf({ part, start, end, kind, axis }: Finding): string {
  return `${part} ${start} ${end} ${kind} ${axis}`;
}

/** All that a clinician sees of a finding, but its place. */
function saidOf({ by: { question, ofSite, why, labels }, level, options }: Finding): string {
  return JSON.stringify([level, options, question, ofSite, why, labels]);
}
