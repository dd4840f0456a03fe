import { compiledRules } from 'virtual:rules';
import { createAnswerer } from '../../intake/answer.ts';
import type { IntakeRequest, Numbered } from '../../intake/protocol.ts';

/** Wiring only: requests are answered in the order they come. */
const answer = createAnswerer(compiledRules);
let last = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<Numbered<IntakeRequest>>) => {
  last = last.then(() => reply(data));
});

async function reply({ number, message }: Numbered<IntakeRequest>): Promise<void> {
  const answered = await answer(message);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the page that started it alone hears it
  self.postMessage({ number, message: answered });
}
