import { describe, expect, test } from 'vitest';
import { readRulesFiles } from '#node/rules-files.ts';
import { wholeRules } from '#tools/whole-rules.ts';
import { createEdition } from '#src/wording/edition.ts';
import type { QueryTemplate } from '#src/packs/query-template.ts';
import type { QueryDraft } from '#src/queries/query.ts';
import { checkDraft } from '#extension/queries/check-draft.ts';
import { optionsFor } from '#extension/queries/options.ts';
import { queryFhir } from '#extension/queries/query-fhir.ts';
import { templatesFor, withTemplate } from '#extension/queries/use-template.ts';
import { DRAFT, lifeAfter } from '../../queries/lives.ts';

const { rules } = wholeRules(readRulesFiles('.'));
const edition = createEdition(rules.wording);
const heartFailure = { family: 'I50.9', axes: ['type' as const], words: 'CHF' };

function template(id: string): QueryTemplate {
  return rules.templates.find((one) => one.id === id)!;
}

describe('templates', () => {
  test('for what is asked about come first, and none for another family or axis', () => {
    const found = templatesFor(rules.templates, heartFailure).map(({ id }) => id);
    expect(found[0]).toBe('cardiology/heart-failure-type');
    expect(found).toContain('formal-queries/present-on-admission');
    expect(found).not.toContain('cardiology/heart-failure-acuity');
    expect(found).not.toContain('wound-care/pressure-injury-stage');
    expect(templatesFor(rules.templates, null)).toHaveLength(rules.templates.length);
  });

  test('say their words of the record, and ask about findings of their own axis alone', () => {
    const typed = withTemplate(DRAFT, template('cardiology/heart-failure-type'), 'CHF');
    expect(typed).toMatchObject({ title: 'Type: CHF', type: 'choice', asks: DRAFT.asks });
    expect(typed.options.map(({ kind }) => kind)).toEqual([
      'value',
      'value',
      'value',
      'other',
      'undetermined',
    ]);
    const poa = withTemplate(DRAFT, template('formal-queries/present-on-admission'), 'CHF');
    expect(poa.asks).toEqual([]);
    expect(poa.options.map(({ label }) => label)).toEqual(['yes', 'no', 'other', 'unable to determine']);
  });

  test.each(rules.templates.map(({ id }) => id))('%s is fit once its answers are supported', (id) => {
    const filled = withTemplate(DRAFT, template(id), 'heart failure');
    const indicators = [
      ...DRAFT.indicators,
      { quote: 'Heart failure', document: 'H&P', date: '2026-09-01', place: 'line 1' },
    ];
    const supported: QueryDraft = {
      ...filled,
      indicators,
      options: filled.options.map((option) =>
        option.kind === 'value' ? { ...option, supportedBy: [0] } : option,
      ),
    };
    const { violations, isFit } = checkDraft(supported, edition);
    expect(violations.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(isFit).toBe(true);
  });
});

describe('a draft', () => {
  test('that says neither who asks nor whom is not fit', () => {
    const indicators = [{ ...DRAFT.indicators[0]!, quote: 'Heart failure.' }];
    const draft = { ...DRAFT, indicators, assignee: ' ', to: { name: '', role: '' } };
    expect(checkDraft({ ...DRAFT, indicators }, edition).isFit).toBe(true);
    expect(checkDraft(draft, edition)).toMatchObject({
      isFit: false,
      lacks: ['queryLacksTo', 'queryLacksFrom'],
    });
  });
  test('that leads is not fit, and says by which words', () => {
    const { violations, isFit } = checkDraft(
      { ...DRAFT, question: 'Do you agree that this is CHF?' },
      edition,
    );
    expect(isFit).toBe(false);
    expect(violations[0]).toMatchObject({ rule: 'Q-08', severity: 'error' });
  });
  test('keeps its values when it becomes a choice again', () => {
    const values = [{ label: 'left', kind: 'value' as const, supportedBy: [] }];
    expect(optionsFor('choice', values).map(({ label }) => label)).toEqual([
      'left',
      'other',
      'unable to determine',
    ]);
    expect(optionsFor('open', values)).toEqual([]);
  });
});

describe('FHIR', () => {
  test('has the question and who is asked, and the answer once there is one', () => {
    const open = JSON.stringify(queryFhir(lifeAfter('drafted', 'issued'), '2026-11-26T10:00'));
    expect(open).toContain('"status":"requested"');
    expect(open).toContain('"end":"2026-11-26"');
    expect(open).not.toContain('QuestionnaireResponse');
    const answered = JSON.parse(JSON.stringify(queryFhir(lifeAfter('drafted', 'issued', 'answered'), null)));
    expect(answered.entry.at(-1).resource).toMatchObject({
      resourceType: 'QuestionnaireResponse',
      item: [{ linkId: 'question', answer: [{ valueString: 'Systolic.' }] }],
    });
  });
});
