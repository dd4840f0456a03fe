import { expect, test } from 'vitest';
import { applyEdit } from '#src/text/edit.ts';
import { FieldLog } from '#extension/watch/field-log.ts';

test('each change of the text is an edit with the next revision', () => {
  const log = new FieldLog('Knee pain.');
  expect(log.read('Left knee pain.')).not.toBeNull();
  expect(log.read('Left knee pain. ')).toEqual({ at: 15, remove: 0, insert: ' ' });
  expect([log.revision, log.text]).toEqual([2, 'Left knee pain. ']);
});

test('a text that did not change is no revision', () => {
  const log = new FieldLog('Knee pain.');
  expect(log.read('Knee pain.')).toBeNull();
  expect(log.revision).toBe(0);
});

test('the edits since a revision lead from its text to the newest', () => {
  const texts = ['', 'K', 'Kn', 'Knee', 'A knee', 'A knee.'];
  const log = new FieldLog(texts[0]!);
  for (const text of texts.slice(1)) log.read(text);
  texts.forEach((text, revision) => {
    expect(log.since(revision)!.reduce(applyEdit, text)).toBe('A knee.');
  });
});

test('edits that were forgotten, and revisions that never were, are not known', () => {
  const log = new FieldLog('');
  for (const text of ['a', 'ab', 'abc']) log.read(text);
  log.forget(2);
  expect(log.since(1)).toBeNull();
  expect(log.since(2)).toEqual([{ at: 2, remove: 0, insert: 'c' }]);
  expect(log.since(4)).toBeNull();
  log.forget(1); // what is forgotten stays so
  expect(log.since(2)).toHaveLength(1);
});
