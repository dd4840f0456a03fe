import { Hand, type Job, type StartWorker } from './hand.ts';
import { MOST_TIME } from './limits.ts';
import type { IntakeReplies, IntakeRequest } from './protocol.ts';
import { Refused, type RefusalCode } from './refusal.ts';

/**
 * How many requests a worker holds: enough that it waits neither for the page nor for the files that it was given, few enough
 * that the others have work too.
 */
const AHEAD = 4;
/** So many milliseconds an urgent request stands behind others: charts are weighed in less, and a worker takes as long to start. */
const PATIENCE = 500;

/**
 * Workers and the requests they share. A request that takes longer than a file may is refused and its worker ended; what
 * else that worker held is given to a new one. What somebody looks at the screen for waits for no slow file: there is a
 * worker more for it then.
 */
export class IntakePool {
  readonly #start: StartWorker;
  readonly #size: number;
  readonly #mostTime: number;
  readonly #hands: Hand[] = [];
  /** For urgent requests alone. */
  #spare: Hand | null = null;
  readonly #waiting: Job[] = [];
  #asked = 0;

  constructor(start: StartWorker, size: number, mostTime = MOST_TIME) {
    this.#start = start;
    this.#size = size;
    this.#mostTime = mostTime;
  }

  /** The reply to a request. Rejects with a refusal: `too-slow`, or `damaged` when reading it broke down. */
  ask<Type extends keyof IntakeReplies>(
    request: IntakeRequest & { readonly type: Type },
    { isUrgent = false } = {},
  ): Promise<IntakeReplies[Type]> {
    return new Promise((resolve, reject) => {
      const job = { number: ++this.#asked, request, isUrgent, resolve, reject };
      if (isUrgent) this.#waiting.unshift(job);
      else this.#waiting.push(job);
      this.#share();
      if (isUrgent) setTimeout(() => this.#hurry(job), PATIENCE);
    });
  }

  /** Drops all that is not urgent, at once. The promises of what is dropped stay open: nobody waits for them any more. */
  cancel(): void {
    const busy = this.#hands.filter(({ jobs }) => jobs.some(({ isUrgent }) => !isUrgent));
    for (const hand of busy) this.#end(hand);
    const kept = [...busy.flatMap(({ jobs }) => jobs), ...this.#waiting].filter(({ isUrgent }) => isUrgent);
    this.#waiting.splice(0, this.#waiting.length, ...kept);
    this.#share();
  }

  /** Drops all, and ends every worker with what it has in memory. A request that comes later starts a new one. */
  end(): void {
    this.#waiting.length = 0;
    for (const hand of this.#hands.slice()) this.#end(hand);
    if (this.#spare !== null) this.#end(this.#spare);
  }

  #share(): void {
    while (this.#waiting.length > 0) {
      const hand = this.#handFor(this.#waiting[0]!);
      if (hand === null) return;
      hand.give(this.#waiting.shift()!);
    }
    const isIdle = this.#hands.every(({ jobs }) => jobs.length === 0);
    if (isIdle && this.#spare?.jobs.length === 0) this.#end(this.#spare);
  }

  /** The one with the least to do, a new one while there are fewer than there may be; null when all have enough. */
  #handFor({ isUrgent }: Job): Hand | null {
    const idle = this.#hands.toSorted((a, b) => a.jobs.length - b.jobs.length)[0];
    if (idle?.jobs.length === 0) return idle;
    if (this.#hands.length < this.#size) {
      const hand = this.#newHand();
      this.#hands.push(hand);
      return hand;
    }
    if (isUrgent && this.#spare?.jobs.length === 0) return this.#spare;
    return idle !== undefined && idle.jobs.length < AHEAD ? idle : null;
  }

  /** Gives an urgent request that waits behind another to the spare worker. */
  #hurry(job: Job): void {
    const at = this.#waiting.indexOf(job);
    const holder = this.#hands.find(({ jobs }) => jobs.indexOf(job) > 0);
    if (at >= 0) this.#waiting.splice(at, 1);
    else if (holder !== undefined) holder.leave(job);
    else return; // it is answered, or a worker is at it
    this.#spare ??= this.#newHand();
    this.#spare.give(job);
  }

  #newHand(): Hand {
    const hand: Hand = new Hand({
      start: this.#start,
      mostTime: this.#mostTime,
      answered: () => this.#share(),
      givenUp: (code) => this.#giveUp(hand, code),
    });
    return hand;
  }

  /** Ends a worker over its oldest request. What else it had goes first again, but for what somebody waits for. */
  #giveUp(hand: Hand, code: RefusalCode): void {
    const [oldest, ...others] = hand.jobs;
    this.#end(hand);
    const waiting = [...others, ...this.#waiting].toSorted((a, b) => Number(b.isUrgent) - Number(a.isUrgent));
    this.#waiting.splice(0, this.#waiting.length, ...waiting);
    oldest?.reject(new Refused(code));
    this.#share();
  }

  #end(hand: Hand): void {
    hand.end();
    if (hand === this.#spare) this.#spare = null;
    else this.#hands.splice(this.#hands.indexOf(hand), 1);
  }
}
