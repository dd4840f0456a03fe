import type { DevTools } from '../dev-tools.ts';

/** One entry of a trace, as Chromium writes it. */
export interface TraceEvent {
  readonly name: string;
  /** Microseconds. */
  readonly dur?: number;
  readonly args?: object;
}

/** What the browser does while something goes on, in all its processes. */
export async function trace(tools: DevTools, during: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const complete = new Promise<void>((resolve) => {
    const end = tools.listen(({ method, params }) => {
      if (method === 'Tracing.dataCollected' && isEvents(params['value'])) events.push(...params['value']);
      if (method !== 'Tracing.tracingComplete') return;
      end();
      resolve();
    });
  });
  const includedCategories = ['devtools.timeline', 'v8', 'v8.execute'];
  await tools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await during();
  await tools.send('Tracing.end');
  await complete;
  return events;
}

/** Those that ran, compiled or called a file of an extension. */
export function ofExtension(events: readonly TraceEvent[]): TraceEvent[] {
  return events.filter(({ args }) => JSON.stringify(args ?? {}).includes('chrome-extension://'));
}

function isEvents(value: unknown): value is TraceEvent[] {
  return Array.isArray(value);
}
