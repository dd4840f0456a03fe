import { expect, test } from 'vitest';
import { earFiles } from '../../authoring/small-packs.ts';
import { asked } from './small-house.ts';

test('another release is compared with no pack that a fault keeps out, and with no files but those of a classification', async () => {
  const torn = { kind: 'files', files: earFiles().slice(1) } as const;
  expect(await asked.ask('yearly', torn, {})).toBe('pack-faults');
  expect(await asked.ask('yearly', { kind: 'files', files: earFiles() }, { 'codes.txt': '' })).toBe(
    'no-classification',
  );
});
