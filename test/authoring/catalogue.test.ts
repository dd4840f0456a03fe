import { describe, expect, test } from 'vitest';
import { catalogue } from '#src/authoring/catalogue.ts';
import { catalogueEntries } from '#src/authoring/catalogue-entries.ts';
import { ear, rules } from './small-packs.ts';

const { conditions } = rules.knowledge;

function listed(changes: Parameters<typeof ear>[0], date: string | null) {
  const { packs } = ear(changes);
  const compiled = packs.flatMap(({ pack }) => (pack === null ? [] : [pack]));
  const tests = packs.flatMap((own) => own.tests);
  return {
    text: catalogue(compiled, tests, conditions, { date }),
    entries: catalogueEntries(compiled, tests, conditions, date),
  };
}

test('a rule stands with its question, when it is asked, why, on what ground, and on how many texts it is tried', () => {
  expect(listed([], null).text).toContain(`### ear/ear-pain-side

- Asks: Which ear hurts?
- When: laterality is missing, of ear pain (H92.0).
- Level: ask. Why: The classification tells right from left.
- Source: Guidelines, Laterality, FY2027. Tests: 2 that ask, 2 quiet.`);
});

describe('a pack', () => {
  const year = [
    ['until: null', 'until: 2027-09-30\npayers: [acme, other]\nhosts: [ehr.example.org]'],
  ] as const;

  test('stands with its days and for whom it is', () => {
    expect(listed(year, null).entries).toMatchObject([
      {
        inForce: 'from 2026-10-01 to 2027-09-30, for payer acme or other, for host ehr.example.org',
        standing: null,
      },
    ]);
  });

  test.each([
    ['2026-09-30', 'not yet'],
    ['2027-10-01', 'no longer'],
  ])('that on %s is %s in force is said to do nothing', (date, standing) => {
    const { text, entries } = listed(year, date);
    expect(entries[0]!.standing).toBe(standing);
    expect(text).toContain(`It does nothing now: it is ${standing} in force.`);
  });

  test('that is in force is not', () => {
    expect(listed(year, '2027-09-30').text).not.toContain('does nothing');
  });
});
