import type { RulesFile } from '#src/packs/yaml-file.ts';
import { CODES, compiled } from '../fixtures/classification.ts';

/** A curated layer with one thing of each kind, to go with the small rules. */
const texts: Readonly<Record<string, string>> = {
  equivalents: `
equivalents:
  - words: [aural]
    means: ear
    reason: adjective of the organ
`,
  abbreviations: `
topics:
  - id: ears
    words: [ear, hearing]
abbreviations:
  - short: OT
    exact: true
    means: otalgia
    topic: ears
    reason: written by ear clinics
`,
  wordings: `
wordings:
  - words: aching ear
    family: H92.0
    reason: everyday word
`,
  levels: `
defaults:
  laterality: ask
  site: hint
  time: ask
  acuity: hint
  type: 'off'
  severity: hint
  episode: 'off'
  cause: 'off'
groups:
  complaint: [H92]
  pregnancy: [O]
levels:
  - families: [H92.1]
    axis: laterality
    level: hint
    reason: seldom of one side
`,
  splits: `
splits:
  - families: [H92]
    axis: acuity
    options: []
    reason: told apart elsewhere
`,
  answers: `
lists:
  ef: [ef, lvef]
measures:
  - id: ejection-fraction
    forms: ['{ef} {n}']
    reason: what the heart throws out
  - id: fainted
    lasting:
      what: [fainted]
      during: [for]
      lasting: [lasting]
      between: [about]
      amounts: { few: 3 }
      above: [over]
      below: [under]
      units: { minutes: 1 }
      pointInTime: [ago]
      pointUnlessDuring: [before]
    reason: how long a faint lasted
answers:
  - families: [I50]
    axis: type
    values:
      - value: systolic
        label: systolic
        terms: [hfref]
        code: I50.2
        measured: [{ by: ejection-fraction, from: 0, to: 40 }]
    offered: false
    reason: what the ejection fraction says
`,
  questions: `
title: Guidelines
questions:
  - axis: laterality
    kind: gap
    question: Which side is affected?
    why: The classification tells the sides apart.
    section: Laterality
`,
  homes: `
homes:
  - families: [H92]
    sites: [ear]
    reason: felt in the ear
`,
};

export const CURATED = 'rules/classification/curated/';
export const COMPILED = 'rules/classification/compiled/';

export const smallCurated: readonly RulesFile[] = Object.entries(texts).map(([name, text]) => ({
  path: `${CURATED}${name}.yaml`,
  text: text.trimStart(),
}));

const { release: _release, ...columns } = compiled(CODES);

/** The small classification as the compiler writes it: one text a file. */
export const smallCompiled: readonly RulesFile[] = Object.entries(columns).map(([name, text]) => ({
  path: `${COMPILED}${name}.txt`,
  text: `${text}\n`,
}));
