import { z } from 'zod';
import { CHECK_KINDS, TIME_REACHES } from '#src/match/rules.ts';
import { code, value } from './curated.ts';
import { queryTemplate } from './template.ts';
import { axis, day, id, level, line, list, noteText, semver, term } from './text.ts';

/** The most rules of a pack: five times as many as our longest has. */
export const MOST_RULES = 150;

export const source = z.strictObject({
  title: line(160),
  section: line(160),
  release: line(40),
  link: z
    .string()
    .max(300)
    .regex(/^https:\/\/[^\s<>"`]+$/u, { error: 'Write an address that begins with https://.' })
    .optional(),
});

/** A host as an address names it: small letters, no scheme, no path. */
const host = z
  .string({ error: 'Write the name of a host: ehr.example.org.' })
  .max(253)
  .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/u, {
    error: 'Write the name of a host in small letters, without https:// and path: ehr.example.org.',
  });

const names = z.array(line(60)).max(60).default([]);

export const packFile = z.strictObject({
  id: id.describe('The name of the folder.'),
  title: line(80).describe('The name of the specialty, as people read it.'),
  version: semver.describe('Three numbers; the changelog says what each version changed.'),
  from: day.describe('The first day on which it counts, YYYY-MM-DD.'),
  until: day.nullable().default(null).describe('The last day on which it counts; null for no end.'),
  specialties: names.describe('Whom it is for; empty: everybody.'),
  encounters: names.describe('The kinds of encounter it is for; empty: all.'),
  payers: names.describe('The payers it is for; empty: all. With payers it is silent where none is known.'),
  hosts: z
    .array(host)
    .max(60)
    .default([])
    .describe('The hosts it is for, each with all below it; empty: all on which ChartCue works.'),
  groups: names.describe(
    'The groups of users it is for, as policy names them; empty: all. With groups it is silent where none is known.',
  ),
  templates: z
    .array(queryTemplate)
    .max(60)
    .default([])
    .describe('Templates of formal queries, for CDI specialists.'),
  sources: z
    .array(source)
    .min(1, { error: 'Name at least one source.' })
    .max(40)
    .describe('What its rules rest on.'),
  authors: z.array(line(80)).min(1, { error: 'Name at least one author.' }).max(40),
  changelog: z
    .array(z.strictObject({ version: semver, date: day, change: line(300) }))
    .min(1, { error: 'Say what the first version holds.' })
    .max(200),
});

const label = z.record(z.string().regex(/^[a-z0-9-]{1,60}$/u), line(60));

const given = z.strictObject({ axis, values: z.array(value).max(60).default([]) });

/** What has to be given beside the condition or the family: see RuleLimits. */
const limits = z.strictObject({
  given: list(given, 8).optional().describe('Details that the note says of the problem; without values any.'),
  said: list(term, 200).optional().describe('Phrases one of which stands anywhere in the note.'),
  unsaid: list(term, 200).optional().describe('Phrases none of which stands in the note.'),
  else: z
    .literal('off', { error: "Write 'off', or leave it out." })
    .optional()
    .describe('off: left alone where not all of this is given; else asked about as without the rule.'),
});

export const ruleFile = z.strictObject({
  id: id.describe('The name of the file.'),
  version: semver,
  condition: id
    .optional()
    .describe('A condition of classification/conditions.yaml. Either this or families.'),
  families: list(code, 200)
    .optional()
    .describe(
      'Codes of the classification with their dots, for which it speaks as far as no rule is nearer.',
    ),
  except: list(code, 200).optional().describe('Codes under them for which it does not speak.'),
  name: line(80)
    .optional()
    .describe('What people call the families: the title of the card, "heart failure".'),
  when: limits.optional().describe('What has to be given beside the condition or the family.'),
  check: z
    .enum(CHECK_KINDS)
    .describe('What is looked for: a detail or a time that is missing, or that disagrees.'),
  beside: axis
    .optional()
    .describe('The axis of a detail beside whose words the question stands, where the note has them.'),
  axis: axis.describe('The kind of detail. The classification has to split by it.'),
  times: z
    .enum(TIME_REACHES)
    .optional()
    .describe('How far from its mention the times of a service may stand.'),
  statement: list(term, 100)
    .optional()
    .describe(
      'Phrases one of which makes the statement that is looked for, the words for a stop, or those for a total.',
    ),
  level: level.describe('ask: marked in the note; hint: in the panel alone; off: left alone.'),
  question: line(160)
    .regex(/^[^?]+\?$/u, { error: 'Ask one question: one question mark, at the end.' })
    .describe('What is asked: neutral, and with one question mark, at the end.'),
  why: line(240).describe('One sentence on why it is asked.'),
  source,
  options: list(value, 60)
    .optional()
    .describe(
      'Values listed as answers, where the classification lists none: side, site, weeks, stage or grade.',
    ),
  labels: label.default({}).describe('How answers are written, by their value.'),
  asks: z
    .array(noteText, { error: 'List texts that ask, with the words asked about in [brackets].' })
    .max(60)
    .default([]),
  quiet: z
    .array(noteText, { error: 'List texts that stay quiet.' })
    .min(2, { error: 'Give at least two texts that stay quiet.' })
    .max(60),
});
