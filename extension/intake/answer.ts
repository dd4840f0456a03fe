import { analyse, type Analysis, createMemory } from '#src/engine/analyse.ts';
import { createEngine, type Engine } from '#src/engine/engine.ts';
import type { CompiledRules } from '#src/match/rules.ts';
import type { Thresholds } from '#src/match/thresholds.ts';
import { holdMinutes } from '#src/measures/hold-minutes.ts';
import type { Note } from '#src/note/note.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import { toldOf } from '#src/queries/told.ts';
import { MOST_BYTES } from './limits.ts';
import type { ChartPart, ChartWeight, IntakeReply, IntakeRequest } from './protocol.ts';
import { readFile } from './read-file.ts';
import { refusalOf } from './refusal.ts';
import { weighed } from './weigh.ts';

/** Files of up to so many bytes are loaded before their turn. */
const AHEAD_BYTES = 1_000_000;

/**
 * What a worker does with requests, in the order they come. The engine is made while the first files come. Of the
 * chart that is looked at, which is read again for its queries and minutes, the readings of sentences are kept; of one that is
 * weighed they are not: to move them about in memory takes more than what a next chart has in common with it gives back.
 */
export function createAnswerer(
  rules: () => CompiledRules | Promise<CompiledRules>,
  thresholds: Thresholds,
): (request: IntakeRequest) => Promise<IntakeReply> {
  let engine: Promise<Engine> | null = null;
  const engineOf = (): Promise<Engine> => {
    if (engine !== null) return engine;
    const made = (async () => createEngine(await rules()))();
    made.catch(() => (engine = null)); // told to who asks a chart, and tried again for the next
    engine = made;
    return made;
  };
  let isWarm = false;
  const lookedAt = createMemory();
  const answer = async (request: IntakeRequest, early: Promise<Uint8Array> | null): Promise<IntakeReply> => {
    try {
      if (request.type === 'read-file')
        return { type: 'read-file', value: await readingOf(request.file, early) };
      const ready = await engineOf();
      const memory = request.type === 'weigh-chart' ? createMemory() : lookedAt;
      const analysis = analyse(noteOf(request.parts), ready, { date: request.today }, memory);
      if (request.type === 'read-chart') {
        const prompts = promptsFor(analysis, ready, memory);
        return { type: 'read-chart', value: { prompts, weight: weightOf(analysis, ready) } };
      }
      if (request.type === 'look-up')
        return { type: 'look-up', value: toldOf(request.asks, analysis, ready) };
      if (request.type === 'hold-minutes') {
        const encounter = { date: request.day, payer: request.payer ?? undefined };
        return { type: 'hold-minutes', value: holdMinutes(analysis, request.codes, thresholds, encounter) };
      }
      return { type: 'weigh-chart', value: weightOf(analysis, ready) };
    } catch {
      return { type: 'failed' };
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    // The browser takes some 7 ms for a file, however small: the next ones come while one is read.
    const early = bytesAhead(request);
    // Charts come when all files are read: until then the engine is waited for by nobody.
    if (!isWarm && request.type === 'read-file') engineOf().catch(() => {});
    isWarm = true;
    const reply = last.then(() => answer(request, early));
    last = reply;
    return reply;
  };
}

/** A file that is too large is not even loaded. */
async function readingOf(file: Blob, early: Promise<Uint8Array> | null): ReturnType<typeof readFile> {
  if (file.size > MOST_BYTES) return { documents: [], refusals: [refusalOf('too-large')] };
  return readFile(await (early ?? bytesOf(file)));
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** The bytes of a file before its turn. Null of a large one: several are not held at once. */
function bytesAhead(request: IntakeRequest): Promise<Uint8Array> | null {
  if (request.type !== 'read-file' || request.file.size > AHEAD_BYTES) return null;
  const bytes = bytesOf(request.file);
  bytes.catch(() => {}); // told when its turn comes
  return bytes;
}

function weightOf({ findings }: Analysis, { lexicon: { conditions } }: Engine): ChartWeight {
  return weighed(findings, (id) => conditions.ofId(id)?.family ?? '');
}

function noteOf(parts: readonly ChartPart[]): Note {
  return { parts: parts.map((part) => ({ ...part, revision: 0 })), context: [], isChart: true };
}
