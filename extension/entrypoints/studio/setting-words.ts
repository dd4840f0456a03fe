import type { Level } from '#src/match/level.ts';
import { definitionOf } from '#src/measures/measure-definition.ts';
import { nameOf } from '../../services/host.ts';
import type { SettingName, Settings } from '../../storage/settings.ts';
import { policyLines } from '../../ui/policy-text.ts';
import { QUERY_MEASURES } from '../../ui/query-measure-list.ts';
import { type MessageKey, say } from '../../ui/say.ts';
import { dayAndTime } from './day-and-time.ts';

/** The titles of packs, by their ids. */
export type PackTitles = ReadonlyMap<string, string>;

/** How a setting is called, as on the page where it is set, and how its values read: a line each. */
interface SettingWords<Value> {
  readonly name: MessageKey;
  readonly says: (value: Value, titles: PackTitles) => readonly string[];
}

const LEVELS: Readonly<Record<Level, MessageKey>> = { ask: 'whoAsked', hint: 'levelHint', off: 'off' };

const LOOKS: Readonly<Record<Settings['appearance'], MessageKey>> = {
  system: 'looksSystem',
  light: 'looksLight',
  dark: 'looksDark',
};

/** A setting without words of its own is a type error. */
export const SETTING_WORDS: { readonly [Name in SettingName]: SettingWords<Settings[Name]> } = {
  marks: { name: 'settingMarks', says: (marks) => [String(marks)] },
  delay: { name: 'settingDelay', says: (delay) => [String(delay / 1000)] },
  packsOff: {
    name: 'whoPacksOff',
    says: (packs, titles) => someOf(packs.map((id) => named(id, titles))),
  },
  levels: {
    name: 'whoLevels',
    says: (levels, titles) =>
      someOf(
        Object.entries(levels).map(([id, level]) => pair(named(id, titles), say(LEVELS[level]))),
        'levelAsWritten',
      ),
  },
  rulesOff: {
    name: 'rulesOffTitle',
    says: (rulesOff) =>
      someOf(
        Object.entries(rulesOff)
          .filter(([, rules]) => rules.length > 0)
          .map(([host, rules]) => pair(nameOf(host), rules.join(', '))),
      ),
  },
  presenceMark: { name: 'settingPresence', says: onOrOff },
  toolbarCount: { name: 'settingCount', says: onOrOff },
  appearance: { name: 'looksColours', says: (look) => [say(LOOKS[look])] },
  signingLine: { name: 'settingSigning', says: onOrOff },
  pausedUntil: {
    name: 'whoPause',
    says: (until) => [until === null ? say('off') : say('whoPausedUntil', dayAndTime(until))],
  },
  baseline: {
    name: 'baselineTitle',
    says: (days) => [days === null ? say('off') : say('baselineSet', days.from, days.to)],
  },
  overlayOnly: { name: 'settingOverlay', says: onOrOff },
  vaultIdle: { name: 'vaultIdle', says: (minutes) => [String(minutes)] },
  vaultDays: { name: 'vaultDays', says: (days) => [String(days)] },
  queryMeasures: {
    name: 'queryMeasures',
    says: (chosen) =>
      QUERY_MEASURES.map((measure) => pair(measure.title, definitionOf(measure, chosen).says)),
  },
  queryPolicies: {
    name: 'policies',
    says: (policies) =>
      someOf(
        policies
          .toSorted((one, other) => (one.since < other.since ? -1 : 1))
          .flatMap((policy) =>
            policyLines(policy).map((line) => pair(say('policyFrom', policy.since), line)),
          ),
        'whoShipped',
      ),
  },
  specialty: { name: 'userSpecialty', says: nameOrUnsaid },
  encounter: { name: 'userEncounter', says: nameOrUnsaid },
  group: { name: 'userGroup', says: nameOrUnsaid },
  payer: { name: 'userPayer', says: nameOrUnsaid },
};

function nameOrUnsaid(name: string | null): string[] {
  return [name ?? say('userUnsaid')];
}

function onOrOff(isOn: boolean): string[] {
  return [say(isOn ? 'on' : 'off')];
}

/** A pack by its title and its id, which is how files and policies name it; a rule has its id alone. */
function named(id: string, titles: PackTitles): string {
  const title = titles.get(id);
  return title === undefined ? id : say('whoNamed', title, id);
}

function pair(name: string, value: string): string {
  return say('whoPair', name, value);
}

function someOf(lines: readonly string[], none: MessageKey = 'whoNone'): readonly string[] {
  return lines.length > 0 ? lines : [say(none)];
}
