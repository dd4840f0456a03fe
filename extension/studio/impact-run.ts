import type { Impact } from '#src/authoring/impact.ts';
import type { ImpactQuestion, ImpactReply } from './impact-on-notes.ts';

/** Starts a worker for one run, and gives what ends it. */
export type StartImpact = (question: ImpactQuestion, onReply: (reply: ImpactReply) => void) => () => void;

export interface ImpactWatcher {
  /** How many notes are done. */
  progress(done: number): void;
  /** What it came to, or why it came to nothing. Not called after a cancel. */
  ended(result: Impact | 'faulty' | 'broken'): void;
}

/**
 * Tries packs on notes in a worker of its own, so that neither the page nor what is asked of the desk meanwhile waits for
 * it. Gives what cancels it, at once and whatever note it is at.
 */
export function runImpact(start: StartImpact, question: ImpactQuestion, watcher: ImpactWatcher): () => void {
  let isOver = false;
  const end = start(question, (reply) => {
    if (isOver) return;
    if ('done' in reply) return watcher.progress(reply.done);
    isOver = true;
    watcher.ended('impact' in reply ? reply.impact : reply.failed);
    end();
  });
  return () => {
    isOver = true;
    end();
  };
}
