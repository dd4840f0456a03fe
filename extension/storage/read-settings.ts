import { isQueryPolicy } from '#src/queries/check-policy.ts';
import type { Baseline, Chosen, SettingName, Settings } from './settings.ts';

/** Longer lists and names than these come from no settings page. */
const MOST = 2_000;
const LONGEST = 300;
/** Policies are kept as long as queries that went by them: one a month for four years. */
export const MOST_POLICIES = 50;
const LEVELS: readonly unknown[] = ['ask', 'hint', 'off'];
const APPEARANCES: readonly unknown[] = ['system', 'light', 'dark'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a value is one that the setting of this name can have. By hand: zod makes its checks of text. */
const CHECKS: { readonly [Name in SettingName]: (value: unknown) => value is Settings[Name] } = {
  marks: (value) => isWhole(value, 20),
  delay: (value) => isWhole(value, 60_000),
  packsOff: isNames,
  levels: (value): value is Settings['levels'] => isTable(value, (each) => LEVELS.includes(each)),
  rulesOff: (value): value is Settings['rulesOff'] => isTable(value, isNames),
  presenceMark: isSwitch,
  toolbarCount: isSwitch,
  appearance: (value): value is Settings['appearance'] => APPEARANCES.includes(value),
  signingLine: isSwitch,
  pausedUntil: (value): value is number | null => value === null || isWhole(value, Number.MAX_SAFE_INTEGER),
  baseline: (value): value is Baseline | null => value === null || isBaseline(value),
  overlayOnly: isSwitch,
  vaultIdle: (value): value is number => isWhole(value, 240) && value > 0,
  queryMeasures: (value): value is Settings['queryMeasures'] => isTable(value, isName),
  queryPolicies: (value): value is Settings['queryPolicies'] =>
    Array.isArray(value) && value.length <= MOST_POLICIES && value.every(isQueryPolicy),
  vaultDays: (value): value is number => isWhole(value, 3_660) && value > 0,
  specialty: isNameOrNone,
  encounter: isNameOrNone,
  group: isNameOrNone,
  payer: isNameOrNone,
};

/** What came of reading: the settings that are sound, and the names of those that are not, or are none of ours. */
export interface ReadSettings {
  readonly chosen: Chosen;
  readonly refused: readonly string[];
}

/**
 * The settings in a value of whatever origin: a file, the storage of another version, an organisation's policy. Each is
 * checked by itself, so that one that is unsound does not take the others with it; so is each policy of due times.
 */
export function readSettings(value: unknown): ReadSettings {
  if (!isRecord(value)) return { chosen: {}, refused: [] };
  const sound = Object.entries(value)
    .map(([name, each]): [string, unknown] => [name, name === 'queryPolicies' ? soundPolicies(each) : each])
    .filter(([name, each]) => isSettingName(name) && CHECKS[name](each));
  const chosen: Chosen = Object.fromEntries(sound);
  return { chosen, refused: Object.keys(value).filter((name) => !Object.hasOwn(chosen, name)) };
}

function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(CHECKS, name);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSwitch(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isWhole(value: unknown, most: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}

function isNameOrNone(value: unknown): value is string | null {
  return value === null || isName(value);
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= MOST && value.every(isName);
}

function isTable(value: unknown, isEach: (each: unknown) => boolean): boolean {
  if (!isRecord(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= MOST && entries.every(([name, each]) => isName(name) && isEach(each));
}

function isBaseline(value: unknown): value is Baseline {
  if (!isRecord(value)) return false;
  const { from, to } = value;
  return isDay(from) && isDay(to) && from <= to && Object.keys(value).length === 2;
}

/** Those that can be gone by, one for a day: of two that begin on one day the last. */
function soundPolicies(value: unknown): unknown {
  if (!Array.isArray(value) || value.length > MOST_POLICIES) return value;
  return [...new Map(value.filter(isQueryPolicy).map((policy) => [policy.since, policy])).values()];
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value));
}
