// A little more than 150 lines, because whatever decides which worker a request is at stands here, and nowhere else.
import { Hand, type Job, type StartWorker } from './hand.ts';
import { MOST_TIME } from './limits.ts';
import type { IntakeReplies, IntakeRequest } from './protocol.ts';
import { Refused, type RefusalCode } from './refusal.ts';

/**
 * How many requests a worker holds: enough that it waits neither for the page nor for the files that it was given, few enough
 * that the others have work too.
 */
const AHEAD = 4;
/** After so many milliseconds an urgent request waits no longer for a worker that is at an import: most of what that asks takes less. */
const PATIENCE = 500;

/**
 * Workers and the requests they share. A request that takes longer than a file may is refused and its worker ended; what
 * else that worker held is given to a new one. What somebody looks at the screen for waits behind no slow file: there is a
 * worker more for it then.
 */
export class IntakePool {
  readonly #start: StartWorker;
  readonly #size: number;
  readonly #mostTime: number;
  readonly #hands: Hand[] = [];
  /** For urgent requests alone, one at a time. */
  #spare: Hand | null = null;
  readonly #waiting: Job[] = [];
  /** When urgent requests are looked after again. */
  readonly #timers = new Map<Job, ReturnType<typeof setTimeout>>();
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
      if (isUrgent) this.#lookAfter(job);
    });
  }

  /** Drops all that is not urgent, at once. The promises of what is dropped stay open: nobody waits for them any more. */
  cancel(): void {
    const busy = this.#hands.filter(({ jobs }) => jobs.some(({ isUrgent }) => !isUrgent));
    this.#endAll(busy);
    const kept = this.#waiting.filter(({ isUrgent }) => isUrgent);
    this.#waiting.splice(0, this.#waiting.length, ...kept);
    this.#share();
  }

  /** Begins again with new workers, which ask anew for whatever they stand on. */
  renew(): void {
    this.#endAll(this.#all);
    this.#share();
  }

  /** Drops all, and ends every worker with what it has in memory. A request that comes later starts a new one. */
  end(): void {
    this.#endAll(this.#all);
    this.#waiting.length = 0;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  get #all(): readonly Hand[] {
    return this.#spare === null ? this.#hands.slice() : [...this.#hands, this.#spare];
  }

  #share(): void {
    while (this.#waiting.length > 0) {
      const hand = this.#handFor(this.#waiting[0]!);
      if (hand === null) return;
      hand.give(this.#waiting.shift()!);
    }
    if (this.#isSpareIdle) setTimeout(() => this.#dismissSpare()); // charts are asked for once the last file was answered
  }

  /** The one with the least to do, a new one while there are fewer than there may be; null when all have enough. */
  #handFor({ isUrgent }: Job): Hand | null {
    const idle = this.#hands.toSorted((a, b) => a.load - b.load)[0];
    if (idle?.load === 0) return idle;
    if (this.#hands.length < this.#size) {
      const hand = this.#newHand();
      this.#hands.push(hand);
      return hand;
    }
    if (isUrgent && this.#isSpareIdle) return this.#spare;
    return idle !== undefined && idle.load < AHEAD ? idle : null;
  }

  get #isSpareIdle(): boolean {
    return this.#spare?.load === 0;
  }

  #dismissSpare(): void {
    const isQuiet = this.#waiting.length === 0 && this.#all.every(({ load }) => load === 0);
    if (isQuiet && this.#spare !== null) this.#end(this.#spare);
  }

  /** Sees to it, until an urgent request is answered, that it waits for no import. */
  #lookAfter(job: Job): void {
    this.#timers.set(
      job,
      setTimeout(() => {
        this.#timers.delete(job);
        const holder = this.#all.find(({ jobs }) => jobs.includes(job));
        if (holder === undefined && !this.#waiting.includes(job)) return;
        this.#hurry(job, holder);
        this.#lookAfter(job);
      }, PATIENCE),
    );
  }

  #hurry(job: Job, holder: Hand | undefined): void {
    const isHeldUp = holder?.isImporting ?? this.#hands.every(({ isImporting }) => isImporting);
    if (!isHeldUp) return;
    const hand = this.#hands.find(({ load }) => load === 0) ?? (this.#spare ??= this.#newHand());
    if (hand.load > 0) return;
    if (holder === undefined) this.#waiting.splice(this.#waiting.indexOf(job), 1);
    else holder.leave(job);
    hand.give(job);
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

  /** Ends a worker over what it is at. */
  #giveUp(hand: Hand, code: RefusalCode): void {
    if (!this.#all.includes(hand)) return; // it was ended already
    const { atWork } = hand;
    if (atWork !== null) hand.leave(atWork);
    this.#endAll([hand]);
    atWork?.reject(new Refused(code));
    this.#share();
  }

  /** Ends workers. What they had goes first again, but for what somebody waits for. */
  #endAll(hands: readonly Hand[]): void {
    for (const hand of hands) this.#end(hand);
    const jobs = [...hands.flatMap((hand) => hand.jobs), ...this.#waiting];
    const ordered = jobs.toSorted((a, b) => Number(b.isUrgent) - Number(a.isUrgent));
    this.#waiting.splice(0, this.#waiting.length, ...ordered);
  }

  #end(hand: Hand): void {
    hand.end();
    if (hand === this.#spare) this.#spare = null;
    else this.#hands.splice(this.#hands.indexOf(hand), 1);
  }
}
