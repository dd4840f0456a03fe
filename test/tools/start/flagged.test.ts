import { expect, test } from 'vitest';
import { kneePrompt } from '../../cli/fake-library.ts';
import { rowsOf } from '#tools/start/flagged.ts';

test('a row tells line, column and field of what was flagged', () => {
  const text = 'Well.\nLeft knee.\n';
  const prompts = [{ prompt: kneePrompt(0, text.indexOf('knee')), frameId: 0, field: 'f', label: 'Plan' }];
  expect(rowsOf(prompts, () => text)[0]).toMatchObject({
    place: '2:6 in Plan',
    axis: 'laterality',
    question: 'Which knee is meant?',
  });
});
