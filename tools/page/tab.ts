import type { DevTools } from '../dev-tools.ts';
import { ourWorld } from './our-world.ts';

/** A tab of a browser, driven by the debugging protocol and by nothing else: no driver's own scripts run in it. */
export class Tab {
  readonly #tools: DevTools;
  readonly #target: string;
  readonly #session: string;

  /** Opens an address in a tab of its own and waits until it is loaded. */
  static async open(tools: DevTools, address: string): Promise<Tab> {
    const blank = { url: 'about:blank' };
    const { targetId } = await tools.send<{ targetId: string }>('Target.createTarget', blank);
    const params = { targetId, flatten: true };
    const { sessionId } = await tools.send<{ sessionId: string }>('Target.attachToTarget', params);
    const tab = new Tab(tools, targetId, sessionId);
    await tab.send('Page.enable');
    await tab.go(address);
    return tab;
  }

  private constructor(tools: DevTools, target: string, session: string) {
    this.#tools = tools;
    this.#target = target;
    this.#session = session;
  }

  send<T>(method: string, params: object = {}): Promise<T> {
    return this.#tools.send<T>(method, params, this.#session);
  }

  /** Leads it to an address and waits until that is loaded. */
  async go(address: string): Promise<void> {
    const loaded = this.event('Page.loadEventFired');
    await this.send('Page.navigate', { url: address });
    await loaded;
  }

  /** The world of ChartCue's script in it: the next that begins, or what is there when `Runtime` is enabled. */
  ourWorld(): Promise<number> {
    return ourWorld(this.#tools, this.#session);
  }

  /** The value of an expression, awaited, in the page or in another world there. Throws with what it threw. */
  async evaluate<T>(expression: string, world?: number): Promise<T> {
    const where = world === undefined ? {} : { contextId: world };
    const params = { expression, awaitPromise: true, returnByValue: true, ...where };
    const { result, exceptionDetails } = await this.send<{ result: { value: T }; exceptionDetails?: object }>(
      'Runtime.evaluate',
      params,
    );
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  }

  /** The next event of this tab with this name. */
  event(method: string): Promise<void> {
    return new Promise((resolve) => {
      const end = this.#tools.listen((event) => {
        if (event.method !== method || event.sessionId !== this.#session) return;
        end();
        resolve();
      });
    });
  }

  /** Puts it in front: what is behind is not drawn. */
  front(): Promise<void> {
    return this.send('Page.bringToFront');
  }

  async close(): Promise<void> {
    await this.#tools.send('Target.closeTarget', { targetId: this.#target });
  }
}
