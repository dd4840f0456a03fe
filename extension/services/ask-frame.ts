import { browser } from 'wxt/browser';
import type { Answer } from '#src/prompts/prompt.ts';
import type { AnswerFindingMessage, PanelAnswered, PanelPrompt, Place, TakeUpMessage } from './protocol.ts';
import { pushToTab } from './push.ts';

/** What the panel has the frames of a tab do. Each gives a function of where, so that a list can be drawn with it. */
export function showIn(tab: number): (prompt: PanelPrompt) => void {
  return ({ prompt, frameId }) => void pushToTab(tab, { type: 'show-finding', key: prompt.key }, frameId);
}

export function goToIn(tab: number): (place: Place & { readonly start: number }) => void {
  return ({ frameId, field, start }) => void pushToTab(tab, { type: 'go-to', field, at: start }, frameId);
}

/** Answers a finding where it stands. What became of it: `gone` also when the page answers no more. */
export function answerIn(tab: number): (prompt: PanelPrompt, answer: Answer) => Promise<PanelAnswered> {
  return async ({ prompt, frameId }, { label }) => {
    const message: AnswerFindingMessage = { type: 'answer-finding', key: prompt.key, label };
    const reply = await browser.tabs
      .sendMessage<AnswerFindingMessage, unknown>(tab, message, { frameId })
      .catch(() => 'gone');
    return reply === 'done' || reply === 'asked' ? reply : 'gone';
  };
}

/** Has a question asked again that was set aside in a tab's note. */
export function takeUp(tab: number, key: string): void {
  const message: TakeUpMessage = { type: 'take-up', tab, key };
  void browser.runtime.sendMessage(message).catch(() => undefined);
}
