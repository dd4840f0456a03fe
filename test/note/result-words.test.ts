import { expect, test } from 'vitest';
import { assertTarget } from '#src/engine/assert-target.ts';
import { createEngine } from '#src/engine/engine.ts';
import { ownRules } from '../rules/read-rules.ts';

const engine = createEngine(ownRules().rules!, []);

test.each([
  ['Closed head injury, CT neg, home with mom.', 'head injury', false],
  ['Crohn disease, start adalimumab, TB neg.', 'Crohn disease', false],
  ['Fever x 2 d, flu neg.', 'flu', true],
])('a result at the end of a line is that of the word before it: %s', (text, target, negated) => {
  expect(assertTarget(text, target, engine)?.negated).toBe(negated);
});
