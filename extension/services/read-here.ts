import { browser } from 'wxt/browser';
import type { Prompt } from '#src/prompts/prompt.ts';
import type { FieldsMessage, FrameReply } from './protocol.ts';

const frame = crypto.randomUUID();
let revision = 0;

/** What is asked about a text that stands in this page. None when the background gave no answer. */
export async function readHere(text: string): Promise<readonly Prompt[]> {
  revision += 1;
  const message: FieldsMessage = {
    type: 'fields',
    frame,
    fields: [{ field: 'sample', label: '', order: 0, revision, text }],
    typing: null,
    aside: [],
  };
  const reply = await browser.runtime.sendMessage<FieldsMessage, FrameReply | undefined>(message);
  const shown = reply?.type === 'findings' ? (reply.fields[0]?.prompts ?? []) : [];
  return shown.filter((each) => each.kind !== 'wording');
}
