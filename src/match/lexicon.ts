// Longer than most files, because the order in which wordings are filed decides which of two counts: it is read in one place.
import { Words } from '#src/text/words.ts';
import { CLOCK_ROLES, type ClockRole, type Knowledge, WORD_GROUPS, type WordGroup } from './knowledge.ts';
import { ByFamily } from './by-family.ts';
import { PhraseIndex } from './phrases.ts';
import { FamilyGroups } from './family-groups.ts';
import { Levels } from './levels.ts';
import { Conditions } from './conditions.ts';
import { ClassifiedWordings, fileEveryday, internClassification } from './file-classification.ts';
import { internForm, type Measure, measuresOf } from './measures.ts';
import { fileShorthands, isOneWord, type Shorthand } from './shorthands.ts';
import { type Relations, relationsOf } from './site-relations.ts';
import { type LastingMeasure, lastingMeasures } from './stretches.ts';
import { internTerm } from './terms.ts';
import { WordSetIndex } from './word-sets.ts';

/** What a fixed phrase may stand for. */
export const SITE = 1;
export const DETAIL = 2;
export const CUE = 3;
export const BROADER = 4;
/** What a sign stands for: an answer of a family, or a topic of the note. */
export const ANSWER = 5;
export const TOPIC = 6;
/** An amount, which some answers are told by. */
export const MEASURE = 7;

/** Bits of a function word's groups. */
export const GROUP: Readonly<Record<WordGroup, number>> = {
  article: 1,
  possessive: 2,
  preposition: 4,
  coordination: 8,
  verb: 16,
  pronoun: 32,
  modifier: 64,
  normal: 128,
};

/** Bits of a word that stands with times of day, years and minutes. */
export const CLOCK: Readonly<Record<ClockRole, number>> = {
  start: 1,
  stop: 2,
  joins: 4,
  beforeYear: 8,
  counted: 16,
  spent: 32,
  shared: 64,
  wider: 128,
  apart: 256,
};

/** More values than any list of answers has. */
export const MOST_VALUES = 100;

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
  readonly clocks: Uint16Array;
  readonly abbreviations: ReadonlySet<string>;
  /** Sites, details, cues and broader words. */
  readonly phrases: PhraseIndex;
  /** By meaning of a phrase: SITE, DETAIL, CUE or BROADER, and the index in its list. */
  readonly kinds: readonly number[];
  readonly refs: readonly number[];
  /** Lists of condition indexes that a broader word may stand for. */
  readonly broader: readonly (readonly number[])[];
  /** Wordings of conditions; the meaning is the number of the condition. */
  readonly wordings: WordSetIndex;
  readonly conditions: Conditions;
  readonly levels: Levels;
  readonly families: FamilyGroups;
  /** Families whose places are told by names of their own alone: a vein, a vertebra. */
  readonly namedPlaces: ByFamily<true>;
  /** What abbreviations and other phrases stand for; the meaning of a phrase in `shorthandIndex` is its place here. */
  readonly shorthands: readonly Shorthand[];
  readonly shorthandIndex: PhraseIndex;
  /** Answers, amounts and topics: phrases that may stand inside others. */
  readonly signs: PhraseIndex;
  readonly measures: readonly Measure[];
  /** Measures told by how long a thing lasted. */
  readonly lasting: readonly LastingMeasure[];
  /** By word id: 1 for a unit of one of them. */
  readonly units: Uint8Array;
  /** Section headings; the meaning is the index of the section. */
  readonly headings: PhraseIndex;
  readonly relations: Relations;
}

/** Files all wordings of `knowledge`. */
export function createLexicon(knowledge: Knowledge): Lexicon {
  const words = new Words();
  const phrases = new PhraseIndex();
  const headings = new PhraseIndex();
  const signs = new PhraseIndex();
  const wordings = new WordSetIndex();
  const relations = relationsOf(knowledge.sites);
  const conditions = new Conditions(knowledge, relations);
  const kinds: number[] = [];
  const refs: number[] = [];
  const meaning = (kind: number, ref: number): number => {
    refs.push(ref);
    return kinds.push(kind) - 1;
  };
  const naming: number[] = []; // words of sites and conditions: they have plurals
  const spell = (term: string, isNaming = false): number[] => {
    const ids = internTerm(term, words);
    if (isNaming) naming.push(...ids);
    return ids;
  };

  // Modifiers come later: "diabetic" is one, and a form of "diabetes" before that.
  for (const group of WORD_GROUPS)
    if (group !== 'modifier') for (const member of knowledge.words[group]) spell(member);
  // A plural that is a cue is no plural of a condition's word: "sick contacts" and "contact dermatitis".
  const allCues = knowledge.cues.map(({ terms }) => terms.join(' ')).join(' ');
  for (const word of new Set(allCues.match(/\S+s(?= |$)/g))) spell(word);
  for (const { short } of knowledge.curated?.abbreviations ?? []) if (/s$/i.test(short)) spell(short);
  const { classification, curated } = knowledge;
  for (const { words: list, means } of curated?.equivalents ?? []) {
    if (isOneWord(means))
      for (const form of list) if (isOneWord(form)) words.alias(form, words.intern(means));
  }
  for (const [form, base] of Object.entries(knowledge.forms)) words.alias(form, words.intern(base));
  const classified = classification === undefined ? null : internClassification(classification, words);
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
    for (const term of condition.terms) wordings.add(spell(term, true), index);
  });
  const shorthandIndex = new PhraseIndex();
  let shorthands: readonly Shorthand[] = [];
  let measures: readonly Measure[] = [];
  let lasting: readonly LastingMeasure[] = [];
  let meaningOf: ((added: number) => number) | undefined;
  if (curated !== undefined) {
    // Of two codes for the same words the first filed counts: what people say of them before what the Index has.
    meaningOf = fileEveryday(curated, words, conditions, wordings);
    shorthands = fileShorthands(curated, words, classified ?? [], shorthandIndex);
    curated.answers.forEach(({ values }, index) => {
      values.forEach(({ terms }, value) => {
        const id = meaning(ANSWER, index * MOST_VALUES + value);
        for (const term of terms) signs.add(spell(term), id);
      });
    });
    measures = measuresOf(curated);
    lasting = lastingMeasures(curated, words);
    measures.forEach(({ forms }, index) => {
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
  const clocked = CLOCK_ROLES.flatMap((role) =>
    knowledge.clocks[role].map((word) => [words.intern(word), CLOCK[role]] as const),
  );
  for (const id of naming) words.markPlurals(id);

  const groups = new Uint8Array(words.size);
  for (const [bit, ids] of grouped) for (const id of ids) groups[id]! |= bit;
  const numbers = new Float64Array(words.size).fill(NaN);
  for (const [id, value] of numbered) numbers[id] = value;
  const clocks = new Uint16Array(words.size);
  for (const [id, bit] of clocked) clocks[id]! |= bit;
  const minutes = new Float64Array(words.size).fill(NaN);
  for (const [id, value] of timed) minutes[id] = value;
  const namedPlaces = new ByFamily<true>();
  for (const { named, families } of curated?.answers ?? [])
    if (named) for (const family of families) namedPlaces.set(family, true);
  const units = new Uint8Array(words.size);
  for (const { units: of } of lasting) for (const id of of.keys()) units[id] = 1;
  for (const index of [phrases, headings, signs, shorthandIndex]) index.build(words.size);
  if (classification === undefined || classified === null) wordings.build(new Int32Array(words.size));
  else {
    const onCall = new ClassifiedWordings(classification, classified, words.size, conditions.indexOf(0));
    wordings.build(onCall.rarity, onCall, meaningOf);
  }
  return {
    knowledge,
    words,
    groups,
    numbers,
    minutes,
    clocks,
    phrases,
    kinds,
    refs,
    broader,
    wordings,
    conditions,
    families: new FamilyGroups(curated?.groups),
    namedPlaces,
    levels: new Levels(curated ?? { defaults: {}, levels: [] }),
    shorthands,
    shorthandIndex,
    signs,
    measures,
    lasting,
    units,
    headings,
    abbreviations: new Set(knowledge.abbreviations),
    relations,
  };
}
