import { z } from 'zod';
import { phraseFault } from '#src/wording/language/phrase-slots.ts';
import { LEADING_LISTS } from '#src/wording/lists/leading-lists.ts';
import type { ListKinds } from '#src/wording/lists/list-kind.ts';
import { OPTION_LISTS } from '#src/wording/lists/option-lists.ts';
import { PHRASE_LISTS, YESNO_LISTS } from '#src/wording/lists/phrase-lists.ts';
import { TEXT_LISTS } from '#src/wording/lists/text-lists.ts';

/** Words and phrases that the rules of wording look for, one schema a file under `rules/wording/`. */
const list = <T extends z.ZodType>(item: T, most = 600) =>
  z
    .array(item, { error: 'Write a list.' })
    .min(1, { error: 'Write at least one.' })
    .max(most, { error: `Keep at most ${most}.` });

const phrase = z
  .string({ error: 'Write words; put a word such as yes or no in quotes.' })
  .max(600, { error: 'Shorten it to 600 characters.' })
  .superRefine((text, context) => {
    const fault = phraseFault(text);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  });
const phrases = list(phrase);

const word = z
  .string({ error: 'Write a word; put a word such as yes or no in quotes.' })
  .regex(/^[^\s\p{Lu}]{1,40}$/u, { error: 'Write one word in small letters.' });
const words = list(word, 1000);
/** Words in small letters with blanks between them. */
const name = z
  .string({ error: 'Write a name; put a word such as yes or no in quotes.' })
  .regex(/^[^\s\p{Lu}]+(?: [^\s\p{Lu}]+)*$/u, {
    error: 'Write it in small letters, one blank between words.',
  })
  .max(80);
const names = list(name, 1000);

export const diagnosesFile = z.strictObject({
  names: z.record(name, z.array(name).max(60)),
  shortForms: z.record(name, name),
  kinds: z.record(name, words),
  sides: z.record(name, words),
  endings: words,
  notByEnding: words,
  qualifiers: words,
});

export const watchwordsFile = list(
  z.strictObject({
    phrases,
    exact: z.boolean().default(false),
    unless: z.array(word).max(60).default([]),
    unlessHere: z.array(word).max(60).default([]),
    beside: z.array(word).max(60).default([]),
    notAfter: z.array(word).max(60).default([]),
    notBefore: z.array(word).max(60).default([]),
  }),
);

/** The schema of each list that the rules name, by how it is looked for. */
function lists<K extends ListKinds>(kinds: K) {
  const entries = Object.entries(kinds).map(([key, kind]) => [key, kind === 'phrases' ? phrases : words]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every name has just been given its own schema
  return Object.fromEntries(entries) as { [Name in keyof K]: typeof phrases };
}

export const optionsFile = z.strictObject({
  ...lists(OPTION_LISTS),
  loudSigns: list(z.string().min(1).max(12)),
  ladders: list(list(name, 20), 60),
});

export const leadingFile = z.strictObject(lists(LEADING_LISTS));

export const phrasesFile = z.strictObject({
  ...lists(PHRASE_LISTS),
  details: list(z.strictObject({ asked: phrases, values: names })),
  yesno: z.strictObject(lists(YESNO_LISTS)),
});

export const textFile = z.strictObject({
  ...lists(TEXT_LISTS),
  headings: z.strictObject({
    title: names,
    indicators: names,
    question: names,
    options: names,
    other: names,
  }),
});
