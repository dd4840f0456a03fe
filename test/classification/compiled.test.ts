import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AXES } from '#src/classification/axis.ts';
import { type CodeFacts, decodeFacts, encodeFacts } from '#src/classification/compiled.ts';

const NOTHING: CodeFacts = { values: [], isUnspecified: false, isOther: false, open: null, seventh: '' };

const facts: fc.Arbitrary<CodeFacts> = fc.record({
  values: fc.array(fc.tuple(fc.constantFrom(...AXES), fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+)?$/)), {
    maxLength: 3,
  }),
  isUnspecified: fc.boolean(),
  isOther: fc.boolean(),
  open: fc.constantFrom(null, 'site', 'type', 'cause', 'complication'),
  seventh: fc.stringMatching(/^[A-Z0-9]{0,6}$/),
});

describe('what a code says', () => {
  test('is a line of text', () => {
    expect(encodeFacts(NOTHING)).toBe(';;;');
    expect(
      encodeFacts({
        values: [
          ['laterality', 'left'],
          ['severity', 'stage-3b'],
        ],
        isUnspecified: true,
        isOther: true,
        open: 'site',
        seventh: 'ADS',
      }),
    ).toBe('laterality=left,severity=stage-3b;uo;site;ADS');
  });

  test('comes back from its line as it was', () => {
    fc.assert(
      fc.property(facts, (said) => {
        expect(decodeFacts(encodeFacts(said))).toEqual(said);
        expect(encodeFacts(said)).not.toContain('\n');
      }),
    );
  });

  test('is nothing where the line says nothing, or what no axis and no open kind is', () => {
    expect(decodeFacts('')).toEqual(NOTHING);
    expect(decodeFacts('colour=red;;shape;')).toEqual(NOTHING);
  });
});
