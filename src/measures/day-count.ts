/** Why a question was set aside. */
export const ASIDE_REASONS = [
  'undetermined',
  'not-now',
  'documented-elsewhere',
  'not-relevant',
  'wrong',
  'never-on-host',
] as const;

export type AsideReason = (typeof ASIDE_REASONS)[number];

/** Upper ends of the classes of time from shown to settled, in seconds; the last class has none. */
export const TIME_CLASSES = [10, 60, 300, 1_800] as const;

/** Whose numbers they are: one rule's, on one day, on one host. */
export interface CountKey {
  /** YYYY-MM-DD where the clinician is. */
  readonly day: string;
  /** The host's match pattern. */
  readonly host: string;
  readonly rule: string;
}

/** What became of one rule's questions on one day on one host. Numbers and names of rules: never a word of a note. */
export interface DayCount extends CountKey {
  /** Marked in the page. */
  readonly shown: number;
  /** What would have been, while everything was counted and nothing shown. */
  readonly silent: number;
  readonly opened: number;
  readonly answered: number;
  readonly aside: Readonly<Record<AsideReason, number>>;
  /** Settled by the author's own edit, shown or not. */
  readonly edited: number;
  /** How many were settled within each class of time, by an answer or an edit. */
  readonly times: readonly number[];
}

/** What of a count are numbers. */
export type Numbers = Omit<DayCount, keyof CountKey>;

/** Something that happened to a question. `seconds` since it was shown: null where that is not known. */
export type Event =
  | { readonly what: 'shown' | 'silent' | 'opened' }
  | { readonly what: 'answered' | 'edited'; readonly seconds: number | null }
  | { readonly what: 'aside'; readonly reason: AsideReason };

/** The numbers after an event; `before` is undefined for the first of its day, host and rule. */
export function counted(key: CountKey, before: DayCount | undefined, event: Event): DayCount {
  const count = before ?? noCount(key);
  if (event.what === 'aside') {
    const { reason } = event;
    return { ...count, aside: { ...count.aside, [reason]: count.aside[reason] + 1 } };
  }
  const after = { ...count, [event.what]: count[event.what] + 1 };
  if (!('seconds' in event) || event.seconds === null) return after;
  const at = classOf(event.seconds);
  return { ...after, times: count.times.map((number, index) => number + Number(index === at)) };
}

/** The pack that a rule's id names: "orthopaedics/knee-osteoarthritis-side". */
export function packOf(rule: string): string {
  return rule.slice(0, rule.indexOf('/') + 1).slice(0, -1);
}

/** The numbers of nothing. */
export function noCount({ day, host, rule }: CountKey): DayCount {
  const aside = { undetermined: 0, 'not-now': 0, 'documented-elsewhere': 0, 'not-relevant': 0 };
  return {
    day,
    host,
    rule,
    shown: 0,
    silent: 0,
    opened: 0,
    answered: 0,
    aside: { ...aside, wrong: 0, 'never-on-host': 0 },
    edited: 0,
    times: [...TIME_CLASSES.map(() => 0), 0],
  };
}

function classOf(seconds: number): number {
  const at = TIME_CLASSES.findIndex((end) => seconds < end);
  return at < 0 ? TIME_CLASSES.length : at;
}
