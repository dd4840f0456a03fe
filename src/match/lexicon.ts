import { Words } from '#src/text/words.ts';
import { type Knowledge, WORD_GROUPS, type WordGroup } from './knowledge.ts';
import { PhraseIndex } from './phrases.ts';
import { type Relations, relationsOf } from './site-relations.ts';
import { internTerm, markPlurals } from './terms.ts';
import { WordSetIndex } from './word-sets.ts';

/** What a fixed phrase may stand for. */
export const SITE = 1;
export const DETAIL = 2;
export const CUE = 3;
export const BROADER = 4;

/** Bits of a function word's groups. */
export const GROUP: Readonly<Record<WordGroup, number>> = {
  article: 1,
  possessive: 2,
  preposition: 4,
  coordination: 8,
  verb: 16,
  pronoun: 32,
  modifier: 64,
};

/** Bits of a word that stands with times of day. */
export const CLOCK: Readonly<Record<'start' | 'stop' | 'joins', number>> = { start: 1, stop: 2, joins: 4 };

/** The knowledge made ready for reading: words interned, phrases filed. Built once, then only read. */
export interface Lexicon {
  readonly knowledge: Knowledge;
  readonly words: Words;
  /** By word id: bits of GROUP. */
  readonly groups: Uint8Array;
  /** By word id: the value of a number word, or NaN. */
  readonly numbers: Float64Array;
  /** By word id: a unit of time in minutes, or NaN. */
  readonly minutes: Float64Array;
  /** By word id: bits of CLOCK. */
  readonly clocks: Uint8Array;
  /** By word id: 1 where the word's own last letter is s, so that an s shows no plural. */
  readonly endsInS: Uint8Array;
  readonly abbreviations: ReadonlySet<string>;
  /** Sites, details, cues and broader words. */
  readonly phrases: PhraseIndex;
  /** By meaning of a phrase: SITE, DETAIL, CUE or BROADER, and the index in its list. */
  readonly kinds: readonly number[];
  readonly refs: readonly number[];
  /** Lists of condition indexes that a broader word may stand for. */
  readonly broader: readonly (readonly number[])[];
  /** Conditions; the meaning is the index of the condition. */
  readonly conditions: WordSetIndex;
  /** Section headings; the meaning is the index of the section. */
  readonly headings: PhraseIndex;
  readonly relations: Relations;
}

/** Files all wordings of `knowledge`. */
export function createLexicon(knowledge: Knowledge): Lexicon {
  const words = new Words();
  const phrases = new PhraseIndex();
  const headings = new PhraseIndex();
  const conditions = new WordSetIndex();
  const kinds: number[] = [];
  const refs: number[] = [];
  const meaning = (kind: number, ref: number): number => {
    refs.push(ref);
    return kinds.push(kind) - 1;
  };
  const naming = new Set<number>(); // words of sites and conditions: they have plurals
  const spell = (term: string, isNaming = false): number[] => {
    const ids = internTerm(term, words);
    if (isNaming) for (const id of ids) naming.add(id);
    return ids;
  };

  for (const [form, base] of Object.entries(knowledge.forms)) words.alias(form, words.intern(base));
  knowledge.sections.forEach((section, index) => {
    for (const heading of section.headings) headings.add(spell(heading), index);
  });
  knowledge.sites.forEach((site, index) => {
    const id = meaning(SITE, index);
    for (const term of site.terms) phrases.add(spell(term, true), id);
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
    for (const term of condition.terms) conditions.add(spell(term, true), index);
  });
  const broader: number[][] = [];
  const byTerm = new Map<string, number[]>();
  knowledge.conditions.forEach((condition, index) => {
    for (const term of condition.broader) byTerm.set(term, [...(byTerm.get(term) ?? []), index]);
  });
  for (const [term, indexes] of byTerm) {
    phrases.add(spell(term, true), meaning(BROADER, broader.push(indexes) - 1));
  }
  const grouped = WORD_GROUPS.map(
    (group) => [GROUP[group], knowledge.words[group].flatMap((member) => spell(member))] as const,
  );
  const numbered = Object.entries(knowledge.numbers).map(
    ([word, value]) => [words.intern(word), value] as const,
  );
  const timed = Object.entries(knowledge.minutes).map(
    ([word, value]) => [words.intern(word), value] as const,
  );
  const clocked = (['start', 'stop', 'joins'] as const).flatMap((role) =>
    knowledge.clocks[role].map((word) => [words.intern(word), CLOCK[role]] as const),
  );
  const endsInS = markPlurals(naming, words, knowledge);

  const groups = new Uint8Array(words.size);
  for (const [bit, ids] of grouped) for (const id of ids) groups[id]! |= bit;
  const numbers = new Float64Array(words.size).fill(NaN);
  for (const [id, value] of numbered) numbers[id] = value;
  const clocks = new Uint8Array(words.size);
  for (const [id, bit] of clocked) clocks[id]! |= bit;
  const minutes = new Float64Array(words.size).fill(NaN);
  for (const [id, value] of timed) minutes[id] = value;
  for (const index of [phrases, headings, conditions]) index.build(words.size);
  return {
    knowledge,
    words,
    groups,
    numbers,
    minutes,
    clocks,
    endsInS,
    phrases,
    kinds,
    refs,
    broader,
    conditions,
    headings,
    abbreviations: new Set(knowledge.abbreviations),
    relations: relationsOf(knowledge.sites),
  };
}
