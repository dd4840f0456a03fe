import type { DevTools } from '../dev-tools.ts';

/** The world of ChartCue's script in a tab, by the tab's session: the next that begins, or one that is there when `Runtime` is enabled. */
export function ourWorld(tools: DevTools, session: string): Promise<number> {
  return new Promise((resolve) => {
    const end = tools.listen(({ method, params, sessionId }) => {
      if (method !== 'Runtime.executionContextCreated' || sessionId !== session) return;
      const { context } = params;
      if (!isOurs(context)) return;
      end();
      resolve(context.id);
    });
  });
}

function isOurs(context: unknown): context is { readonly id: number } {
  return typeof context === 'object' && context !== null && 'name' in context && context.name === 'ChartCue';
}
