import { LEADING_LISTS } from '#src/wording/lists/leading-lists.ts';
import { OPTION_LISTS } from '#src/wording/lists/option-lists.ts';
import { PHRASE_LISTS } from '#src/wording/lists/phrase-lists.ts';
import { TEXT_LISTS } from '#src/wording/lists/text-lists.ts';

/** Data on wording as small as it can be, with one word of money to break a pack with. */
const one = (item: string): string => JSON.stringify([item]);

/** Every list of a file, each with one word that stands nowhere. */
const empty = (lists: Readonly<Record<string, unknown>>): string =>
  Object.keys(lists)
    .map((name) => `${name}: ${one('zero')}`)
    .join('\n');

export const smallWording: Readonly<Record<string, string>> = {
  'rules/wording/diagnoses.yaml': `
names:
  otitis: []
shortForms:
  om: otitis
kinds:
  infection: [otitis]
sides: {}
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
  'rules/wording/leading.yaml': empty(LEADING_LISTS),
  'rules/wording/money.yaml': '- phrases: [revenue]\n',
  'rules/wording/options.yaml': `${empty(OPTION_LISTS)}
ladders: [[mild, severe]]
loudSigns: ['!']
`,
  'rules/wording/phrases.yaml': `${empty(PHRASE_LISTS)}
details: [{asked: [side], values: [right]}]
yesno: {poa: [poa], link: [due to], substantiate: [valid], conflict: [conflict]}
`,
  'rules/wording/quality.yaml': '- phrases: [ranking]\n',
  'rules/wording/text.yaml': `${empty(TEXT_LISTS)}
headings: {title: [title], indicators: [facts], question: [question], options: [options], other: [to]}
`,
};
