import { MOST_TIME } from './limits.ts';
import type { IntakeReplies, IntakeReply, IntakeRequest, Numbered } from './protocol.ts';
import { Refused, type RefusalCode } from './refusal.ts';

/** A worker as the pool sees it: it answers requests in their order. */
export interface IntakeWorker {
  ask(request: Numbered<IntakeRequest>): void;
  end(): void;
}

/** Starts a worker. It may break down at any moment: out of memory, a fault in a library. */
export type StartWorker = (
  onReply: (reply: Numbered<IntakeReply>) => void,
  onBreakdown: () => void,
) => IntakeWorker;

interface Job {
  readonly number: number;
  readonly request: IntakeRequest;
  /** Whether somebody looks at the screen for it: it goes before what waits, and is no part of an import. */
  readonly isUrgent: boolean;
  readonly resolve: (value: never) => void;
  readonly reject: (reason: Refused) => void;
}

interface Hand {
  readonly worker: IntakeWorker;
  /** What it was asked and has not answered, the oldest first. */
  readonly jobs: Job[];
  timer: ReturnType<typeof setTimeout> | null;
}

/**
 * How many requests a worker holds: enough that it waits neither for the page nor for the files that it was given, few enough
 * that the others have work too.
 */
const AHEAD = 4;

/**
 * Workers and the requests they share. A request that takes longer than a file may is refused and its worker ended; what
 * else that worker held is given to a new one.
 */
export class IntakePool {
  readonly #start: StartWorker;
  readonly #size: number;
  readonly #mostTime: number;
  readonly #hands: Hand[] = [];
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
  }

  #share(): void {
    while (this.#waiting.length > 0) {
      const hand = this.#freeHand();
      if (hand === null) return;
      const job = this.#waiting.shift()!;
      hand.jobs.push(job);
      if (hand.timer === null) this.#watch(hand);
      hand.worker.ask({ number: job.number, message: job.request });
    }
  }

  /** The hand with the least to do, a new one while there are fewer than there may be; null when all have enough. */
  #freeHand(): Hand | null {
    const idle = this.#hands.toSorted((a, b) => a.jobs.length - b.jobs.length)[0];
    if (idle?.jobs.length === 0) return idle;
    if (this.#hands.length < this.#size) return this.#newHand();
    return idle !== undefined && idle.jobs.length < AHEAD ? idle : null;
  }

  #newHand(): Hand {
    const worker = this.#start(
      (reply) => this.#take(hand, reply),
      () => this.#giveUp(hand, 'damaged'),
    );
    const hand: Hand = { worker, jobs: [], timer: null };
    this.#hands.push(hand);
    return hand;
  }

  #take(hand: Hand, { number, message }: Numbered<IntakeReply>): void {
    const at = hand.jobs.findIndex((job) => job.number === number);
    const [job] = at < 0 ? [] : hand.jobs.splice(at, 1);
    if (job === undefined) return;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a reply of the request's own type, as just seen
    if (message.type === job.request.type) job.resolve(message.value as never);
    else job.reject(new Refused('damaged'));
    this.#watch(hand);
    this.#share();
  }

  /** Starts the time of the request that is the worker's oldest now. */
  #watch(hand: Hand): void {
    if (hand.timer !== null) clearTimeout(hand.timer);
    hand.timer =
      hand.jobs.length === 0 ? null : setTimeout(() => this.#giveUp(hand, 'too-slow'), this.#mostTime);
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
    if (hand.timer !== null) clearTimeout(hand.timer);
    hand.worker.end();
    this.#hands.splice(this.#hands.indexOf(hand), 1);
  }
}
