import { deskWorker } from '../studio/desk-worker.ts';
import type { ImpactMessage, ImpactReply } from '../studio/impact-on-notes.ts';
import type { StartImpact } from '../studio/impact-run.ts';

/** Starts the extension's own worker as a desk. */
export const startDesk = deskWorker(newWorker);

const startRuns = deskWorker<{ message: ImpactMessage; reply: ImpactReply }>(newWorker);

/** Starts another for runs over notes. */
export const startImpact: StartImpact = (onReply) => startRuns(onReply, () => onReply({ failed: 'broken' }));

function newWorker(): Worker {
  return new Worker(new URL('./studio.worker.ts', import.meta.url), { type: 'module' });
}
