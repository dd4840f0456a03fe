import { describe, expect, test } from 'vitest';
import { readRulesFiles } from '#node/rules-files.ts';
import { loadRules } from '#src/packs/load.ts';
import type { Fault } from '#src/packs/fault.ts';
import type { RulesFile } from '#src/packs/yaml-file.ts';

const PATH = 'rules/packs/queries/pack.yaml';
const TEMPLATE = `
  - id: cause
    name: Cause
    about: acute kidney injury
    reason: link
    type: open
    title: 'Cause: {words}'
    question: Can the cause of {words} be specified?`;

/** What is left of the rules without their packs, and a pack of these templates alone. */
const ground = readRulesFiles('.').filter(
  ({ path }) => !path.startsWith('rules/packs/') && !path.includes('/compiled/'),
);

function pack(templates: string): RulesFile[] {
  const text = `id: queries
title: Queries
version: 1.0.0
from: 2026-10-01
templates:${templates}
sources:
  - { title: A guideline, section: One, release: FY2027 }
authors: [A. Example]
changelog:
  - { version: 1.0.0, date: 2026-11-27, change: First. }
`;
  return [...ground, { path: PATH, text }];
}

function faults(templates: string): readonly Fault[] {
  return loadRules(pack(templates)).faults.filter(({ file }) => file === PATH);
}

describe('templates of a pack', () => {
  test('are taken, without a rule beside them', () => {
    const { rules } = loadRules(pack(TEMPLATE));
    expect(rules?.templates).toEqual([
      {
        id: 'queries/cause',
        name: 'Cause',
        families: [],
        axis: null,
        reason: 'link',
        type: 'open',
        title: 'Cause: {words}',
        question: 'Can the cause of {words} be specified?',
        options: [],
      },
    ]);
  });

  test.each([
    [
      'that lead',
      'Can the cause of {words} be specified?',
      'Do you agree that {words} is due to ATN?',
      'question',
      'Q-08',
    ],
    ['that speak of money', "'Cause: {words}'", "'DRG impact: {words}'", 'title', 'Q-09'],
    [
      'of a new diagnosis by yes and no',
      'type: open',
      'type: yesno\n    families: [N17]',
      'question',
      'Q-07',
    ],
  ])('%s keep the pack out', (_what, before, after, field, rule) => {
    const changed = TEMPLATE.replace(before, () => after).replace(
      'reason: link',
      rule === 'Q-07' ? 'reason: imprecise' : 'reason: link',
    );
    expect(faults(changed)).toEqual([
      expect.objectContaining({ code: 'wording', field: `templates[0].${field}` }),
    ]);
    expect(faults(changed)[0]?.problem).toContain(rule);
  });

  test('are told apart, and have options where they are a choice and nowhere else', () => {
    expect(faults(TEMPLATE + TEMPLATE)).toMatchObject([{ code: 'id-twice', field: 'templates[1].id' }]);
    const choice = TEMPLATE.replace('type: open', 'type: choice');
    expect(faults(choice)).toMatchObject([{ code: 'check', field: 'templates[0].options' }]);
    expect(faults(`${choice}\n    options: [prerenal, obstructive]`)).toEqual([]);
    expect(faults(`${TEMPLATE}\n    options: [prerenal]`)).toMatchObject([{ code: 'check' }]);
  });
});
