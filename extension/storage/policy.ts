import { managedValues, type ManagedValues, managedValuesSoon } from './managed-values.ts';
import { readSettings } from './read-settings.ts';
import type { Chosen } from './settings.ts';
import { USER_SCOPES } from './user-scopes.ts';

/** What an organisation decides about hosts, by the browser's own way to set policies for extensions. */
export interface HostPolicy {
  /** Hosts on which ChartCue never works, as match patterns of any scheme. */
  readonly forbidden: readonly string[];
  /** Hosts that are offered before the user has been there, as match patterns. */
  readonly preselected: readonly string[];
}

/** The policy as it is known; empty where there is none. What is not of the schema in policy-schema.ts is passed over. */
export async function hostPolicy(): Promise<HostPolicy> {
  return hostsIn(await managedValuesSoon());
}

/** The policy as the browser has it, however long that takes. */
export async function hostPolicyAtLast(): Promise<HostPolicy> {
  return hostsIn(await managedValues());
}

function hostsIn(managed: ManagedValues): HostPolicy {
  return {
    forbidden: names(managed['forbiddenHosts']).map((name) => `*://${name}/*`),
    preselected: names(managed['preselectedHosts']).map((name) => `https://${name}/*`),
  };
}

/**
 * The settings that the policy decides; whom packs take the users for stands in a part of its own. When one user has
 * paused everything is that user's own.
 */
export async function policySettings(): Promise<Chosen> {
  const { settings, users } = await managedValuesSoon();
  const read = readSettings(settings).chosen;
  const decided = Object.entries(read).filter(([name]) => name !== 'pausedUntil' && !isUserScope(name));
  return { ...Object.fromEntries(decided), ...usersIn(users) };
}

/** What the policy says of the users; null is nothing said. */
function usersIn(users: unknown): Chosen {
  const said = Object.entries(readSettings(users).chosen).filter(
    ([name, value]) => isUserScope(name) && value !== null,
  );
  return Object.fromEntries(said);
}

function isUserScope(name: string): boolean {
  return USER_SCOPES.some(([scope]) => scope === name);
}

/** A host by its name, or all that end in it: "ehr.example", "*.hospital.example". */
const NAME = /^(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;

function names(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.filter((each) => typeof each === 'string' && NAME.test(each)).map(String);
}
