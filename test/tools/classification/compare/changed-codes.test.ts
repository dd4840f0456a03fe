import { expect, test } from 'vitest';
import { changedCodes } from '#tools/classification/compare/changed-codes.ts';
import { smallTree } from './small-trees.ts';

test('codes that are new and codes that are gone are told in their order', () => {
  const old = smallTree({ name: 'M72', children: [{ name: 'M72.2' }, { name: 'M72.4' }] });
  const now = smallTree({ name: 'M67' }, { name: 'M72', children: [{ name: 'M72.4' }] });
  expect(changedCodes(old, now)).toEqual({ added: ['M67'], removed: ['M72.2'] });
});
