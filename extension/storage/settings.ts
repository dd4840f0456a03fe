import type { Level } from '#src/match/level.ts';
import type { QueryPolicy } from '#src/queries/policy.ts';

/** Days from which to which everything is counted and nothing is shown, YYYY-MM-DD, both included. */
export interface Baseline {
  readonly from: string;
  readonly to: string;
}

/** Everything a clinician can set. One value: what is not chosen is as in `DEFAULTS`. */
export interface Settings {
  /** Marks in the page at one time, 0 to 20. */
  readonly marks: number;
  /** Time without a key before anything new is shown, in ms, 0 to 60,000. */
  readonly delay: number;
  /** Ids of packs whose rules say nothing. */
  readonly packsOff: readonly string[];
  /** Levels by the id of a rule or of a pack; a rule's own comes before its pack's. */
  readonly levels: Readonly<Record<string, Level>>;
  /**
   * Ids of rules that say nothing on a host, by the host's match pattern; of a rule that speaks for many conditions with
   * the one that was meant: "icd10cm/site icd10cm/M47".
   */
  readonly rulesOff: Readonly<Record<string, readonly string[]>>;
  /** The small mark at the field that says what ChartCue does there. */
  readonly presenceMark: boolean;
  /** The number of open questions on the toolbar button. */
  readonly toolbarCount: boolean;
  readonly appearance: 'system' | 'light' | 'dark';
  /** The line beside a sign button that says what is open. */
  readonly signingLine: boolean;
  /** Until when nothing is read anywhere, as ms since 1970; null when it is not paused. */
  readonly pausedUntil: number | null;
  readonly baseline: Baseline | null;
  /** Marks as boxes over the text, never as highlights of the page's own document. */
  readonly overlayOnly: boolean;
  /** Minutes without a hand on the workbench after which its vault is locked, 1 to 240. */
  readonly vaultIdle: number;
  /** Days that charts and queries are kept in the vault after they last changed, 1 to 3,660. */
  readonly vaultDays: number;
  /** By which definition each measure of queries is counted: ids of definitions by ids of measures. */
  readonly queryMeasures: Readonly<Record<string, string>>;
  /** When what is done about queries without an answer, beside the policy that ships; one for each day on which one begins. */
  readonly queryPolicies: readonly QueryPolicy[];
  /** Whom packs take the user for, in their own words; null where it is not said, which excludes no specialty or encounter. */
  readonly specialty: string | null;
  readonly encounter: string | null;
  readonly group: string | null;
  readonly payer: string | null;
}

export type SettingName = keyof Settings;

/** Some of the settings: those that somebody has chosen. */
export type Chosen = Partial<Settings>;

export const DEFAULTS: Settings = {
  marks: 5, // acceptance falls by 30 % for each reminder more in an encounter
  delay: 300, // in the middle of the 250 to 400 ms that writers take for at once
  packsOff: [],
  levels: {},
  rulesOff: {},
  presenceMark: true,
  toolbarCount: true,
  appearance: 'system',
  signingLine: false,
  pausedUntil: null,
  baseline: null,
  overlayOnly: false,
  vaultIdle: 10,
  vaultDays: 90,
  queryMeasures: {},
  queryPolicies: [],
  specialty: null,
  encounter: null,
  group: null,
  payer: null,
};
