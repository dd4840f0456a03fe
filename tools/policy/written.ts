import { managedSchema } from './managed-schema.ts';
import { chromiumPolicy, firefoxPolicies, windowsRegistry } from './samples.ts';

/** The files that are written of the policy's schema, by path. */
export function written(): Readonly<Record<string, string>> {
  return {
    'extension/public/managed-schema.json': managedSchema(),
    'docs/policy/chromium.json': chromiumPolicy(),
    'docs/policy/firefox.json': firefoxPolicies(),
    'docs/policy/windows.reg': windowsRegistry(),
  };
}
