import { studioRules } from 'virtual:studio-rules';
import { config } from 'zod';
import type { Question, Reply } from '../studio/ask-desk.ts';
import { Desk } from '../studio/desk.ts';
import { House } from '../studio/house.ts';
import {
  type ImpactMessage,
  type ImpactQuestion,
  impactOnNotes,
  type ImpactReply,
} from '../studio/impact-on-notes.ts';

// The policy of the extension lets no program be made of text: zod is told before it tries.
config({ jitless: true });

/** Wiring only: questions are answered in the order they come. */
let made: House | null = null;
const house = (): House => (made ??= new House(studioRules()));
const desk = new Desk(house);
let last = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<Question | ImpactMessage>) => {
  last = last.then(() => {
    if (data === 'prepare') return prepare();
    return 'notes' in data ? tried(data) : reply(data);
  });
});

function prepare(): void {
  try {
    void house().engine;
  } catch {
    // what is wrong is told to who asks
  }
}

/** So many milliseconds go by between two replies at least: each is drawn, which takes the other core 10 ms. */
const STEP = 100;

function tried(question: ImpactQuestion): void {
  try {
    const run = impactOnNotes(question, house(), () => performance.now());
    let said = performance.now();
    let step = run.next();
    for (; step.done !== true; step = run.next()) {
      if (performance.now() - said < STEP) continue;
      say({ done: step.value });
      said = performance.now();
    }
    say(step.value === null ? { failed: 'faulty' } : { impact: step.value });
  } catch {
    say({ failed: 'broken' }); // what was thrown may quote a note
  }
}

async function reply({ number, name, words }: Question): Promise<void> {
  const answer = await answered(name, words).then(
    (value): Reply => ({ number, value }),
    (): Reply => ({ number, failed: true }),
  );
  say(answer);
}

async function answered(name: Question['name'], words: Question['words']): Promise<unknown> {
  const method: unknown = Reflect.get(Object.getPrototypeOf(desk), name);
  if (typeof method !== 'function') throw new TypeError('no such method');
  return Reflect.apply(method, desk, words);
}

function say(message: Reply | ImpactReply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the page that started it alone hears it
  self.postMessage(message);
}
