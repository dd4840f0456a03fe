import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultLine } from '#src/packs/fault.ts';
import { loadRules } from '#src/packs/load.ts';
import { smallRules } from './small-rules.ts';

/** A second and a half on a quiet machine; three test runners may share two cores. */
const PATIENCE = 60_000;

const scrap = fc.oneof(
  fc.constantFrom(
    ':',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '&a',
    '*a',
    '!!x',
    '|',
    '>',
    '"',
    "'",
    '\n',
    '\t',
    '---\n',
    '? ',
    '<<: ',
    '#',
    '\0',
    '\uD800',
    'null',
    '1e999',
    '__proto__: 1\n',
    'constructor: 1\n',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

test(
  'whatever is put into, taken from or written over a file, there is an answer and every fault has its place',
  () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...smallRules),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), scrap), {
          minLength: 1,
          maxLength: 6,
        }),
        (file, edits) => {
          let text = file.text;
          for (const [where, remove, insert] of edits) {
            const at = Math.floor(where * text.length);
            text = text.slice(0, at) + insert + text.slice(at + remove);
          }
          const { faults } = loadRules(
            smallRules.map((one) => (one === file ? { path: file.path, text } : one)),
          );
          for (const fault of faults) {
            expect(fault.line).toBeGreaterThanOrEqual(1);
            if (fault.file !== file.path) continue;
            expect(fault.line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/u).length + 1);
            expect(faultLine(fault)).toMatch(/^\S+:\d+/u);
            expect(fault.mend).not.toBe('');
          }
        },
      ),
      { numRuns: 300 },
    );
  },
  PATIENCE,
);

test(
  'any text at all as a rule, a pack or a vocabulary is a fault or a file, never a crash',
  () => {
    const paths = fc.constantFrom(
      'rules/packs/ear/x.yaml',
      'rules/packs/ear/pack.yaml',
      'rules/vocabulary/cues.yaml',
      'x.yaml',
    );
    fc.assert(
      fc.property(paths, fc.string({ unit: 'binary', maxLength: 200 }), (path, text) => {
        expect(loadRules([{ path, text }]).rules).toBeNull();
      }),
      { numRuns: 300 },
    );
  },
  PATIENCE,
);
