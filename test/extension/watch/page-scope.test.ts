import { expect, test } from 'vitest';
import { PageScope } from '#extension/watch/page-scope.ts';

test('what the user chose is known though the background was stopped when it was asked', async () => {
  let asked = 0;
  const scope = new PageScope([], async () => {
    asked += 1;
    if (asked === 1) throw new Error('no receiver');
    return { type: 'choices', ignored: [], watched: [], presence: true, nextKey: '', armed: false };
  });
  expect(scope.hasPresence).toBe(false);
  await scope.learn();
  expect(scope.hasPresence).toBe(true);
});
