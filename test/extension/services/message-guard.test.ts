import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  guardFrameMessage,
  guardOffer,
  guardPanelMessage,
  LONGEST_TEXT,
} from '#extension/services/message-guard.ts';
import type { EditMessage, FieldsMessage } from '#extension/services/protocol.ts';

const fields: FieldsMessage = {
  type: 'fields',
  frame: 'f1',
  fields: [{ field: 'a', label: 'HPI', order: 0, revision: 3, text: 'Knee pain.' }],
  typing: { field: 'a', at: 4, isRested: false },
  aside: [{ key: 'k1', reason: 'not-now' }],
};
const edit: EditMessage = {
  type: 'edit',
  frame: 'f1',
  field: 'a',
  base: 3,
  revision: 4,
  edit: { at: 0, remove: 0, insert: 'Left ' },
  typing: null,
  aside: [],
};

describe('a message from a frame', () => {
  it('is taken as it is when it is whole', () => {
    expect(guardFrameMessage(fields)).toEqual({ message: fields, refused: null });
    expect(guardFrameMessage(edit)).toEqual({ message: edit, refused: null });
  });

  it('brings the read-only texts of its page, a few of them', () => {
    const whole = { ...fields, context: ['Osteoarthritis of left knee'] };
    expect(guardFrameMessage(whole).message).toEqual(whole);
    const many = { ...fields, context: Array.from({ length: 21 }, () => 'x') };
    expect(guardFrameMessage(many).refused).toBe('message-too-large');
    const long = { ...fields, context: ['x'.repeat(20_001)] };
    expect(guardFrameMessage(long).refused).toBe('message-too-large');
  });

  it('comes in without what does not belong to it', () => {
    const more = { ...fields, extra: 1, fields: [{ ...fields.fields[0], html: '<b>' }] };
    expect(guardFrameMessage(more).message).toEqual(fields);
  });

  it.each([
    ['no object', 'fields'],
    ['a list', [fields]],
    ['an unknown type', { ...fields, type: 'settings' }],
    ['no name of its frame', { ...fields, frame: '' }],
    ['fields that are no list', { ...fields, fields: { 0: fields.fields[0] } }],
    ['a text that is no string', { ...fields, fields: [{ ...fields.fields[0], text: 5 }] }],
    ['a negative revision', { ...fields, fields: [{ ...fields.fields[0], revision: -1 }] }],
    ['two fields of one name', { ...fields, fields: [fields.fields[0], fields.fields[0]] }],
    ['typing at no place', { ...fields, typing: { field: 'a', at: Number.NaN, isRested: false } }],
    ['something set aside without a key', { ...fields, aside: [{ reason: 'not-now' }] }],
    ['something set aside for no reason of ours', { ...fields, aside: [{ key: 'k1', reason: 'because' }] }],
    ['what nobody can do with a card', { type: 'done', frame: 'f', key: 'k1', what: 'praised' }],
    ['read-only texts that are none', { ...fields, context: [5] }],
    ['an edit that is none', { ...edit, edit: null }],
    ['an edit at half an offset', { ...edit, edit: { at: 0.5, remove: 0, insert: '' } }],
    ['an edit without its base', { ...edit, base: undefined }],
  ])('is refused as malformed with %s', (_what, message) => {
    expect(guardFrameMessage(message)).toEqual({ message: null, refused: 'message-malformed' });
  });

  it('is refused as too large beyond the longest text, in one field or in several', () => {
    const half = 'x'.repeat(LONGEST_TEXT / 2 + 1);
    const two = ['a', 'b'].map((field) => ({ ...fields.fields[0]!, field, text: half }));
    expect(guardFrameMessage({ ...fields, fields: two }).refused).toBe('message-too-large');
    const insert = half + half;
    expect(guardFrameMessage({ ...edit, edit: { at: 0, remove: 0, insert } }).refused).toBe(
      'message-too-large',
    );
  });

  it('never makes the guard throw, whatever it is', () => {
    const value = fc.oneof(
      fc.anything(),
      fc.record({ type: fc.constantFrom('fields', 'edit'), frame: fc.anything() }),
    );
    fc.assert(
      fc.property(value, (each) => {
        const { message, refused } = guardFrameMessage(each);
        expect(message === null).toBe(refused !== null);
      }),
    );
  });
});

describe('a question from the panel', () => {
  it('names a tab', () => {
    expect(guardPanelMessage({ type: 'panel', tab: 7 })).toEqual({ type: 'panel', tab: 7 });
    expect(guardPanelMessage({ type: 'panel', tab: '7' })).toBeNull();
    expect(guardPanelMessage(fields)).toBeNull();
  });
});

describe('what a frame says of a query that is offered', () => {
  it('is taken where it is that, without what does not belong to it', () => {
    expect(guardOffer({ type: 'offer-wanted', id: 'q' })).toEqual({ type: 'offer-wanted' });
    const done = { type: 'offer-done', id: 'q', what: 'inserted' };
    expect(guardOffer({ ...done, words: 'x' })).toEqual(done);
  });

  it.each([
    ['no object', 'offer-wanted'],
    ['of another kind', { type: 'offer' }],
    ['without its query', { type: 'offer-done', what: 'copied' }],
    ['what no hand can do', { type: 'offer-done', id: 'q', what: 'read' }],
  ])('is nothing where it is %s', (_name, value) => {
    expect(guardOffer(value)).toBeNull();
  });
});
