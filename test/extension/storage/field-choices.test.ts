import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseField, fieldChoices } from '#extension/storage/field-choices.ts';

const EHR = 'https://ehr.example/*';

beforeEach(() => fakeBrowser.reset());

it('a field is ignored or watched, never both, and on its own host alone', async () => {
  await chooseField(EHR, 'one', 'ignore');
  await chooseField(EHR, 'two', 'watch');
  expect(await fieldChoices(EHR)).toEqual({ ignored: ['one'], watched: ['two'] });
  await chooseField(EHR, 'one', 'watch');
  expect(await fieldChoices(EHR)).toEqual({ ignored: [], watched: ['two', 'one'] });
  expect(await fieldChoices('https://other.example/*')).toEqual({ ignored: [], watched: [] });
});

it('of very many fields the oldest are forgotten', async () => {
  for (let at = 0; at < 203; at += 1) await chooseField(EHR, `f${at}`, 'ignore');
  const { ignored } = await fieldChoices(EHR);
  expect(ignored.length).toBe(200);
  expect(ignored[0]).toBe('f3');
});
