import { fighting } from './fighting.ts';
import { focusTrap, lateTrap, silentTrap } from './focus-trap.ts';
import { frameset } from './frameset.ts';
import type { HostPage } from './host-page.ts';
import { modalDialog } from './modal-dialog.ts';
import { sandboxedEditor } from './sandboxed-editor.ts';
import { strictPolicy } from './strict-policy.ts';
import { tabs } from './tabs.ts';
import { twelveFields } from './twelve-fields.ts';
import { virtualList } from './virtual-list.ts';

export const HOST_PAGES: readonly HostPage[] = [
  frameset,
  tabs,
  sandboxedEditor,
  twelveFields,
  modalDialog,
  focusTrap,
  silentTrap,
  lateTrap,
  virtualList,
  strictPolicy,
  fighting,
];
