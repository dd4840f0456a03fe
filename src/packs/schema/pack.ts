import { z } from 'zod';
import { CHECK_KINDS, TIME_REACHES } from '#src/match/rules.ts';
import { code, value } from './curated.ts';
import { axis, day, id, level, line, list, noteText, semver, term } from './text.ts';

const source = z.strictObject({
  title: line(160),
  section: line(160),
  release: line(40),
  link: z
    .string()
    .max(300)
    .regex(/^https:\/\/[^\s<>"`]+$/u, { error: 'Write an address that begins with https://.' })
    .optional(),
});

const names = z.array(line(60)).max(60).default([]);

export const packFile = z.strictObject({
  id,
  title: line(80),
  version: semver,
  from: day,
  until: day.nullable().default(null),
  specialties: names,
  encounters: names,
  payers: names,
  sources: z.array(source).min(1, { error: 'Name at least one source.' }).max(40),
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
  given: list(given, 8).optional(),
  said: list(term, 200).optional(),
  unsaid: list(term, 200).optional(),
});

export const ruleFile = z.strictObject({
  id,
  version: semver,
  condition: id.optional(),
  families: list(code, 200).optional(),
  except: list(code, 200).optional(),
  /** What those families are called where the rule is listed: "heart failure". */
  name: line(80).optional(),
  when: limits.optional(),
  check: z.enum(CHECK_KINDS),
  axis,
  times: z.enum(TIME_REACHES).optional(),
  level,
  question: line(160).regex(/^[^?]+\?$/u, { error: 'Ask one question: one question mark, at the end.' }),
  why: line(240),
  source,
  labels: label.default({}),
  asks: z
    .array(noteText, { error: 'List texts that ask, with the words asked about in [brackets].' })
    .max(60)
    .default([]),
  quiet: z
    .array(noteText, { error: 'List texts that stay quiet.' })
    .min(2, { error: 'Give at least two texts that stay quiet.' })
    .max(60),
});
