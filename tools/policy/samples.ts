import type { z } from 'zod';
import type { policySchema } from '#extension/storage/policy-schema.ts';

/** A policy such as a hospital might begin with: one host, two weeks of counting before anything is shown. */
export const SAMPLE: z.input<typeof policySchema> = {
  forbiddenHosts: ['mail.hospital.example', '*.bank.example'],
  preselectedHosts: ['ehr.hospital.example'],
  settings: {
    marks: 3,
    packsOff: ['timed-services'],
    levels: { 'wound-care': 'hint' },
    baseline: { from: '2027-01-11', to: '2027-01-24' },
  },
  trustedKeys: [{ name: 'CDI office', key: 'ed25519:11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }],
  retention: { asideDays: 30, countDays: 365 },
  users: { group: 'west-campus', specialty: 'orthopaedics' },
};

/** The name of the extension in Firefox; Chrome and Edge give theirs when it is installed. */
const FIREFOX_ID = 'chartcue@chartcue.invalid';
const ANY_ID = 'EXTENSION_ID';

/** For Chrome, Chromium and Edge on Linux, and for Firefox everywhere. */
export function chromiumPolicy(): string {
  return json({ '3rdparty': { extensions: { [ANY_ID]: SAMPLE } } });
}
export function firefoxPolicies(): string {
  return json({ policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: SAMPLE } } } });
}

/** For Chrome and Edge on Windows: a text of JSON in the registry for each part of the policy. */
export function windowsRegistry(): string {
  const keys = ['Google\\Chrome', 'Microsoft\\Edge'].map((product) => {
    const key = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${product}\\3rdparty\\extensions\\${ANY_ID}\\policy`;
    const values = Object.entries(SAMPLE).map(
      ([name, value]) => `"${name}"=${quoted(JSON.stringify(value))}`,
    );
    return [`[${key}]`, ...values].join('\r\n');
  });
  return `Windows Registry Editor Version 5.00\r\n\r\n${keys.join('\r\n\r\n')}\r\n`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
