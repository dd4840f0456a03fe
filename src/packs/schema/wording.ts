import { z } from 'zod';
import { phraseFault } from '#src/wording/language/phrase-slots.ts';

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

export const optionsFile = z.strictObject({
  other: phrases,
  notOther: words,
  undetermined: phrases,
  undeterminedAlone: words,
  undeterminedBeside: words,
  extras: phrases,
  yes: phrases,
  no: phrases,
  neutral: words,
  light: words,
  denying: words,
  praise: phrases,
  loudSigns: list(z.string().min(1).max(12)),
  ladders: list(list(name, 20), 60),
});

export const leadingFile = z.strictObject({
  agreement: phrases,
  agreementWithReport: phrases,
  steering: phrases,
  assertions: phrases,
  tags: phrases,
  writing: words,
  changing: words,
  ordering: words,
  modals: words,
  asking: words,
  specifying: words,
  fillers: words,
  dimensions: words,
  presence: words,
  adding: words,
  values: words,
  auxiliaries: words,
  beingForms: words,
  negatedAuxiliaries: words,
  subjects: words,
  joining: words,
  openers: words,
  links: phrases,
  openCauses: words,
  alternatives: words,
  pairs: words,
  notAlternative: words,
  attributions: phrases,
  statements: phrases,
  interpreters: words,
  lacking: words,
});

export const phrasesFile = z.strictObject({
  preselected: phrases,
  remove: phrases,
  soften: phrases,
  exclude: phrases,
  criteria: phrases,
  criteriaSources: words,
  forReference: phrases,
  exempting: phrases,
  notProviders: words,
  inPlaceOf: phrases,
  bySilence: phrases,
  prior: phrases,
  priorSources: phrases,
  uncertain: words,
  providerNotes: phrases,
  another: phrases,
  addressing: words,
  emptyQuotes: words,
  emptyPlaces: words,
  details: list(z.strictObject({ asked: phrases, values: names })),
  yesno: z.strictObject({ poa: phrases, link: phrases, substantiate: phrases, conflict: phrases }),
});

export const textFile = z.strictObject({
  headings: z.strictObject({
    title: names,
    indicators: names,
    question: names,
    options: names,
    other: names,
  }),
  sources: phrases,
  months: words,
  days: phrases,
  courtesies: phrases,
  abbreviations: words,
});
