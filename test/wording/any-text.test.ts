import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintQuery } from '#src/wording/lint-query.ts';
import { queryFromText } from '#src/wording/plain-text/query-from-text.ts';
import { edition, query } from './own-edition.ts';
import { queryCases, queryOf } from './query-set.ts';

const scrap = fc.oneof(
  fc.constantFrom(
    '"',
    '“',
    '[x]',
    '[ ]',
    '___',
    '|',
    ':',
    '?',
    '\n',
    '# ',
    '**',
    'sepsis',
    'please document ',
    'DRG',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

test('any text gets an answer, and every quote stands in it', () => {
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(' ');
      for (const { quote } of lintQuery(queryFromText(text, edition), { channel: 'query', edition })) {
        for (const word of quote.split(/\s+/u)) expect(text).toContain(word);
      }
    }),
    { numRuns: 300 },
  );
});

test('the quotes of every query of the set are its own words', () => {
  for (const one of queryCases()) {
    const whole = queryOf(one, edition);
    const texts = [whole.title, whole.question, whole.reason ?? '', ...whole.beside];
    texts.push(...whole.options.map(({ label }) => label), ...whole.indicators.map(({ quote }) => quote));
    for (const { quote } of lintQuery(whole, { channel: one.channel, edition })) {
      expect(
        texts.some((text) => text.includes(quote)),
        `${one.id}: ${quote}`,
      ).toBe(true);
    }
  }
});

/** Texts that make a pattern that backtracks, or a search from each word on, take its square. */
const hostile = [
  'add sepsis to the note and please document if the patient has pneumonia or acute ',
  'please clarify if ',
  'add ',
  'change sepsis to ',
  'remove the the ',
  'or ',
  'can you ',
  '"',
  '((((',
  '**',
  '____ ',
  '[ ] Acute sepsis\n',
  'labs: ',
  '| a | b |\n',
  'Labs 3/3: WBC 12\n',
  'criteria for sepsis ',
  'a ',
];

test.each(hostile)(
  '200,000 characters of %j are answered',
  (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    expect(lintQuery(queryFromText(text, edition), { channel: 'query', edition })).toBeInstanceOf(Array);
    const whole = query({
      title: text,
      question: text,
      options: [{ label: text, supportedBy: [0] }],
      reason: text,
      beside: [text],
    });
    expect(lintQuery(whole, { channel: 'query', edition })).toBeInstanceOf(Array);
  },
  30_000,
);
