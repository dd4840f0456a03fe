import type { RulesFile } from '#src/packs/yaml-file.ts';

/** A pack without a fault, for hostile hands to change. */
export const soundFiles: readonly RulesFile[] = [
  {
    path: 'packs/foot/pack.yaml',
    text: `id: foot
title: Foot clinic
version: 1.0.0
from: 2026-10-01
sources:
  - title: ICD-10-CM Tabular List
    section: Chapter 13
    release: FY2027
authors:
  - A. Example
changelog:
  - version: 1.0.0
    date: 2026-11-27
    change: First rule.
`,
  },
  {
    path: 'packs/foot/bunion-foot.yaml',
    text: `id: bunion-foot
version: 1.0.0
families: [M21.61]
name: bunion
when:
  unsaid: [amputation of the foot]
check: detail-missing
axis: laterality
level: ask
question: Which foot has the bunion?
why: The classification tells right from left, and the note names no side.
source:
  title: ICD-10-CM Tabular List
  section: Family M21.61
  release: FY2027
labels:
  right: right
asks:
  - 'Assessment: [Bunion], wide shoes for now.'
  - 'Impression: [Bunion]. Plan: orthotics.'
quiet:
  - 'Assessment: Left bunion, wide shoes.'
  - 'No bunion.'
`,
  },
];
