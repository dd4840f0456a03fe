import { describe, expect, test } from 'vitest';
import { type FieldFacts, whyNot } from '#extension/fields/eligible.ts';

const note: FieldFacts = {
  family: 'textarea',
  takesWords: false,
  completed: false,
  narrow: false,
  role: '',
  shown: true,
  disabled: false,
  readOnly: false,
  ours: false,
};

describe('what may hold a part of a note', () => {
  test('a textarea', () => expect(whyNot(note)).toEqual([]));
  test('an input of one line that takes words', () =>
    expect(whyNot({ ...note, family: 'input', takesWords: true })).toEqual([]));
  test('an editable element, also one that calls itself a text box', () =>
    expect(whyNot({ ...note, family: 'editable', role: 'textbox' })).toEqual([]));
});

describe('what may not, and why', () => {
  test.each<[string, Partial<FieldFacts>, string]>([
    ['anything of our own', { ours: true }, 'ours'],
    ['what cannot be written in', { family: 'other' }, 'not-editable'],
    ['an input for a date, a number or an address', { family: 'input' }, 'other-input'],
    ['an input that the page completes', { family: 'input', takesWords: true, completed: true }, 'completed'],
    ['an input of a word or two', { family: 'input', takesWords: true, narrow: true }, 'narrow'],
    ['a combobox', { role: 'combobox' }, 'search'],
    ['an editable search box', { family: 'editable', role: 'searchbox' }, 'search'],
    ['a disabled field', { disabled: true }, 'disabled'],
    ['a read-only field', { readOnly: true }, 'read-only'],
    ['a field that is not drawn', { shown: false }, 'hidden'],
  ])('%s', (_, facts, reason) => expect(whyNot({ ...note, ...facts })).toEqual([reason]));

  test('all reasons are given, the weightiest first', () =>
    expect(whyNot({ ...note, shown: false, readOnly: true, ours: true })).toEqual([
      'ours',
      'read-only',
      'hidden',
    ]));
});
