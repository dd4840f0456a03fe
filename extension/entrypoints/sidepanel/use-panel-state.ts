import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { keptSettings } from '../../storage/kept-settings.ts';
import { messageType } from '../../services/message-type.ts';
import type { PanelMessage, PanelReply } from '../../services/protocol.ts';
import { offEverywhere, pausedHosts } from '../../storage/paused-hosts.ts';

/** What the panel knows of the tab it stands beside. */
export interface PanelView {
  readonly tab: number;
  readonly state: PanelReply;
}

/** The active tab of the panel's window and what is open in its note; null until the first answer. */
export function usePanelState(): PanelView | null {
  const [view, setView] = useState<PanelView | null>(null);
  useEffect(() => {
    const watch = new PanelWatch(setView);
    return () => watch.end();
  }, []);
  return view;
}

/** Asks again whenever something may have changed, one question at a time: the last answer is of the latest state. */
class PanelWatch {
  readonly #show: (view: PanelView) => void;
  readonly #ends: (() => void)[] = [];
  #asking = false;
  #again = false;

  constructor(show: (view: PanelView) => void) {
    this.#show = show;
    const ask = (): void => void this.#ask();
    const onMessage = (value: unknown): undefined => {
      if (messageType(value) === 'note-changed') ask();
    };
    browser.runtime.onMessage.addListener(onMessage);
    this.#ends.push(() => browser.runtime.onMessage.removeListener(onMessage));
    const events = [
      browser.tabs.onActivated,
      browser.tabs.onUpdated,
      browser.permissions.onAdded,
      browser.permissions.onRemoved,
    ];
    for (const event of events) {
      event.addListener(ask);
      this.#ends.push(() => event.removeListener(ask));
    }
    this.#ends.push(pausedHosts.watch(ask), offEverywhere.watch(ask), keptSettings.watch(ask));
    ask();
  }

  end(): void {
    for (const end of this.#ends) end();
  }

  async #ask(): Promise<void> {
    this.#again = true;
    if (this.#asking) return;
    this.#asking = true;
    while (this.#again) {
      this.#again = false;
      const view = await askOnce();
      if (view !== null) this.#show(view);
    }
    this.#asking = false;
  }
}

async function askOnce(): Promise<PanelView | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const message: PanelMessage = { type: 'panel', tab: tab.id };
  // The background may be stopped in the middle of its answer; the next event asks again.
  const state = await browser.runtime.sendMessage(message).catch(() => undefined);
  return isState(state) ? { tab: tab.id, state } : null;
}

function isState(value: unknown): value is PanelReply {
  return messageType(value) === 'panel-state';
}
