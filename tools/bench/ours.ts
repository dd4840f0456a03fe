import { analyse, createMemory } from '#src/engine/analyse.ts';
import type { Engine } from '#src/engine/engine.ts';
import { noteOf } from '#src/note/note.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import type { Subject } from './measure.ts';
import { withEverySentenceChanged } from './vary.ts';

/** A note read whole, every sentence another than in the run before, by a reader that keeps what it read. */
export function wholeNote(engine: Engine, notes: readonly string[]): Subject<string> {
  const memory = createMemory();
  return {
    before: (run) => withEverySentenceChanged(notes[run % notes.length]!, run),
    run: (text) => promptsFor(analyse(noteOf(text), engine, {}, memory), engine, memory),
  };
}

const TYPED =
  'She adds that the pain in her knee is worse at night and that the ankle she sprained in May still swells by evening. ';

/** A note read after one more character was typed in the middle of it, as the background reads it. */
export function keystroke(engine: Engine, notes: readonly string[]): Subject<{ text: string; at: number }> {
  const memory = createMemory();
  let text = '';
  let at = 0;
  return {
    before(run) {
      if (run % TYPED.length === 0) {
        text = notes[(run / TYPED.length) % notes.length]!;
        at = sentenceStartNear(text, text.length / 2);
        analyse(noteOf(text), engine, {}, memory);
      }
      text = text.slice(0, at) + TYPED[run % TYPED.length]! + text.slice(at);
      at += 1;
      return { text, at };
    },
    run: (typed) =>
      promptsFor(
        analyse(noteOf(typed.text), engine, { typing: { part: 0, at: typed.at } }, memory),
        engine,
        memory,
      ),
  };
}

/** A note of this text read for the first time. */
export function firstReading(engine: Engine, text: string): Subject<string> {
  return {
    before: () => text,
    run: (whole) => promptsFor(analyse(noteOf(whole), engine), engine),
  };
}

function sentenceStartNear(text: string, offset: number): number {
  const at = text.indexOf('. ', offset);
  return at < 0 ? text.length : at + 2;
}
