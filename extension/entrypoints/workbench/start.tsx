import type { Bench } from '../../worklist/bench.ts';
import { BringIn } from './bring-in.tsx';
import { say } from '../../ui/say.ts';

/** What stands on the page before anything was brought in. */
export function Start({ bench }: { bench: Bench }) {
  return (
    <section class="start" aria-labelledby="start-title">
      <h2 id="start-title">{say('benchStart')}</h2>
      <p>{say('benchDrop')}</p>
      <BringIn isFirst onFiles={(files) => void bench.bringIn(files)} />
      <p class="soft">{say('benchLocal')}</p>
    </section>
  );
}
