import { expect, test } from 'vitest';
import { FrameNote } from '#extension/watch/frame-note.ts';
import { MemoryField } from './memory-field.ts';

function noteOf(...fields: MemoryField[]): FrameNote {
  const note = new FrameNote('frame');
  note.collect(fields);
  return note;
}

test('the first message holds all fields, in their order', () => {
  const note = noteOf(new MemoryField('hpi', 'Knee pain.'), new MemoryField('plan'));
  expect(note.compose(null, [])).toEqual({
    type: 'fields',
    frame: 'frame',
    fields: [
      { field: 'hpi', label: 'hpi', order: 0, revision: 0, text: 'Knee pain.' },
      { field: 'plan', label: 'plan', order: 1, revision: 0, text: '' },
    ],
    typing: null,
    aside: [],
  });
  expect(note.compose(null, [])).toBeNull();
});

test('several changes of one field go as the one edit they come to', () => {
  const hpi = new MemoryField('hpi', 'Knee.');
  const note = noteOf(hpi);
  note.compose(null, []);
  for (const text of ['Knee p.', 'Knee pa.', 'Knee pain.']) {
    hpi.put(text);
    note.read('hpi');
  }
  const typing = { field: 'hpi', at: 9, isRested: false };
  expect(note.compose(typing, [])).toMatchObject({
    type: 'edit',
    field: 'hpi',
    base: 0,
    revision: 3,
    edit: { at: 4, remove: 0, insert: ' pain' },
    typing,
  });
});

test('changes of two fields go as a whole', () => {
  const fields = [new MemoryField('hpi'), new MemoryField('plan')];
  const note = noteOf(...fields);
  note.compose(null, []);
  for (const field of fields) {
    field.type('x');
    note.read(field.key);
  }
  expect(note.compose(null, [])?.type).toBe('fields');
});

test('a caret that came to rest, or a question set aside, is told by an edit that changes nothing', () => {
  const note = noteOf(new MemoryField('hpi', 'Knee.'));
  note.compose({ field: 'hpi', at: 5, isRested: false }, []);
  const nothing = { type: 'edit', base: 0, revision: 0, edit: { at: 0, remove: 0, insert: '' } };
  expect(note.compose(null, [])).toMatchObject({ ...nothing, typing: null });
  expect(note.compose(null, [{ key: 'key', reason: 'not-now' }])).toMatchObject({
    ...nothing,
    aside: [{ key: 'key', reason: 'not-now' }],
  });
  expect(note.compose(null, [{ key: 'key', reason: 'not-now' }])).toBeNull();
});

test('the whole is sent again when the background wants it', () => {
  const note = noteOf(new MemoryField('hpi', 'Knee.'));
  note.compose(null, []);
  note.wantWhole();
  expect(note.compose(null, [])).toMatchObject({ type: 'fields', fields: [{ text: 'Knee.', revision: 0 }] });
});

test('a field that goes, and one that comes, make the whole be sent; the others keep their revision', () => {
  const hpi = new MemoryField('hpi', 'Knee.');
  const plan = new MemoryField('plan');
  const note = noteOf(hpi);
  note.compose(null, []);
  hpi.type(' Hip.');
  note.read('hpi');
  expect(note.collect([hpi, plan])).toEqual([plan]);
  expect(note.compose(null, [])).toMatchObject({
    type: 'fields',
    fields: [{ revision: 1 }, { field: 'plan' }],
  });
  expect(note.collect([plan])).toEqual([]);
  expect(note.compose(null, [])).toMatchObject({ type: 'fields', fields: [{ field: 'plan' }] });
});

test('a change that leaves less than half of the text is told as another note', () => {
  const hpi = new MemoryField('hpi', 'Knee pain since May.');
  const note = noteOf(hpi);
  hpi.put('Knee pain since June.');
  expect(note.read('hpi')?.replaced).toBe(false);
  hpi.put('Otitis media.');
  expect(note.read('hpi')?.replaced).toBe(true);
});
