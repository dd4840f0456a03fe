import { describe, expect, test, vi } from 'vitest';
import { readRulesFiles } from '#node/rules-files.ts';
import { wholeRules } from '#tools/whole-rules.ts';
import { createEdition } from '#src/wording/edition.ts';
import type { QueryTemplate } from '#src/packs/query-template.ts';
import type { QueryDraft } from '#src/queries/query.ts';
import { checkDraft } from '#extension/queries/check-draft.ts';
import { issueQuery } from '#extension/queries/issue-query.ts';
import { optionsFor, withType } from '#extension/queries/options.ts';
import { queryFhir } from '#extension/queries/query-fhir.ts';
import { templatesFor, withTemplate } from '#extension/queries/use-template.ts';
import { DRAFT, lifeAfter } from '../../queries/lives.ts';

const { rules } = wholeRules(readRulesFiles('.'));
const edition = createEdition(rules.wording);
const heartFailure = { family: 'I50.9', axes: ['type' as const], words: 'CHF' };

const FIT: QueryDraft = { ...DRAFT, indicators: [{ ...DRAFT.indicators[0]!, quote: 'Heart failure.' }] };

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
    const draft = { ...FIT, assignee: ' ', to: { name: '', role: '' } };
    expect(checkDraft(FIT, edition).isFit).toBe(true);
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
  test.each([
    { to: { name: 'Dr. Quill, please document sepsis', role: '' } },
    { to: { name: 'Dr. Quill', role: 'MCC reviewer' } },
    { assignee: 'Ada Lark, for better reimbursement' },
  ])('is held to the names and roles that are shown with it: %o', (people) => {
    expect(checkDraft({ ...FIT, ...people }, edition).isFit).toBe(false);
  });
  test('may be for Bill Cash, and may not speak of cash', () => {
    const to = { name: 'Dr. Bill Cash', role: 'attending' };
    expect(checkDraft({ ...FIT, to }, edition).isFit).toBe(true);
    expect(checkDraft({ ...FIT, to, title: 'Cash' }, edition).isFit).toBe(false);
    expect(checkDraft({ ...FIT, to: { ...to, role: 'cash' } }, edition).isFit).toBe(false);
  });
  test('that is not fit is not issued, whoever asks for it', async () => {
    const done: string[] = [];
    const steps = {
      copy: async () => void done.push('copied'),
      keep: async () => done.push('kept') > 0,
    };
    const leading = { ...FIT, question: 'Do you agree that this is CHF?' };
    expect(await issueQuery(leading, edition, steps)).toBe('queryNotFit');
    expect(await issueQuery({ ...FIT, assignee: '' }, edition, steps)).toBe('queryNotFit');
    expect(done).toEqual([]);
    expect(await issueQuery(FIT, edition, steps)).toBeNull();
    expect(done).toEqual(['copied', 'kept']);
  });
  test('that could not be copied is not kept as issued, and one that could not be kept says so', async () => {
    const keep = vi.fn<() => Promise<boolean>>().mockRejectedValue(new Error('full'));
    const copy = vi.fn<() => Promise<void>>().mockRejectedValue(new Error('refused'));
    expect(await issueQuery(FIT, edition, { copy, keep })).toBe('queryNotCopied');
    expect(keep).not.toHaveBeenCalled();
    expect(await issueQuery(FIT, edition, { copy: null, keep })).toBe('queryNotKept');
    copy.mockResolvedValue();
    expect(await issueQuery(FIT, edition, { copy, keep })).toBe('queryCopiedNotKept');
  });
  test('that was issued meanwhile is not said to be issued once more', async () => {
    const keep = vi.fn<() => Promise<boolean>>().mockResolvedValue(false);
    expect(await issueQuery(FIT, edition, { copy: null, keep })).toBe('queryDoneBefore');
  });
  describe('that was a choice', () => {
    const [first, second] = [FIT.indicators[0]!, { ...FIT.indicators[0]!, quote: 'EF 30 %' }];
    const choice: QueryDraft = {
      ...FIT,
      type: 'choice',
      indicators: [first, second],
      options: optionsFor('choice', [
        { label: 'systolic', kind: 'value', supportedBy: [0, 1] },
        { label: 'not clinically significant', kind: 'insignificant', supportedBy: [] },
      ]),
    };

    test.each(['open', 'yesno'] as const)('has all its answers when it is one again after %s', (type) => {
      const between = withType(choice, type, choice);
      expect(between.options.map(({ kind }) => kind)).not.toContain('value');
      expect(withType(between, 'choice', choice)).toEqual(choice);
      expect(choice.options.map(({ kind }) => kind)).toEqual([
        'value',
        'insignificant',
        'other',
        'undetermined',
      ]);
    });
    test('has them supported by what still stands in it', () => {
      const open = { ...withType(choice, 'open', choice), indicators: [second] };
      expect(withType(open, 'choice', choice).options[0]?.supportedBy).toEqual([0]);
    });
    test('has none of them back once a template asks something else', () => {
      const open = { ...withType(choice, 'open', choice), template: 'another' };
      expect(withType(open, 'choice', choice).options).toEqual(optionsFor('choice', []));
    });
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
