import type { IntakeReply, IntakeRequest, Numbered } from './protocol.ts';
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

/** A request, and who waits for its reply. */
export interface Job {
  readonly number: number;
  readonly request: IntakeRequest;
  /** Whether somebody looks at the screen for it: it goes before what waits, and is no part of an import. */
  readonly isUrgent: boolean;
  readonly resolve: (value: never) => void;
  readonly reject: (reason: Refused) => void;
}

interface HandSettings {
  readonly start: StartWorker;
  /** In milliseconds, for one request. */
  readonly mostTime: number;
  /** It can be given more. */
  readonly answered: () => void;
  /** It broke down over its oldest request, or was at it for too long. */
  readonly givenUp: (code: RefusalCode) => void;
}

/** A worker and what it was asked and has not answered, the oldest first. */
export class Hand {
  readonly #worker: IntakeWorker;
  readonly #settings: HandSettings;
  #jobs: readonly Job[] = [];
  /** Those that another answers. The worker does them in their turn all the same, and is not heard. */
  readonly #left = new Set<Job>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(settings: HandSettings) {
    this.#settings = settings;
    this.#worker = settings.start(
      (reply) => this.#take(reply),
      () => settings.givenUp('damaged'),
    );
  }

  /** How many requests it has before it. */
  get load(): number {
    return this.#jobs.length;
  }

  /** Whether what it is at was asked by an import. */
  get isImporting(): boolean {
    return this.#jobs[0]?.isUrgent === false;
  }

  /** What it has to answer. */
  get jobs(): readonly Job[] {
    return this.#jobs.filter((job) => !this.#left.has(job));
  }

  /** What it has to answer and is at; null while it is at one that it left. */
  get atWork(): Job | null {
    const [oldest] = this.#jobs;
    return oldest === undefined || this.#left.has(oldest) ? null : oldest;
  }

  give(job: Job): void {
    this.#jobs = [...this.#jobs, job];
    if (this.load === 1) this.#watch();
    this.#worker.ask({ number: job.number, message: job.request });
  }

  /** Leaves a request to another. */
  leave(job: Job): void {
    this.#left.add(job);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#worker.end();
  }

  #take({ number, message }: Numbered<IntakeReply>): void {
    const job = this.#jobs.find((one) => one.number === number);
    if (job === undefined) return;
    this.#jobs = this.#jobs.filter((one) => one !== job);
    if (!this.#left.delete(job)) settle(job, message);
    this.#watch();
    this.#settings.answered();
  }

  /** Starts the time of the request that is the oldest now. */
  #watch(): void {
    clearTimeout(this.#timer);
    const { mostTime, givenUp } = this.#settings;
    if (this.load > 0) this.#timer = setTimeout(() => givenUp('too-slow'), mostTime);
  }
}

function settle(job: Job, message: IntakeReply): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a reply of the request's own type, as just seen
  if (message.type === job.request.type) job.resolve(message.value as never);
  else job.reject(new Refused('damaged'));
}
