import { compiledRules } from 'virtual:rules';
import { thresholds } from 'virtual:thresholds';
import { createAnswerer } from '../intake/answer.ts';
import { withLivePacks } from '../services/chosen-rules.ts';
import { database } from '../storage/database.ts';
import { livePackRows } from '../storage/live-pack-rows.ts';
import type { IntakeRequest, Numbered } from '../intake/protocol.ts';

/** Wiring only: requests are answered in the order they come. */
const answer = createAnswerer(async () => {
  // Without the packs of one's own where they cannot be read.
  const live = await livePackRows(database()).catch(() => []);
  return withLivePacks(compiledRules(), live);
}, thresholds);

self.addEventListener('message', ({ data }: MessageEvent<Numbered<IntakeRequest>>) => void reply(data));

async function reply({ number, message }: Numbered<IntakeRequest>): Promise<void> {
  const answered = await answer(message);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the page that started it alone hears it
  self.postMessage({ number, message: answered });
}
