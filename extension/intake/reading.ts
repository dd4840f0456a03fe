import type { Facts, IntakeDocument } from './document.ts';
import type { Refusal } from './refusal.ts';

/** What a file came to: its notes, and what of it was not read. Never both empty. */
export interface Reading {
  readonly documents: readonly IntakeDocument[];
  readonly refusals: readonly Refusal[];
}

/** Reads what stands inside a file: an attachment, an unpacked archive. `saidToBe` is its media type, as the sender says. */
export type ReadWithin = (bytes: Uint8Array, saidToBe: string, around: Facts) => Promise<Reading>;

/** One note and nothing refused. */
export function readAs(document: IntakeDocument): Reading {
  return { documents: [document], refusals: [] };
}

export function joined(readings: readonly Reading[]): Reading {
  return {
    documents: readings.flatMap(({ documents }) => documents),
    refusals: readings.flatMap(({ refusals }) => refusals),
  };
}

/** The same with its place in the file around it put first: "entry 2", "entry 2, line 3". */
export function placed(reading: Reading, place: string): Reading {
  const at = (within: string): string => [place, within].filter((part) => part !== '').join(', ');
  return {
    documents: reading.documents.map((document) => ({ ...document, place: at(document.place) })),
    refusals: reading.refusals.map((refusal) => ({ ...refusal, place: at(refusal.place) })),
  };
}
