import { isQueryPolicy } from '#src/queries/check-policy.ts';
import type { Baseline, Chosen, SettingName, Settings } from './settings.ts';

/** Longer lists and names than these come from no settings page. */
const MOST = 2_000;
const LONGEST = 300;
/** Policies are kept as long as queries that went by them: one a month for four years. */
const MOST_POLICIES = 50;
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
    Array.isArray(value) && value.length <= MOST_POLICIES && value.every(isQueryPolicy) && areApart(value),
  vaultDays: (value): value is number => isWhole(value, 3_660) && value > 0,
};

/** What came of reading: the settings that are sound, and the names of those that are not, or are none of ours. */
export interface ReadSettings {
  readonly chosen: Chosen;
  readonly refused: readonly string[];
}

/**
 * The settings in a value of whatever origin: a file, the storage of another version, an organisation's policy. Each is
 * checked by itself, so that one that is unsound does not take the others with it.
 */
export function readSettings(value: unknown): ReadSettings {
  if (!isRecord(value)) return { chosen: {}, refused: [] };
  const sound = Object.entries(value).filter(([name, each]) => isSettingName(name) && CHECKS[name](each));
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

/** No two begin on one day: which of them counts could not be told. */
function areApart(policies: Settings['queryPolicies']): boolean {
  return new Set(policies.map(({ since }) => since)).size === policies.length;
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value));
}
