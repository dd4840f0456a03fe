import { render } from 'preact';
import { dayOf } from '../../services/today.ts';
import { Bench } from '../../worklist/bench.ts';
import { startWorker } from './start-worker.ts';
import { Workbench } from './workbench.tsx';

/** As many workers as there are cores, to four: each holds the rules, some 60 MB. */
const MOST_WORKERS = 4;

const bench = new Bench({
  startWorker,
  workers: Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency)),
  today: () => dayOf(new Date()),
  clock: () => performance.now(),
});

render(<Workbench bench={bench} />, document.getElementById('workbench')!);
