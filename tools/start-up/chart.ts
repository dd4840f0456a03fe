import type { DevTools } from '../dev-tools.ts';
import { ASK_FOR_STEPS, type Step } from './step.ts';
import { type Seen, WATCH_MESSAGES } from './watch-page.ts';

/** A page with a note in a field, in a tab of its own, and the extension's script in it. */
export class Chart {
  readonly #tools: DevTools;
  readonly #session: string;
  /** The world of the content script in the page that is shown. */
  #world = 0;

  static async open(tools: DevTools, address: string): Promise<Chart> {
    const { targetId } = await tools.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
    });
    const params = { targetId, flatten: true };
    const { sessionId } = await tools.send<{ sessionId: string }>('Target.attachToTarget', params);
    const chart = new Chart(tools, sessionId);
    const script = chart.#script();
    await chart.#send('Runtime.enable');
    await chart.#send('ServiceWorker.enable');
    await chart.#send('Page.navigate', { url: address });
    await script;
    await chart.#send('Page.bringToFront');
    return chart;
  }

  private constructor(tools: DevTools, session: string) {
    this.#tools = tools;
    this.#session = session;
  }

  /** Puts the caret at the end of the note. */
  async focus(): Promise<void> {
    await this.#inPage('note.focus(), note.setSelectionRange(note.value.length, note.value.length)');
  }

  /** Ends a line of the note as a key would, and gives what came of it. */
  async endLine(): Promise<{ seen: Seen; steps: readonly Step[] }> {
    await this.#inScript(WATCH_MESSAGES);
    await this.#send('Input.insertText', { text: '\n' });
    const seen = await this.#inScript<Seen>('seen');
    const steps = await this.#inScript<Step[]>(
      `chrome.runtime.sendMessage(${JSON.stringify(ASK_FOR_STEPS)})`,
    );
    return { seen, steps };
  }

  /** Stops the background as the browser does when it is idle, and waits until it is gone. */
  async stopBackground(): Promise<void> {
    const stopped = this.#event('ServiceWorker.workerVersionUpdated', ({ versions }) =>
      versions.some(
        ({ scriptURL, runningStatus }: { scriptURL: string; runningStatus: string }) =>
          scriptURL.startsWith('chrome-extension://') && runningStatus === 'stopped',
      ),
    );
    await this.#send('ServiceWorker.stopAllWorkers');
    await stopped;
  }

  async #script(): Promise<void> {
    const { context } = await this.#event(
      'Runtime.executionContextCreated',
      (params) => params['context'].auxData?.type === 'isolated' && params['context'].name === 'ChartCue',
    );
    this.#world = context.id;
  }

  #inPage<T>(expression: string): Promise<T> {
    return this.#evaluate(expression, {});
  }

  #inScript<T>(expression: string): Promise<T> {
    return this.#evaluate(expression, { contextId: this.#world });
  }

  async #evaluate<T>(expression: string, where: object): Promise<T> {
    const params = { expression, awaitPromise: true, returnByValue: true, ...where };
    const { result, exceptionDetails } = await this.#send<{
      result: { value: T };
      exceptionDetails?: object;
    }>('Runtime.evaluate', params);
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  }

  #send<T>(method: string, params: object = {}): Promise<T> {
    return this.#tools.send<T>(method, params, this.#session);
  }

  #event(method: string, isWanted: (params: any) => boolean): Promise<any> {
    return new Promise((resolve) => {
      const end = this.#tools.listen((event) => {
        if (event.method !== method || event.sessionId !== this.#session || !isWanted(event.params)) return;
        end();
        resolve(event.params);
      });
    });
  }
}
