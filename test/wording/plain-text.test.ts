import { describe, expect, test } from 'vitest';
import type { Query } from '#src/wording/query.ts';
import { queryFromText } from '#src/wording/plain-text/query-from-text.ts';
import { edition, wording } from './own-edition.ts';
import { queryCases } from './query-set.ts';

/** What a text comes to: title, number of indicators, question, labels, type. */
function partsOf(text: string) {
  const { title, indicators, question, options, type } = queryFromText(text, edition);
  return {
    title,
    indicators: indicators.map(({ quote }) => quote),
    question,
    options: options.map(({ label }) => label),
    type,
  };
}

const textOf = (id: string): string => queryCases().find((one) => one.id === id)!.text!;

describe('the parts of a query are found in', () => {
  test('labelled sections', () => {
    expect(partsOf(textOf('text-labelled-heart-failure'))).toEqual({
      title: 'Heart Failure Specificity',
      indicators: [
        '"CHF, volume overloaded" (H&P 3/14/26)',
        'BNP 2,340 (Lab 3/14/26)',
        'EF 25-30% (Echo 3/15/26)',
        'Furosemide 80 mg IV BID (MAR 3/14-3/17/26)',
      ],
      question:
        'Based on your clinical judgment, please clarify the type and acuity of the heart failure being treated.',
      options: [
        'Acute systolic heart failure',
        'Acute on chronic systolic heart failure',
        'Acute on chronic combined systolic and diastolic heart failure',
        'Other: ____________________',
        'Unable to determine',
      ],
      type: 'choice',
    });
  });

  test('a letter without headings', () => {
    const { title, indicators, question, options } = partsOf(textOf('text-letter'));
    expect(title).toBe('');
    expect(indicators).toHaveLength(1);
    expect(indicators[0]).toMatch(/^In the progress note of 5\/6\/26 .* 40 L\.$/u);
    expect(question).toBe(
      "Could you please clarify the diagnosis that best describes the patient's respiratory status on 5/6?",
    );
    expect(options).toHaveLength(4);
  });

  test('markdown with a table', () => {
    const { title, indicators, question, options } = partsOf(textOf('text-markdown'));
    expect(title).toBe('Anemia - type');
    expect(indicators).toEqual([
      '"anemia, s/p ORIF" | Progress note | 2026-04-11',
      'Hgb 7.1 (was 12.4) | CBC | 2026-04-11',
      '2 units PRBC | Transfusion record | 2026-04-11',
    ]);
    expect(question).toBe('Can the type of anemia be further specified?');
    expect(options).toHaveLength(5);
  });

  test('headings in capitals, and answers in round brackets', () => {
    const { title, indicators, question, options } = partsOf(textOf('text-capitals'));
    expect(title).toBe('CLINICAL DOCUMENTATION CLARIFICATION');
    expect(indicators).toHaveLength(4);
    expect(question).toBe("What diagnosis, if any, explains the patient's altered mental status?");
    expect(options).toEqual([
      'Metabolic encephalopathy',
      'Delirium',
      'Dementia without acute change',
      'Other, please specify',
      'Unable to determine',
    ]);
  });

  test('several boxes on one line', () => {
    const { options, type } = partsOf(textOf('text-poa'));
    expect(options).toEqual(['Yes', 'No', 'Clinically unable to determine']);
    expect(type).toBe('yesno');
  });

  test('answers on one line with strokes, with semicolons, with numbers', () => {
    expect(partsOf(textOf('text-inline-slashes')).options).toEqual([
      'Right',
      'Left',
      'Bilateral',
      'Other',
      'Unable to determine',
    ]);
    expect(partsOf(textOf('text-validation')).options).toHaveLength(5);
    expect(partsOf('Which side? Options: 1) right 2) left 3) other 4) unable to determine').options).toEqual([
      'right',
      'left',
      'other',
      'unable to determine',
    ]);
  });

  test('answers without any mark', () => {
    const text =
      'What diagnosis explains the sodium of 121?\nHyponatremia\nLaboratory error\nOther\nUnable to determine';
    expect(partsOf(text)).toMatchObject({
      question: 'What diagnosis explains the sodium of 121?',
      options: ['Hyponatremia', 'Laboratory error', 'Other', 'Unable to determine'],
    });
  });

  test('a question that comes first', () => {
    const { question, indicators, options } = partsOf(textOf('text-question-first'));
    expect(question).toContain('can you clarify the clinical significance of the positive blood culture?');
    expect(indicators).toHaveLength(2);
    expect(options).toHaveLength(4);
  });
});

test('a ticked box is an option chosen beforehand', () => {
  const { options } = queryFromText('Which side?\n[x] right\n[ ] left\n☑ both', edition);
  expect(options.map(({ selected }) => selected ?? false)).toEqual([true, false, true]);
});

test('a source and a date over a group of indicators belong to each of them', () => {
  const text =
    'Clinical indicators\nLabs 3/14/26:\n- WBC 19\n- lactate 3\nQuestion: Which diagnosis explains them?';
  const { indicators } = queryFromText(text, edition);
  expect(indicators.map(({ quote, date }) => [quote, date.includes('3/14/26')])).toEqual([
    ['WBC 19', true],
    ['lactate 3', true],
  ]);
});

test('plain text names no reason and links nothing', () => {
  const { reason, form, options } = queryFromText(textOf('text-labelled-heart-failure'), edition);
  expect([reason, form]).toEqual([null, 'text']);
  expect(options.every(({ supportedBy }) => supportedBy.length === 0)).toBe(true);
});

test('no word of a text is lost: what is no part of the query stands beside it', () => {
  for (const { text } of queryCases()) {
    if (text === undefined) continue;
    const query = queryFromText(text, edition);
    const kept = everyWordOf(query);
    const lost = text.split(/[^\p{L}]+/u).filter((word) => word.length > 4 && !kept.has(word));
    expect(lost.filter((word) => !HEADINGS.has(word.toLowerCase()))).toEqual([]);
  }
});

/** Labels of the parts are not part of them, nor are the names of a table's columns. */
const HEADINGS = new Set(
  [...Object.values(wording.text.headings).flat(), 'source', 'date', 'finding'].flatMap((heading) =>
    heading.split(' '),
  ),
);

function everyWordOf({ title, question, options, indicators, beside }: Query): Set<string> {
  const texts = [title, question, ...beside, ...options.map(({ label }) => label)];
  for (const { quote, source, date } of indicators) texts.push(quote, source, date);
  return new Set(texts.join(' ').split(/[^\p{L}]+/u));
}

test.each(['', '\n\n', '[ ]', '|', ':', '# ', '**', '\u0000', '\uD800', '- \n- \n', '?'])(
  'an odd text is a query too: %j',
  (text) => {
    expect(queryFromText(text, edition).form).toBe('text');
  },
);
