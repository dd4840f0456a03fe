import { promptsInOrder } from './findings-by-frame.ts';
import { hostOf } from './host.ts';
import type { HeldNote } from './notes.ts';
import type { PanelReply } from './protocol.ts';

/** What the browser says of the tab that the panel stands beside. */
export interface PanelTab {
  /** Undefined while the browser keeps it from us: the host is off and the button was not pressed on this page. */
  readonly url: string | undefined;
  /** Whether the permission for a host is held. */
  readonly isAllowed: (pattern: string) => Promise<boolean>;
  /** Patterns of the paused hosts. */
  readonly paused: readonly string[];
}

/** What the side panel shows for a tab. */
export async function panelState(tab: PanelTab, held: HeldNote | undefined): Promise<PanelReply> {
  if (tab.url === undefined || tab.url === '') return nothing('unknown-page');
  const host = hostOf(tab.url);
  if (host === null) return nothing('no-host');
  const { name, pattern } = host;
  if (!(await tab.isAllowed(pattern))) return nothing('host-off', name, pattern);
  if (tab.paused.includes(pattern)) return nothing('paused', name, pattern);
  if (held === undefined) return nothing('no-note', name, pattern);
  const prompts = promptsInOrder(held.places, held.prompts);
  return { type: 'panel-state', state: 'watching', host: name, pattern, prompts };
}

function nothing(state: PanelReply['state'], host = '', pattern = ''): PanelReply {
  return { type: 'panel-state', state, host, pattern, prompts: [] };
}
