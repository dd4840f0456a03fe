import type nlp from 'compromise';

/** What knows the forms of English words: compromise's large build. It takes 140 ms to load, so it comes in as an argument. */
export type Grammar = typeof nlp;

type Words = ReturnType<Grammar>;

/** How each form is made of words. What a grammar does not know to change it leaves as it was. */
const MAKERS = {
  one: (words) => nounsIn(words).toSingular(),
  several: (words) => nounsIn(words).toPlural(),
  present: (words) => words.verbs().toPresentTense(),
  past: (words) => words.verbs().toPastTense(),
  going: (words) => words.verbs().toGerund(),
  figures: (words) => void [words.numbers().toCardinal(), words.numbers().toNumber()],
  words: (words) => void [words.numbers().toCardinal(), words.numbers().toText()],
  'order-figures': (words) => void [words.numbers().toOrdinal(), words.numbers().toNumber()],
  'order-words': (words) => void [words.numbers().toOrdinal(), words.numbers().toText()],
} as const satisfies Readonly<Record<string, (words: Words) => unknown>>;

/** Its nouns; where it takes the words for anything else, as "fracture" for what one does, all of them. */
function nounsIn(words: Words): ReturnType<Words['nouns']> {
  if (!words.has('#Noun')) words.tag('Singular');
  return words.nouns();
}

export type FormKind = keyof typeof MAKERS | 'hyphen' | 'no-hyphen';

/** Another form of a wording: "bunions" of "bunion". */
export interface WordForm {
  readonly kind: FormKind;
  readonly text: string;
}

/** The forms in which notes may write a wording, each once, without the one that was given. */
export function wordForms(wording: string, grammar: Grammar): WordForm[] {
  const made = Object.entries(MAKERS).map(([kind, make]): WordForm => {
    const words = grammar(wording);
    make(words);
    const text = kind === 'going' ? words.text().replace(/\bis (?=\p{L}+ing\b)/u, '') : words.text();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a name of the table
    return { kind: kind as FormKind, text };
  });
  const all: WordForm[] = [
    ...made,
    { kind: 'hyphen', text: wording.replaceAll(/(?<=\p{L}) (?=\p{L})/gu, '-') },
    { kind: 'no-hyphen', text: wording.replaceAll(/(?<=\p{L})-(?=\p{L})/gu, ' ') },
  ];
  const seen = new Set([wording.toLowerCase()]);
  return all.filter(
    ({ text }) => text !== '' && !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()),
  );
}
