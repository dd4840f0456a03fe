import { expect, test } from 'vitest';
import { CHECKS } from '#src/engine/checks/index.ts';
import { rules } from '../../fixtures/rules.ts';

test('there is a check for every rule, and the set is closed', () => {
  expect(Object.keys(CHECKS)).toEqual([
    'detail-missing',
    'details-disagree',
    'minutes-missing',
    'minutes-disagree',
    'stop-missing',
    'blank-left',
    'minutes-inexact',
    'minutes-shared',
    'statement-missing',
    'stop-unsaid',
    'sum-disagrees',
  ]);
  for (const { check } of rules.packs[0]!.rules) expect(CHECKS[check]).toBeTypeOf('function');
});
