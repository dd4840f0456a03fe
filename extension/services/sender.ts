/** The part of the browser's word on who sent a message that is looked at: nothing in it comes from the message. */
export interface MessageSender {
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
}

/**
 * The frame of a tab that sent a message, with the address of its page (of the frame alone, where the browser keeps the
 * page's from us); null when it came from elsewhere (a panel, the background).
 */
export function tabFrameOf(sender: MessageSender): { tab: number; frameId: number; page: string } | null {
  const tab = sender.tab?.id;
  if (tab === undefined || sender.frameId === undefined) return null;
  return { tab, frameId: sender.frameId, page: sender.tab?.url ?? sender.url ?? '' };
}

/**
 * Whether a page of the extension itself sent a message, not a content script: its address begins with `ownPages`, the
 * extension's origin with a slash after it.
 */
export function isOurPage(sender: MessageSender, ownPages: string): boolean {
  return sender.url?.startsWith(ownPages) === true;
}
