import type { RulesFile } from '#src/packs/yaml-file.ts';
import { smallWording } from './small-wording.ts';

/** Rules as small as rules can be, with one thing of each kind: to be broken one fault at a time, in no time. */
const texts: Readonly<Record<string, string>> = {
  'rules/vocabulary/sections.yaml': `
sections:
  - id: allergies
    name: Allergies
    rank: 9
    quiet: true
    headings:
      - Allergies
  - id: assessment
    name: Assessment
    rank: 0
    headings:
      - Assessment
      - A/P
`,
  'rules/vocabulary/cues.yaml': `
cues:
  - id: negated-before
    direction: forward
    effects: [negated]
    terms:
      - no
      - without
  - id: not-negated
    direction: pseudo
    terms:
      - no change
      - without difficulty
  - id: end
    direction: terminate
    effects: []
    terms:
      - but
`,
  'rules/vocabulary/sites.yaml': `
sites:
  - id: abdomen
    name: abdomen
    parent: trunk
    terms:
      - abdomen
      - belly
  - id: ear
    name: ear
    parent: head
    paired: true
    terms:
      - ear
  - id: head
    name: head
    terms:
      - head
  - id: trunk
    name: trunk
    near: [head]
    terms:
      - trunk
`,
  'rules/vocabulary/details.yaml': `
details:
  - axis: laterality
    value: right
    terms:
      - right
      - rt
  - axis: laterality
    value: left
    terms:
      - left
      - lt
  - axis: laterality
    value: left
    sites: [ear]
    exact:
      - AS
  - axis: laterality
    value: none
    terms:
      - right away
`,
  'rules/vocabulary/words.yaml': `
words:
  article:
    - the
  possessive:
    - his
  preposition:
    - of
  coordination:
    - and
  verb:
    - is
  pronoun:
    - he
  modifier:
    - new
  normal:
    - normal
`,
  'rules/vocabulary/forms.yaml': `
forms:
  pain:
    - pains
    - painful
  ear:
    - ears
`,
  'rules/vocabulary/numbers.yaml': `
numbers:
  one: 1
minutes:
  minute: 1
clocks:
  start:
    - start
  stop:
    - stop
  joins:
    - to
  beforeYear:
    - in
  counted:
    - ml
  spent:
    - spent
  shared:
    - including
  wider:
    - today
  bound:
    - more
  habit:
    - each
  beforeAge:
    - at
  visit:
    - patient
  apart:
    - excluding
oldestYear: 1950
`,
  'rules/vocabulary/abbreviations.yaml': `
abbreviations:
  - dr
`,
  'rules/classification/release.yaml': `
release: FY2027
inForceFrom: 2026-10-01
title: ICD-10-CM, fiscal year 2027
`,
  'rules/classification/conditions.yaml': `
conditions:
  - id: belly-pain
    name: abdominal pain
    family: R10
    kind: symptom
    site: abdomen
    heads:
      - pain
    terms:
      - bellyache
    axes:
      - axis: site
        options: [abdomen, trunk]
  - id: ear-pain
    name: ear pain
    family: H92.0
    kind: symptom
    site: ear
    heads:
      - pain
    terms:
      - otalgia
    axes:
      - axis: laterality
        options: [right, left]
  - id: talk
    name: talking therapy
    family: talking therapy
    kind: service
    terms:
      - talking therapy
    axes:
      - axis: time
        options: []
`,
  'rules/packs/ear/pack.yaml': `
id: ear
title: Ears
version: 1.0.0
from: 2026-10-01
until: null
sources:
  - title: Guidelines
    section: Laterality
    release: FY2027
authors:
  - ChartCue
changelog:
  - version: 1.0.0
    date: 2026-10-01
    change: First rule.
`,
  'rules/packs/ear/ear-pain-side.yaml': `
id: ear-pain-side
version: 1.0.0
condition: ear-pain
check: detail-missing
axis: laterality
level: ask
question: Which ear hurts?
why: The classification tells right from left.
source:
  title: Guidelines
  section: Laterality
  release: FY2027
asks:
  - 'Assessment: [ear pain].'
  - 'CC: [otalgia] since Monday.'
quiet:
  - 'Assessment: left ear pain.'
  - 'No ear pain.'
`,
  'rules/packs/talk/pack.yaml': `
id: talk
title: Talking therapy
version: 1.0.0
from: 2026-10-01
sources:
  - title: Manual
    section: Time
    release: '2026'
authors:
  - ChartCue
changelog:
  - version: 1.0.0
    date: 2026-10-01
    change: First rule.
`,
  'rules/packs/talk/talk-minutes.yaml': `
id: talk-minutes
version: 1.0.0
condition: talk
check: minutes-missing
axis: time
level: ask
question: How long was the session?
why: It is reported by its time.
source:
  title: Manual
  section: Time
  release: '2026'
asks:
  - '[Talking therapy] today.'
  - 'Plan: [talking therapy].'
quiet:
  - 'Talking therapy, 45 minutes.'
  - 'No talking therapy.'
`,
};

export const smallRules: readonly RulesFile[] = Object.entries({ ...texts, ...smallWording }).map(
  ([path, text]) => ({
    path,
    text: text.trimStart(),
  }),
);

/**
 * The small rules with one file changed: `before`, which must stand in it, gives way to `after`.
 * Throws an Error where there is no such file or text: a test must not pass because its change did nothing.
 */
export function changed(path: string, before: string, after: string): RulesFile[] {
  const file = smallRules.find((one) => one.path === path);
  if (file === undefined) throw new Error(`no file ${path}`);
  if (!file.text.includes(before)) throw new Error(`${path} does not hold: ${before}`);
  const text = file.text.replace(before, () => after);
  return smallRules.map((one) => (one === file ? { path, text } : one));
}

/** The small rules without one of their files. */
export function without(path: string): RulesFile[] {
  const left = smallRules.filter((one) => one.path !== path);
  if (left.length === smallRules.length) throw new Error(`no file ${path}`);
  return left;
}

/** The small rules with one more file. */
export function withFile(path: string, text: string): RulesFile[] {
  return [...smallRules, { path, text }];
}

/** The line, counted from 1, on which `text` first stands in the file at `path` of `files`. */
export function lineOf(files: readonly RulesFile[], path: string, text: string): number {
  const whole = files.find((one) => one.path === path)?.text ?? '';
  const at = whole.indexOf(text);
  if (at < 0) throw new Error(`${path} does not hold: ${text}`);
  return whole.slice(0, at).split('\n').length;
}
