import { studioRules } from 'virtual:studio-rules';
import { config } from 'zod';
import type { Question, Reply } from '../../studio/ask-desk.ts';
import { Desk } from '../../studio/desk.ts';

// The policy of the extension lets no program be made of text: zod is told before it tries.
config({ jitless: true });

/** Wiring only: questions are answered in the order they come. */
const desk = new Desk(studioRules);
let last = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  last = last.then(() => reply(data));
});

async function reply({ number, name, words }: Question): Promise<void> {
  const answer = await answered(name, words).then(
    (value): Reply => ({ number, value }),
    (): Reply => ({ number, failed: true }),
  );
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the page that started it alone hears it
  self.postMessage(answer);
}

async function answered(name: Question['name'], words: Question['words']): Promise<unknown> {
  const method: unknown = Reflect.get(Object.getPrototypeOf(desk), name);
  if (typeof method !== 'function') throw new TypeError('no such method');
  return Reflect.apply(method, desk, words);
}
