import { createScratch, type Scratch } from './scratch.ts';
import type { SentenceReading } from './sentence-reading.ts';

/**
 * What was read before, by the words of each sentence. Two generations: what the last two readings used is kept, the
 * rest is forgotten, so that a memory is never much larger than the note it serves.
 */
export interface Memory {
  readonly scratch: Scratch;
  recall(key: string): SentenceReading | undefined;
  keep(key: string, reading: SentenceReading): void;
  /** Ends a generation: call after each reading of a whole note. */
  turn(): void;
}

export function createMemory(): Memory {
  let fresh = new Map<string, SentenceReading>();
  let old = new Map<string, SentenceReading>();
  return {
    scratch: createScratch(),
    recall(key) {
      const known = fresh.get(key);
      if (known !== undefined) return known;
      const older = old.get(key);
      if (older !== undefined) fresh.set(key, older);
      return older;
    },
    keep(key, reading) {
      fresh.set(key, reading);
    },
    turn() {
      old = fresh;
      fresh = new Map();
    },
  };
}
