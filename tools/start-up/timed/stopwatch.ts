import { ASK_FOR_STEPS, type Step } from '../step.ts';

const steps: Step[] = [];

/** Runs a step and notes when it began and ended. */
export function timed<T>(name: Step['name'], run: () => T): T {
  const from = performance.timeOrigin + performance.now();
  try {
    return run();
  } finally {
    steps.push({ name, from, to: performance.timeOrigin + performance.now() });
  }
}

chrome.runtime.onMessage.addListener((value: unknown, _sender, respond: (steps: readonly Step[]) => void) => {
  if (value === ASK_FOR_STEPS) respond(steps);
});
