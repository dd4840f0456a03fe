import { encodeCodes } from '#src/classification/code-lines.ts';
import { type CompiledClassification, encodeFacts } from '#src/classification/compiled.ts';
import type { RulesFile } from '#src/packs/yaml-file.ts';

const FOLDER = 'rules/classification/curated';

/** A curated layer with one entry of each kind, all of knees and ears. */
const texts: Readonly<Record<string, string>> = {
  equivalents: `
equivalents:
  - words: [aural]
    means: ear
    reason: adjective of the organ
`,
  abbreviations: `
topics:
  - id: ear
    words: [ear]
abbreviations:
  - short: OA
    means: osteoarthritis
    reason: everyday
`,
  wordings: `
wordings:
  - words: worn knee
    family: M17.1
    reason: everyday
  - words: fell on stairs
    family: W10
    reason: how it came about
`,
  levels: `
defaults: { laterality: ask, site: hint, time: ask, acuity: hint, type: off, severity: hint, episode: off, cause: off }
levels:
  - families: [H, M17]
    axis: laterality
    level: ask
    reason: a side each
`,
  splits: `
splits:
  - families: [M17]
    axis: type
    options: []
    reason: kinds stand beside each other
`,
  answers: `
answers:
  - families: [M17]
    axis: type
    values:
      - value: primary
        label: primary
        terms: [primary]
        code: M17.1
    offered: false
    reason: what notes write
`,
  questions: `
title: Guidelines
questions:
  - axis: laterality
    kind: gap
    question: Which side is affected?
    why: The note names no side.
    section: I.B.13
`,
  homes: `
homes:
  - families: [H93.8X]
    sites: [ear]
    reason: said of ears
`,
};

/** The small curated layer, with `to` in the place of `from` in one of its files. */
export function smallCurated(name = '', from = '', to = ''): RulesFile[] {
  return Object.entries(texts).map(([file, text]) => ({
    path: `${FOLDER}/${file}.yaml`,
    text: file === name ? text.replace(from, to) : text,
  }));
}

/** A classification of the codes given, in its order: each with its depth, "1 M17.1" under "0 M17". */
export function smallClassification(...codes: readonly string[]): CompiledClassification {
  const open: string[] = [];
  const lines = codes.map((line) => {
    const [depth, name] = line.split(' ') as [string, string];
    const bare = name.replace('.', '');
    open[Number(depth)] = bare;
    const above = depth === '0' ? '' : open[Number(depth) - 1]!;
    return { depth: Number(depth), suffix: bare.slice(above.length), facts: 0 };
  });
  return {
    release: 'FY2027',
    words: '',
    forms: '',
    facts: encodeFacts({ values: [], isUnspecified: false, isOther: false, open: null, seventh: '' }),
    codes: encodeCodes(lines),
    wordings: '',
    steps: '',
  };
}

/** The same as files under rules/. */
export function compiledFiles(compiled: CompiledClassification): RulesFile[] {
  return Object.entries(compiled)
    .filter(([name]) => name !== 'release')
    .map(([name, text]) => ({ path: `rules/classification/compiled/${name}.txt`, text: `${text}\n` }));
}
