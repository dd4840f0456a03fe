import { z } from 'zod';
import type { SettingName } from './settings.ts';
import type { UserScope } from './user-scopes.ts';

/**
 * What an organisation may decide by the browser's policies for extensions. One shape, from which the schema that browsers
 * read, the sample files and the tests are made; the extension itself reads a policy by hand (`policy.ts`), since zod makes
 * its checks of text.
 */

const hostName = z.string().regex(/^(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/u);
const names = z.array(z.string().min(1).max(300)).max(2000);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

const hours = z.int().min(1).max(10_000);
const clock = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/u);
const workingHours = z.strictObject({ from: clock, to: clock }).optional();
const name = z.string().min(1).max(80);

/** As `src/queries/check-policy.ts` reads it, which knows the order of times and the names of zones beside. */
const queryPolicy = z.strictObject({
  since: day.describe('The first day, YYYY-MM-DD, on which queries are opened that go by it.'),
  remindAfter: hours.describe('Working hours after which a reminder is due.'),
  dueAfter: hours.describe('Working hours after which the answer is due.'),
  escalateAfter: hours.describe('Working hours after which a query goes higher.'),
  expireAfter: hours.describe('Working hours after which nobody waits for the answer any more.'),
  escalateTo: z.array(name).max(10).describe('To whom, one after the other: "Physician advisor".'),
  calendar: z.strictObject({
    week: z
      .strictObject({
        sunday: workingHours,
        monday: workingHours,
        tuesday: workingHours,
        wednesday: workingHours,
        thursday: workingHours,
        friday: workingHours,
        saturday: workingHours,
      })
      .describe('Working hours, HH:MM; nobody works on a day that is left out.'),
    holidays: z.array(day).max(400).describe('Days, YYYY-MM-DD, on which nobody works.'),
    zone: z
      .string()
      .min(1)
      .max(60)
      .optional()
      .describe('Where they work, "America/Chicago"; where it is left out, where a query was opened.'),
  }),
});

/** Not among the settings of an organisation: until when one user has paused everything, and what `users` says. */
type Decided = Exclude<SettingName, 'pausedUntil' | UserScope>;

const settings: { readonly [Name in Decided]: z.ZodType } = {
  marks: z.int().min(0).max(20).describe('Marks in the page at one time, 0 to 20.'),
  delay: z
    .int()
    .min(0)
    .max(60_000)
    .describe('Milliseconds without a key before anything new is shown, 0 to 60000.'),
  packsOff: names.describe('Ids of packs whose rules say nothing.'),
  levels: z
    .record(z.string().min(1).max(300), z.enum(['ask', 'hint', 'off']))
    .describe("Levels by the id of a rule or of a pack; a rule's own comes before its pack's."),
  rulesOff: z
    .record(z.string().min(1).max(300), names)
    .describe('Ids of rules that say nothing on a host, by its match pattern: "https://ehr.example/*".'),
  presenceMark: z.boolean().describe('The small mark at the field that says what ChartCue does there.'),
  toolbarCount: z.boolean().describe('The number of open questions on the toolbar button.'),
  appearance: z.enum(['system', 'light', 'dark']).describe('Light or dark.'),
  signingLine: z.boolean().describe('The line beside a sign button that says what is open.'),
  baseline: z
    .strictObject({ from: day, to: day })
    .describe('First and last day, YYYY-MM-DD, on which everything is counted and nothing is shown.'),
  overlayOnly: z.boolean().describe("Marks as boxes over the text, never in the page's own document."),
  vaultIdle: z
    .int()
    .min(1)
    .max(240)
    .describe('Minutes without a hand on the workbench after which its vault is locked, 1 to 240.'),
  vaultDays: z
    .int()
    .min(1)
    .max(3_660)
    .describe('Days that charts and queries are kept in the vault after they last changed, 1 to 3660.'),
  queryMeasures: z
    .record(z.string().min(1).max(300), z.string().min(1).max(300))
    .describe(
      'By which definition each measure of queries is counted: ids of definitions by ids of measures, as in rules/measures.',
    ),
  queryPolicies: z
    .array(queryPolicy)
    .max(50)
    .describe(
      'When reminder, answer and escalation of queries are due, one policy for each day on which one begins. What is not in order (reminder, escalation, end) is passed over.',
    ),
};

/** The policy, every part of which may be left out. */
export const policySchema = z.strictObject({
  forbiddenHosts: z.array(hostName).max(2000).optional().meta({
    title: 'Hosts on which ChartCue never works',
    description:
      'Names of hosts, for example "mail.example" or "*.example". ChartCue does not ask for them and does not run there, whatever permission it holds.',
  }),
  preselectedHosts: z.array(hostName).max(2000).optional().meta({
    title: 'Hosts that are offered in the settings',
    description:
      'Names of hosts, for example "ehr.example". They stand first in the list of hosts and are turned on by one click, unless the extension was built with them: then they are on.',
  }),
  settings: z.strictObject(settings).partial().optional().meta({
    title: 'Settings that users cannot change',
    description: 'Each setting is taken whole; what is left out is for the user to choose.',
  }),
  packs: z.array(z.string().max(400_000)).max(50).optional().meta({
    title: 'Packs that are live for everybody',
    description:
      'The text of each .chartcue-pack file. A pack comes in only if one of the trusted keys signed it; it takes the place of a pack of the same id. Of several of one id the highest version counts.',
  }),
  trustedKeys: z
    .array(z.strictObject({ name, key: z.string().regex(/^ed25519:[A-Za-z0-9_-]{43}$/u) }))
    .max(50)
    .optional()
    .meta({
      title: 'Keys whose packs may come in',
      description: 'Where this is named, no other key counts, whoever added it in the pack studio.',
    }),
  retention: z
    .strictObject({ asideDays: z.int().min(1).max(90), countDays: z.int().min(1).max(731) })
    .partial()
    .optional()
    .meta({
      title: 'How long something is kept',
      description: 'Days for what was set aside in a note (90 at most) and for counts (731 at most).',
    }),
  users: z
    .strictObject({ group: name, specialty: name, encounter: name, payer: name })
    .partial()
    .optional()
    .meta({
      title: 'Whom packs may take the users for',
      description:
        'The group, specialty, encounter type and payer, in the words by which packs name whom they are for. What is left out is for the user to choose. A payer only where it is that of all patients: a pack for it speaks for each of them.',
    }),
});
