import grammar from 'compromise';
import { describe, expect, test } from 'vitest';
import type { RuleWordings, TriedForm } from '#src/authoring/try-forms.ts';
import { wordForms } from '#src/authoring/word-forms.ts';
import { asked } from '../extension/studio/small-house.ts';
import { earFiles } from './small-packs.ts';

const forms = (wording: string): Record<string, string> =>
  Object.fromEntries(wordForms(wording, grammar).map(({ kind, text }) => [kind, text]));

describe('the other forms of a wording', () => {
  test('are one and several, of a phrase as of a word that may be a verb too', () => {
    expect(forms('bunion')).toEqual({ several: 'bunions' });
    expect(forms('bunions')).toEqual({ one: 'bunion' });
    expect(forms('amputation of the foot')).toMatchObject({ several: 'amputations of the foot' });
    expect(forms('fracture')).toMatchObject({ several: 'fractures', past: 'fractured' });
  });

  test('are tenses', () => {
    expect(forms('falls at home')).toMatchObject({ past: 'fell at home', going: 'falling at home' });
    expect(forms('was intubated')).toMatchObject({ present: 'is intubated' });
  });

  test('are numbers in figures, in words and as an order', () => {
    expect(forms('2 stents')).toMatchObject({
      words: 'two stents',
      'order-figures': '2nd stents',
      'order-words': 'second stents',
    });
    expect(forms('two stents')).toMatchObject({ figures: '2 stents', 'order-words': 'second stents' });
    expect(forms('second toe')).toMatchObject({ figures: '2 toe', 'order-figures': '2nd toe' });
  });

  test('are with a hyphen and without', () => {
    expect(forms('follow-up visit')).toMatchObject({ 'no-hyphen': 'follow up visit' });
    expect(forms('ear wax')).toMatchObject({ hyphen: 'ear-wax' });
  });

  test('are none of what has none, each once, and never the wording itself', () => {
    expect(wordForms('', grammar)).toEqual([]);
    const texts = wordForms('Bunions', grammar).map(({ text }) => text.toLowerCase());
    expect(texts).not.toContain('bunions');
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('what a rule makes of the other forms of its words', () => {
  const words: RuleWordings = {
    asks: ['Assessment: [ear pain]. Fell twice.', 'Seen again for [ear pain].'],
    quiet: ['No ear pain.'],
    said: [],
    unsaid: ['left tube', 'two tubes'],
    statement: [],
  };
  const files = earFiles([['check: detail', "when: { unsaid: ['left tube', 'two tubes'] }\ncheck: detail"]]);
  const tried = async (pack = files, of = words) => {
    const found = await asked.ask('forms', { kind: 'files', files: pack }, 'ear/ear-pain-side', of);
    return (wording: string, text: string): TriedForm | undefined =>
      found.find((one) => one.wording === wording)?.forms.find((form) => form.text === text);
  };

  test('of the words asked about: a text that asks where it takes the form, and a quiet one where not', async () => {
    const form = await tried();
    expect(form('ear pain', 'ear-pain')).toMatchObject({
      isTaken: true,
      example: { field: 'asks', text: 'Assessment: [ear-pain]. Fell twice.' },
    });
    const zebra = { ...words, asks: ['[Two zebras] and ear pain.'] };
    expect((await tried(files, zebra))('Two zebras', '2 zebras')).toMatchObject({
      isTaken: true,
      example: { field: 'asks', text: '2 zebras and [ear pain].' },
    });
  });

  test('of a phrase that may not be said: taken where the note says it so, and the rule is quiet there', async () => {
    const form = await tried();
    expect(form('two tubes', '2 tubes')).toEqual({
      kind: 'figures',
      text: '2 tubes',
      isTaken: false,
      example: { field: 'asks', text: 'Assessment: [ear pain]. Fell twice. 2 tubes.' },
    });
    expect(form('left tube', 'left-tube')).toMatchObject({ isTaken: true, example: { field: 'quiet' } });
  });

  test('takes the place of the phrase in a text that has it, with its capital', async () => {
    const asks = ['Two tubes. [Ear pain].'];
    expect((await tried(files, { ...words, asks }))('two tubes', '2nd tubes')?.example?.text).toBe(
      '2nd tubes. [Ear pain].',
    );
  });

  test('is not known while a fault keeps the pack out, but of phrases', async () => {
    const form = await tried(earFiles([['version: 1.0.0', 'version: one']]));
    expect(form('ear pain', 'ear-pain')).toMatchObject({ isTaken: null, example: null });
    expect(form('two tubes', '2 tubes')).toMatchObject({ isTaken: false, example: null });
  });
});
