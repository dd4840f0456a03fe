import { Session } from 'node:inspector/promises';
import type { Profiler } from 'node:inspector';

/** How often V8 looks where it is, in microseconds. */
const INTERVAL = 100;

/** Runs `work` under V8's sampling profiler. */
export async function cpuProfileOf(work: () => void): Promise<Profiler.Profile> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
    await session.post('Profiler.start');
    work();
    return (await session.post('Profiler.stop')).profile;
  } finally {
    session.disconnect();
  }
}
