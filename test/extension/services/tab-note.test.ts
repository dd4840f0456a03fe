import { describe, expect, it } from 'vitest';
import type { EditMessage, FieldsMessage } from '#extension/services/protocol.ts';
import {
  asidesIn,
  emptyTabNote,
  readable,
  withEdit,
  withFields,
  withoutFrame,
} from '#extension/services/tab-note.ts';

const DAY = '2026-11-21';

function fieldsOf(frame: string, texts: Readonly<Record<string, string>>, more: Partial<FieldsMessage> = {}) {
  const fields = Object.entries(texts).map(([field, text], order) => ({
    field,
    label: field.toUpperCase(),
    order,
    revision: 1,
    text,
  }));
  return { type: 'fields', frame, fields, typing: null, aside: [], ...more } as const;
}

function editOf(frame: string, field: string, more: Partial<EditMessage> = {}): EditMessage {
  const edit = { at: 0, remove: 0, insert: 'Left ' };
  return { type: 'edit', frame, field, base: 1, revision: 2, edit, typing: null, aside: [], ...more };
}

const textsOf = (note: Parameters<typeof readable>[0]) =>
  readable(note, { date: DAY }).note.parts.map((part) => part.text);

describe('the note of a tab', () => {
  it('has the read-only texts of all frames beside it', () => {
    let note = withFields(emptyTabNote, 0, fieldsOf('top', { exam: 'Tender.' }, { context: ['Left knee.'] }));
    note = withFields(note, 3, fieldsOf('inner', { plan: 'Rest.' }));
    expect(readable(note, { date: DAY }).note.context).toEqual(['Left knee.']);
  });

  it('has the fields of all frames, the top frame first and each in its own order', () => {
    let note = withFields(emptyTabNote, 9, fieldsOf('inner', { plan: 'Rest.' }));
    note = withFields(note, 0, {
      ...fieldsOf('top', { exam: 'Tender.', hpi: 'Knee pain.' }),
      fields: [
        { field: 'exam', label: 'Exam', order: 1, revision: 1, text: 'Tender.' },
        { field: 'hpi', label: 'HPI', order: 0, revision: 1, text: 'Knee pain.' },
      ],
    });
    const { note: read, places } = readable(note, { date: DAY });
    expect(read.parts.map((part) => part.name)).toEqual(['HPI', 'Exam', 'PLAN']);
    expect(places.map(({ frameId, field }) => [frameId, field])).toEqual([
      [0, 'hpi'],
      [0, 'exam'],
      [9, 'plan'],
    ]);
  });

  it('names a field without a label by its place', () => {
    const message = fieldsOf('top', { a: 'One.', b: 'Two.' });
    const fields = message.fields.map((field) => ({ ...field, label: '' }));
    const note = withFields(emptyTabNote, 0, { ...message, fields });
    expect(readable(note, { date: DAY }).note.parts.map((part) => part.name)).toEqual(['field 1', 'field 2']);
  });

  it('takes an edit on the revision it holds', () => {
    const note = withFields(emptyTabNote, 0, fieldsOf('top', { a: 'knee pain', b: 'none' }));
    const after = withEdit(note, 0, editOf('top', 'a'));
    expect(textsOf(after!)).toEqual(['Left knee pain', 'none']);
    expect(readable(after!, { date: DAY }).note.parts[0]!.revision).toBe(2);
  });

  it.each([
    ['an unknown frame', 4, editOf('top', 'a')],
    ['an unknown field', 0, editOf('top', 'z')],
    ['another revision', 0, editOf('top', 'a', { base: 5 })],
    ['a document that was navigated', 0, editOf('other', 'a')],
    ['an edit beyond the text', 0, editOf('top', 'a', { edit: { at: 9, remove: 1, insert: '' } })],
  ])('wants the text at %s', (_what, frameId, message) => {
    const note = withFields(emptyTabNote, 0, fieldsOf('top', { a: 'knee pain' }));
    expect(withEdit(note, frameId, message)).toBeNull();
  });

  it('forgets the fields that a frame no longer lists, and the frame that lists none', () => {
    const both = withFields(emptyTabNote, 0, fieldsOf('top', { a: 'One.', b: 'Two.' }));
    expect(textsOf(withFields(both, 0, fieldsOf('top', { b: 'Two.' })))).toEqual(['Two.']);
    expect(withFields(both, 0, fieldsOf('top', {})).frames).toEqual([]);
    expect(withoutFrame(both, 3)).toBe(both);
  });

  it('knows where the clinician types, whichever frame spoke last', () => {
    let note = withFields(
      emptyTabNote,
      0,
      fieldsOf('top', { a: 'Knee' }, { typing: { field: 'a', at: 4, isRested: false } }),
    );
    note = withFields(note, 5, fieldsOf('inner', { b: 'Plan' }));
    expect(readable(note, { date: DAY }).context.typing).toEqual({ part: 0, at: 4 });
    note = withEdit(note, 5, editOf('inner', 'b', { typing: { field: 'b', at: 5, isRested: false } }))!;
    expect(readable(note, { date: DAY }).context.typing).toEqual({ part: 1, at: 5 });
    note = withFields(note, 0, fieldsOf('top', { a: 'Knee' }));
    expect(readable(note, { date: DAY }).context.typing).toEqual({ part: 1, at: 5 });
    expect(readable(withoutFrame(note, 5), { date: DAY }).context.typing).toBeUndefined();
  });

  it('gathers what was set aside by hand in any frame', () => {
    const [first, second] = [
      { key: 'k1', reason: 'not-now' },
      { key: 'k2', reason: 'wrong' },
    ] as const;
    let note = withFields(emptyTabNote, 0, fieldsOf('top', { a: 'One.' }, { aside: [first] }));
    note = withFields(note, 5, fieldsOf('inner', { b: 'Two.' }, { aside: [second] }));
    expect([...asidesIn(note)]).toEqual([
      ['k1', 'not-now'],
      ['k2', 'wrong'],
    ]);
  });
});
