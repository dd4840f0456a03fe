import { type Reader, readerOf as makeReader } from '#extension/services/reader.ts';
import type { CompiledRules } from '#src/match/rules.ts';
import { timed } from './stopwatch.ts';

/** The engine as a reader; the clock runs while it is made and while it reads a note. */
export function readerOf(rules: CompiledRules): Reader {
  const reader = timed('engine', () => makeReader(rules));
  return { ...reader, read: (...given) => timed('analysis', () => reader.read(...given)) };
}
