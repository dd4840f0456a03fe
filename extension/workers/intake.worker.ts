import { compiledRules } from 'virtual:rules';
import { thresholds } from 'virtual:thresholds';
import { createAnswerer } from '../intake/answer.ts';
import { withLivePacks } from '../services/chosen-rules.ts';
import type { IntakeRequest, LivePacks, Numbered } from '../intake/protocol.ts';

let told: (packs: LivePacks['livePacks']) => void;
const live = new Promise<LivePacks['livePacks']>((resolve) => (told = resolve));
/** Wiring only: requests are answered in the order they come. */
const answer = createAnswerer(async () => withLivePacks(compiledRules(), await live), thresholds);

self.addEventListener('message', ({ data }: MessageEvent<LivePacks | Numbered<IntakeRequest>>) => {
  if ('livePacks' in data) told(data.livePacks);
  else void reply(data);
});

async function reply({ number, message }: Numbered<IntakeRequest>): Promise<void> {
  const answered = await answer(message);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the page that started it alone hears it
  self.postMessage({ number, message: answered });
}
