/** Data on wording as small as it can be, with one word of money to break a pack with. */
const list = (...items: readonly string[]): string => JSON.stringify(items);
const fields = (names: readonly string[], value: string): string =>
  names.map((name) => `${name}: ${value}`).join('\n');

const OPTIONS = ['other', 'undetermined', 'extras', 'yes', 'no', 'praise'];
const OPTION_WORDS = ['notOther', 'undeterminedAlone', 'undeterminedBeside', 'neutral', 'light', 'denying'];
const LEADING = ['agreement', 'agreementWithReport', 'steering', 'assertions', 'tags', 'links'];
const LEADING_MORE = ['attributions', 'statements'];
const LEADING_WORDS = ['writing', 'ordering', 'asking', 'fillers', 'dimensions', 'values', 'auxiliaries'];
const LEADING_WORDS_NEXT = [
  'changing',
  'modals',
  'specifying',
  'presence',
  'adding',
  'beingForms',
  'subjects',
  'joining',
];
const LEADING_WORDS_MORE = [
  'openCauses',
  'pairs',
  'negatedAuxiliaries',
  'openers',
  'alternatives',
  'notAlternative',
  'lacking',
];
const PHRASES = ['preselected', 'remove', 'soften', 'exclude', 'criteria', 'forReference', 'exempting'];
const PHRASES_MORE = ['inPlaceOf', 'bySilence', 'prior', 'priorSources', 'providerNotes'];
const PHRASE_WORDS = [
  'criteriaSources',
  'notProviders',
  'uncertain',
  'addressing',
  'emptyQuotes',
  'emptyPlaces',
];

export const smallWording: Readonly<Record<string, string>> = {
  'rules/wording/diagnoses.yaml': `
names:
  otitis: []
shortForms:
  om: otitis
endings: [osis]
notByEnding: [diagnosis]
qualifiers: [acute]
`,
  'rules/wording/editions/first.yaml': `
id: first
title: The first edition
rules:
  Q-09:
    severity: error
    channels: [query, inline]
    faults:
      money:
        why: It speaks of money.
        mend: Take the word out.
`,
  'rules/wording/leading.yaml': [
    fields([...LEADING, ...LEADING_MORE], list('would you agree')),
    fields([...LEADING_WORDS, ...LEADING_WORDS_NEXT, ...LEADING_WORDS_MORE], list('zero')),
  ].join('\n'),
  'rules/wording/money.yaml': '- phrases: [revenue]\n',
  'rules/wording/options.yaml': [
    fields(OPTIONS, list('^ other')),
    fields(OPTION_WORDS, list('right')),
    'ladders: [[mild, severe]]',
    `loudSigns: ${list('!')}`,
  ].join('\n'),
  'rules/wording/phrases.yaml': [
    fields([...PHRASES, ...PHRASES_MORE], list('no phrase')),
    fields(PHRASE_WORDS, list('zero')),
    `details: [{asked: ${list('side')}, values: ${list('right')}}]`,
    `yesno: {poa: ${list('poa')}, link: ${list('due to')}, substantiate: ${list('valid')}, conflict: ${list('conflict')}}`,
  ].join('\n'),
  'rules/wording/quality.yaml': '- phrases: [ranking]\n',
  'rules/wording/text.yaml': [
    `headings: {title: ${list('title')}, indicators: ${list('facts')}, question: ${list('question')}, options: ${list('options')}, other: ${list('to')}}`,
    fields(['sources', 'days', 'courtesies'], list('note')),
    fields(['months', 'abbreviations'], list('may')),
  ].join('\n'),
};
