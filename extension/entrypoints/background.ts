import { wordingData } from 'virtual:queries';
import { compiledRules } from 'virtual:rules';
import { createEdition } from '#src/wording/edition.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { styleBadge } from '../services/badge.ts';
import { withChosenLevels, withLivePacks } from '../services/chosen-rules.ts';
import { readConsent } from '../services/consent.ts';
import { choicesOf } from '../services/choices-of.ts';
import { openChecker } from '../services/checker.ts';
import { recheckPacks } from '../services/recheck-packs.ts';
import { watchManagedValues } from '../storage/managed-values.ts';
import { createFieldMenu, fieldMenuChosen } from '../services/field-menu.ts';
import { KnownPolicy } from '../services/known-policy.ts';
import { messageType } from '../services/message-type.ts';
import { applyConsent, startAnew } from '../services/hosts.ts';
import { guardFrameMessage, guardOffer, guardPanelMessage, guardTakeUp } from '../services/message-guard.ts';
import { type From, NoteDesk } from '../services/note-desk.ts';
import { openDrafts } from '../services/open-drafts.ts';
import { openPanel } from '../services/open-panel.ts';
import { panelState } from '../services/panel-state.ts';
import type { FrameReply, PanelReply, TakeUpMessage } from '../services/protocol.ts';
import { pushToPages, pushToTab, whyHereIn } from '../services/push.ts';
import { readerOf } from '../services/reader.ts';
import { isOurPage, tabFrameOf } from '../services/sender.ts';
import { pressed } from '../services/press-button.ts';
import { tidyFromNow, watchDays } from '../services/tidy.ts';
import { setAlarm, watchConsent } from '../services/watch-consent.ts';
import { database } from '../storage/database.ts';
import { watchKeys } from '../storage/known-keys.ts';
import { keptSettings } from '../storage/kept-settings.ts';

/** Stands for a tab where there is none: the panel, where a note was pasted. */
const PANEL: From = { tab: -1, frameId: 0, page: '' };

/**
 * Wiring only. Every listener is registered before the first `await`, so that the event that woke the background finds
 * it; nothing is kept that the pages cannot send again.
 */
export default defineBackground(() => {
  const desk = new NoteDesk(
    (settings, packs) => readerOf(withChosenLevels(withLivePacks(compiledRules(), packs), settings)),
    () => createEdition(wordingData()),
  );
  const policy = new KnownPolicy();
  const ownId = browser.runtime.id;
  const ownPages = browser.runtime.getURL('/');

  browser.runtime.onMessage.addListener((value: unknown, sender, respond: (reply: unknown) => void) => {
    if (sender.id !== ownId || guardOffer(value) !== null) return undefined; // the workbench answers that
    const question = guardPanelMessage(value);
    if (question !== null && isOurPage(sender, ownPages)) {
      void askedByPanel(desk, question.tab).then(respond);
      return true; // the answer comes later
    }
    const again = guardTakeUp(value);
    if (again !== null && isOurPage(sender, ownPages)) void takeUp(desk, again);
    if (messageType(value) === 'choices') {
      void choicesOf(sender.tab?.url ?? sender.url ?? '').then(respond);
      return true;
    }
    if (messageType(value) === 'drafts' && isOurPage(sender, ownPages)) {
      void openDrafts(desk, ownPages).then(respond);
      return true;
    }
    if (messageType(value) === 'open-names' && sender.tab?.id !== undefined) {
      respond({ type: 'open-names', names: desk.openNames(sender.tab.id) });
      return undefined;
    }
    const frame = tabFrameOf(sender) ?? (isOurPage(sender, ownPages) ? PANEL : null);
    if (again !== null || frame === null) return undefined;
    void askedByFrame(desk, frame, value).then(respond);
    return true;
  });

  browser.action.onClicked.addListener((tab) => pressed(tab, policy));
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab !== undefined) void fieldMenuChosen(info, tab);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'open-panel') {
      void openPanel(tab.windowId);
      void pushToPages(tab.id);
    }
    if (command === 'next-question') void pushToTab(tab.id, { type: 'next-question' });
  });

  browser.tabs.onUpdated.addListener((tab, { status }) => {
    if (status !== undefined) void desk.refresh(tab);
  });
  browser.tabs.onRemoved.addListener((tab) => desk.forget(tab));

  watchConsent(() => {
    void applyConsent().then((tabs) => tabs.forEach((tab) => desk.forget(tab)));
  });
  watchDays();
  watchManagedValues(recheck);
  watchKeys(recheck);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void startAnew();
    void tidyFromNow();
    recheck();
    void createFieldMenu();
    void styleBadge();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => {
    void tidyFromNow();
    recheck();
    void keptSettings
      .current()
      .then(({ settings }) => setAlarm(settings.pausedUntil))
      .then(applyConsent);
    void styleBadge();
  });
});

function recheck(): void {
  void recheckPacks(database, openChecker);
}

async function askedByFrame(desk: NoteDesk, from: From, value: unknown): Promise<FrameReply> {
  const { message, refused } = guardFrameMessage(value);
  return message === null ? { type: 'refused', code: refused } : desk.take(from, message);
}

async function takeUp(desk: NoteDesk, { tab, key }: TakeUpMessage): Promise<void> {
  const found = await browser.tabs.get(tab).catch(() => undefined);
  await desk.takeUp(tab, found?.url ?? '', key);
}

async function askedByPanel(desk: NoteDesk, tab: number): Promise<PanelReply> {
  const url = await browser.tabs.get(tab).then(
    (found) => found.url,
    () => undefined, // closed meanwhile
  );
  const consent = await readConsent(Date.now());
  const state = panelState(url, consent, desk.held(tab), await desk.about(tab));
  if (state.state !== 'no-note' && state.state !== 'watching') return state;
  // After a stop of the background the frames know what it no longer does.
  if (state.state === 'no-note') void pushToTab(tab, { type: 'send-fields', join: false });
  return { ...state, here: await whyHereIn(tab) };
}
