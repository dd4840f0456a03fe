import type { Impact } from '#src/authoring/impact.ts';
import type { ImpactMessage, ImpactQuestion, ImpactReply } from './impact-on-notes.ts';

/** A worker that tries packs on notes, as the page sees it. */
export interface ImpactWorker {
  ask(message: ImpactMessage): void;
  end(): void;
}

export type StartImpact = (onReply: (reply: ImpactReply) => void) => ImpactWorker;

export interface ImpactWatcher {
  /** How many notes are done. */
  progress(done: number): void;
  /** What it came to, or why it came to nothing. Not called after a cancel. */
  ended(result: Impact | 'faulty' | 'broken'): void;
}

/**
 * Tries packs on notes in a worker of its own, a run at a time, so that neither the page nor what is asked of the desk
 * meanwhile waits for it. One worker and not two: what the engine leaves behind is cleared away on the other core.
 */
export class ImpactRuns {
  readonly #start: StartImpact;
  #worker: ImpactWorker | null = null;
  #watcher: ImpactWatcher | null = null;

  constructor(start: StartImpact) {
    this.#start = start;
  }

  /** Has a worker read the rules, which takes 1.5 s, while the notes are read: a run then begins at once. */
  prepare(): void {
    if (this.#worker === null) this.#ready().ask('prepare');
  }

  /** Begins a run; one that is under way is cancelled. */
  run(question: ImpactQuestion, watcher: ImpactWatcher): void {
    this.cancel();
    this.#watcher = watcher;
    this.#ready().ask(question);
  }

  /** Ends the run that is under way, if one is, at once and whatever note it is at. */
  cancel(): void {
    if (this.#watcher !== null) this.end();
  }

  /** Ends the worker, too, and gives back the memory that it took. */
  end(): void {
    this.#watcher = null;
    this.#worker?.end();
    this.#worker = null;
  }

  #ready(): ImpactWorker {
    this.#worker ??= this.#started();
    return this.#worker;
  }

  #started(): ImpactWorker {
    const worker = this.#start((reply) => {
      if (worker === this.#worker) this.#heard(reply);
    });
    return worker;
  }

  #heard(reply: ImpactReply): void {
    if ('done' in reply) return this.#watcher?.progress(reply.done);
    const watcher = this.#watcher;
    this.#watcher = null;
    if ('failed' in reply && reply.failed === 'broken') this.end();
    watcher?.ended('impact' in reply ? reply.impact : reply.failed);
  }
}
