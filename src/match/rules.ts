import type { FiledKnowledge, LeanKnowledge } from './filed-knowledge.ts';
import type { Axis, Knowledge, Level } from './knowledge.ts';

/** The shapes a rule may have: a small closed set, one file each in `src/engine/checks`. */
export const CHECK_KINDS = [
  'detail-missing',
  'details-disagree',
  'minutes-missing',
  'minutes-disagree',
  'stop-missing',
  'blank-left',
  'minutes-inexact',
  'minutes-shared',
  'statement-missing',
  'stop-unsaid',
  'sum-disagrees',
] as const;

export type CheckKind = (typeof CHECK_KINDS)[number];

/**
 * What a check finds; what it is about: details that the classification tells apart, the time of a service, or anything a
 * service's note has to state; and whether minutes, or a start and a stop, close its gap.
 */
interface CheckShape {
  readonly finds: 'gap' | 'conflict';
  readonly of: 'detail' | 'time' | 'service';
  readonly takesTimes: boolean;
}

export const CHECK_SHAPES: Readonly<Record<CheckKind, CheckShape>> = {
  'detail-missing': { finds: 'gap', of: 'detail', takesTimes: false },
  'details-disagree': { finds: 'conflict', of: 'detail', takesTimes: false },
  'minutes-missing': { finds: 'gap', of: 'time', takesTimes: true },
  'minutes-disagree': { finds: 'conflict', of: 'time', takesTimes: false },
  'stop-missing': { finds: 'gap', of: 'time', takesTimes: true },
  'blank-left': { finds: 'gap', of: 'time', takesTimes: false },
  'minutes-inexact': { finds: 'gap', of: 'time', takesTimes: true },
  'minutes-shared': { finds: 'gap', of: 'time', takesTimes: true },
  'statement-missing': { finds: 'gap', of: 'service', takesTimes: false },
  'stop-unsaid': { finds: 'gap', of: 'time', takesTimes: true },
  'sum-disagrees': { finds: 'conflict', of: 'time', takesTimes: false },
};

/**
 * How far from its mention a service's times may stand, the least first. `visit` looks as far as `note`, for the length of
 * a visit that is no service by itself.
 */
export const TIME_REACHES = ['sentence', 'near', 'note', 'visit'] as const;

export type TimeReach = (typeof TIME_REACHES)[number];

/** Where a rule comes from, for whoever asks. */
export interface Source {
  readonly title: string;
  readonly section: string;
  readonly release: string;
  readonly link?: string;
}

/** What has to be given for a rule to speak, beside its condition or family. All that is named has to hold. */
export interface RuleLimits {
  /** Details that the note says of the problem: one of the values, or any where none is named. */
  readonly given?: readonly { readonly axis: Axis; readonly values: readonly string[] }[] | undefined;
  /** Phrases one of which stands anywhere in the note. */
  readonly said?: readonly string[] | undefined;
  /** Phrases none of which does. */
  readonly unsaid?: readonly string[] | undefined;
  /** Whether the axis is left alone where not all of that is given; else it is asked about as without the rule. */
  readonly else?: 'off' | undefined;
}

/** One check on an axis of a condition, or of families of the classification. */
export interface Rule {
  /** "orthopaedics/knee-osteoarthritis-side" */
  readonly id: string;
  readonly version: string;
  readonly check: CheckKind;
  /** The id of a condition that people named; empty where the rule speaks for families. */
  readonly condition: string;
  /** Families it speaks for, with their dots ("I50"), and those under them that it does not. */
  readonly families?: readonly string[] | undefined;
  readonly except?: readonly string[] | undefined;
  /** What people call those families: "atrial fibrillation". */
  readonly name?: string | undefined;
  readonly when?: RuleLimits | undefined;
  /** The axis of a detail beside whose words the question stands, where the note has them: how long it was, beside "+LOC". */
  readonly beside?: Axis | undefined;
  readonly axis: Axis;
  /** Where a check of times looks for them; `note` where nothing is said. */
  readonly times?: TimeReach | undefined;
  /** Phrases one of which makes the statement that a service's note has to have, the words for a stop, or those for a total. */
  readonly statement?: readonly string[] | undefined;
  readonly level: Level;
  /** Values that are listed as answers, where the classification has no list of its own. */
  readonly options?: readonly string[] | undefined;
  readonly question: string;
  /** The question where the mention names a body site; {site} stands for its name. */
  readonly ofSite?: string | undefined;
  readonly why: string;
  readonly source: Source;
  /** Labels of the answers by the value they write, where they differ from the value: {"right upper quadrant": "RUQ"}. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Where a rule looks for times. */
export function timeReachOf({ times }: Pick<Rule, 'times'>): TimeReach {
  return times ?? 'note';
}

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** First and last day on which it counts, YYYY-MM-DD; null for no end. */
  readonly from: string;
  readonly until: string | null;
  /** Empty lists mean: for all. */
  readonly specialties: readonly string[];
  readonly encounters: readonly string[];
  readonly payers: readonly string[];
  /** Hosts, each with all below it. */
  readonly hosts: readonly string[];
  /** Groups of users, as an organisation names them. */
  readonly groups: readonly string[];
  readonly rules: readonly Rule[];
}

/**
 * What a pack may be for, and what of an encounter says whether it is; what weighs most first: what a payer demands goes
 * before what a department prefers.
 */
export const PACK_SCOPES = [
  ['payers', 'payer'],
  ['groups', 'group'],
  ['hosts', 'host'],
  ['encounters', 'encounter'],
  ['specialties', 'specialty'],
] as const;

/** All that is under `rules/`, read, checked and compiled: what the engine is made of. Survives JSON unchanged. */
export type CompiledRules = { readonly packs: readonly Pack[] } & (
  | { readonly knowledge: Knowledge; readonly filed?: undefined }
  /** What the wordings of the knowledge were filed as, where that was done before: they need not stand in it then. */
  | { readonly knowledge: Knowledge | LeanKnowledge; readonly filed: FiledKnowledge }
);
