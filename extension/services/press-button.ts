import { browser } from 'wxt/browser';
import { hostOf } from './host.ts';
import type { KnownPolicy } from './known-policy.ts';
import { openPanel } from './open-panel.ts';
import { pushToPages } from './push.ts';

/** The part of a tab that is looked at when the button was pressed on it. */
interface PressedTab {
  readonly id?: number | undefined;
  readonly windowId: number;
  readonly url?: string | undefined;
}

/**
 * The toolbar's button: opens the panel and, where the host's permission is not held, asks for it; where it is, the
 * browser asks nothing. Both are taken from a user's gesture only, so nothing is awaited before them. What an organization
 * forbids is not asked for; where that was not known yet, it is given back.
 */
export function pressed({ id, windowId, url }: PressedTab, policy: KnownPolicy): void {
  const pattern = hostOf(url ?? '')?.pattern ?? null;
  const asked = pattern === null || policy.forbids(pattern) ? null : request(pattern, policy);
  void openPanel(windowId);
  if (id === undefined) return;
  void pushToPages(id); // the panel may now see which host it is
  // Refused where the press was no gesture to the browser: the panel has a switch of its own.
  asked?.then(
    () => pushToPages(id),
    () => undefined,
  );
}

async function request(pattern: string, policy: KnownPolicy): Promise<void> {
  const granted = await browser.permissions.request({ origins: [pattern] });
  if (!granted || !(await policy.forbidsAfterAll(pattern))) return;
  await browser.permissions.remove({ origins: [pattern] });
}
