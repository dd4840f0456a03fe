// Longer than most files, because the order in which wordings are filed decides which of two counts: it is read in one place.
import { Words } from '#src/text/words.ts';
import { EVERYDAY, internClassification, rarityOf } from './file-classification.ts';
import type { FiledKnowledge } from './filed-knowledge.ts';
import { CLOCK_ROLES, type Knowledge, WORD_GROUPS } from './knowledge.ts';
import { ANSWER, BROADER, CUE, DETAIL, MEASURE, MOST_VALUES, SITE, TOPIC } from './meanings.ts';
import { internForm, measuresOf } from './measures.ts';
import { PhraseList } from './phrase-list.ts';
import { fileShorthands, isOneWord, type Shorthand } from './shorthands.ts';
import { lastingMeasures } from './stretches.ts';
import { internTerm } from './terms.ts';
import { WordSetList } from './word-set-list.ts';

/** Files all wordings of `knowledge`. The same knowledge gives the same numbers. */
export function fileKnowledge(knowledge: Knowledge): FiledKnowledge {
  const words = new Words();
  const [phrases, headings, signs, shorthandPhrases] = [
    new PhraseList(),
    new PhraseList(),
    new PhraseList(),
    new PhraseList(),
  ];
  const wordings = new WordSetList();
  const kinds: number[] = [];
  const refs: number[] = [];
  const meaning = (kind: number, ref: number): number => {
    refs.push(ref);
    return kinds.push(kind) - 1;
  };
  const spell = (term: string): number[] => internTerm(term, words);

  // Modifiers come later: "diabetic" is one, and a form of "diabetes" before that.
  for (const group of WORD_GROUPS)
    if (group !== 'modifier') for (const member of knowledge.words[group]) spell(member);
  // A plural that is a cue is no plural of a condition's word: "sick contacts" and "contact dermatitis".
  for (const { terms } of knowledge.cues)
    for (const term of terms) for (const word of term.split(' ')) if (word.endsWith('s')) spell(word);
  for (const { short } of knowledge.curated?.abbreviations ?? []) if (/s$/i.test(short)) spell(short);
  const { classification, curated } = knowledge;
  for (const { words: list, means } of curated?.equivalents ?? []) {
    if (isOneWord(means))
      for (const form of list) if (isOneWord(form)) words.alias(form, words.intern(means));
  }
  for (const [form, base] of Object.entries(knowledge.forms)) words.alias(form, words.intern(base));
  const first = words.spellings();
  const classified = classification === undefined ? null : internClassification(classification, words);
  const classifiedTo = words.size;

  knowledge.sections.forEach((section, index) => {
    for (const heading of section.headings) headings.add(spell(heading), index);
  });
  knowledge.sites.forEach((site, index) => {
    const id = meaning(SITE, index);
    for (const term of site.terms) phrases.add(spell(term), id);
  });
  knowledge.details.forEach((detail, index) => {
    const id = meaning(DETAIL, index);
    for (const term of detail.terms) phrases.add(spell(term), id);
    for (const term of detail.exact) phrases.add(spell(term), id, term);
  });
  knowledge.cues.forEach((cue, index) => {
    const id = meaning(CUE, index);
    for (const term of cue.terms) phrases.add(spell(term), id);
  });
  knowledge.conditions.forEach((condition, index) => {
    for (const term of condition.terms) wordings.add(spell(term), index);
  });
  let shorthands: readonly Shorthand[] = [];
  if (curated !== undefined) {
    // Of two codes for the same words the first filed counts: what people say of them before what the Index has.
    curated.wordings.forEach(({ words: wording }, place) => wordings.add(spell(wording), EVERYDAY + place));
    shorthands = fileShorthands(curated, words, classified ?? [], shorthandPhrases);
    curated.answers.forEach(({ values }, index) => {
      values.forEach(({ terms }, value) => {
        const id = meaning(ANSWER, index * MOST_VALUES + value);
        for (const term of terms) signs.add(spell(term), id);
      });
    });
    lastingMeasures(curated, words); // makes its words known
    measuresOf(curated).forEach(({ forms }, index) => {
      const id = meaning(MEASURE, index);
      for (const form of forms) signs.add(internForm(form, words), id);
    });
    curated.topics.forEach(({ words: terms }, index) => {
      const id = meaning(TOPIC, index);
      for (const term of terms) signs.add(spell(term), id);
    });
  }
  const broader: number[][] = [];
  const byTerm = new Map<string, number[]>();
  knowledge.conditions.forEach((condition, index) => {
    for (const term of condition.broader) byTerm.set(term, [...(byTerm.get(term) ?? []), index]);
  });
  for (const [term, indexes] of byTerm) {
    phrases.add(spell(term), meaning(BROADER, broader.push(indexes) - 1));
  }
  for (const member of knowledge.words.modifier) spell(member);
  for (const table of [knowledge.numbers, knowledge.minutes])
    for (const word of Object.keys(table)) words.intern(word);
  for (const role of CLOCK_ROLES) for (const word of knowledge.clocks[role]) words.intern(word);

  const last = words.spellings().filter(([, id]) => id >= classifiedTo);
  if (
    last.length !== words.size - classifiedTo ||
    last.some(([spelling]) => /\s/.test(spelling) || spelling === '')
  )
    throw new Error('the words after those of the classification are not one spelling each'); // their numbers would shift
  const rarity = classified === null ? new Int32Array(words.size) : rarityOf(classified, words.size);
  const common = commonWords(knowledge, words);
  return {
    words: {
      ...wordsAndAliases(first),
      last: last.map(([spelling]) => spelling).join(' '),
    },
    phrases: phrases.filed(common),
    headings: headings.filed(common),
    signs: signs.filed(common),
    shorthandPhrases: shorthandPhrases.filed(common),
    wordings: wordings.filed(rarity),
    kinds,
    refs,
    broader,
    broaderOf: knowledge.conditions.map((condition) =>
      knowledge.conditions.flatMap(({ terms }, index) =>
        condition.broader.some((term) => terms.includes(term)) ? [index] : [],
      ),
    ),
    shorthands,
  };
}

/** Words and marks that stand in every other sentence: function words, but those that describe. */
function commonWords({ words: groups }: Knowledge, words: Words): ReadonlySet<number> {
  const members = WORD_GROUPS.flatMap((group) => (group === 'modifier' ? [] : groups[group]));
  const marks = words.spellings().filter(([spelling]) => /^[^\p{L}\p{N}]$/u.test(spelling));
  return new Set([...members.flatMap((member) => internTerm(member, words)), ...marks.map(([, id]) => id)]);
}

/** Words by the order of their ids, and what else they are spelled. */
function wordsAndAliases(
  spellings: ReturnType<Words['spellings']>,
): Pick<FiledKnowledge['words'], 'first' | 'aliases'> {
  const known = new Set<number>();
  const first: string[] = [];
  const aliases: (readonly [string, number])[] = [];
  for (const [spelling, id] of spellings) {
    if (known.has(id)) aliases.push([spelling, id]);
    else first.push(spelling);
    known.add(id);
  }
  return { first: first.join(' '), aliases };
}
