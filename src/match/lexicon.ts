import { Words } from '#src/text/words.ts';
import { CLOCK_ROLES, type Knowledge, WORD_GROUPS } from './knowledge.ts';
import { ByFamily } from './by-family.ts';
import { fileKnowledge } from './file-knowledge.ts';
import type { FiledKnowledge, LeanKnowledge } from './filed-knowledge.ts';
import { PhraseIndex } from './phrases.ts';
import type { FiledPhrases } from './phrase-list.ts';
import { FamilyGroups } from './family-groups.ts';
import { Levels } from './levels.ts';
import { Conditions } from './conditions.ts';
import { ClassifiedWordings, conditionOf, internClassification } from './file-classification.ts';
import { type Measure, measuresOf } from './measures.ts';
import { type SettledBy, settledBy } from './settled-by.ts';
import type { Shorthand } from './shorthands.ts';
import { type Relations, relationsOf } from './site-relations.ts';
import { type LastingMeasure, lastingMeasures } from './stretches.ts';
import { internTerm } from './terms.ts';
import { namingWords } from './naming-words.ts';
import { TRAIT } from './traits.ts';
import { CLOCK, GROUP } from './word-bits.ts';
import { WordSetIndex } from './word-sets.ts';

/** The knowledge made ready for reading: words interned, phrases filed. Built once, then only read. */
export interface Lexicon {
  readonly knowledge: Knowledge | LeanKnowledge;
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
  /** By meaning of a phrase or sign: SITE to MEASURE, and the index in its list. */
  readonly kinds: readonly number[];
  readonly refs: readonly number[];
  /** By condition that people named: the broader words that may stand for it. */
  readonly broaderFor: readonly (readonly number[])[];
  /** By condition that people named: those of which a wording is a broader word for it. */
  readonly broaderOf: readonly (readonly number[])[];
  /** Wordings of conditions; the meaning is the number of the condition. */
  readonly wordings: WordSetIndex;
  readonly conditions: Conditions;
  readonly isSettledBy: SettledBy;
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
  /** Section headings; the meaning is the index of the section. */
  readonly headings: PhraseIndex;
  readonly relations: Relations;
}

/** The lexicon of some knowledge; `filed` is what its wordings were filed as, where that was done before. */
export function createLexicon(knowledge: Knowledge): Lexicon;
export function createLexicon(knowledge: Knowledge | LeanKnowledge, filed: FiledKnowledge): Lexicon;
export function createLexicon(knowledge: Knowledge | LeanKnowledge, given?: FiledKnowledge): Lexicon {
  const filed = given ?? fileKnowledge({ ...knowledge, wordings: undefined }); // what is lean comes with it
  const { classification, curated } = knowledge;
  const words = new Words();
  words.takeNew(filed.words.first);
  for (const [spelling, id] of filed.words.aliases) words.alias(spelling, id);
  const classified = classification === undefined ? null : internClassification(classification, words);
  words.takeNew(filed.words.last);
  for (const id of namingWords(filed)) words.markPlurals(id);
  const relations = relationsOf(knowledge.sites);
  const conditions = new Conditions(knowledge, relations);
  const indexOf = (phrases: FiledPhrases, trait: number): PhraseIndex =>
    new PhraseIndex(phrases, words, trait);
  const onCall =
    classification === undefined || classified === null
      ? null
      : new ClassifiedWordings(classification, classified, words.size, conditions.indexOf(0));
  const meaningOf = (meaning: number): number =>
    curated === undefined ? meaning : conditionOf(meaning, curated, conditions);

  const groups = new Uint8Array(words.size);
  for (const group of WORD_GROUPS) {
    for (const member of knowledge.words[group])
      for (const id of internTerm(member, words)) groups[id]! |= GROUP[group];
  }
  const numbers = new Float64Array(words.size).fill(NaN);
  for (const [word, value] of Object.entries(knowledge.numbers)) numbers[words.intern(word)] = value;
  const clocks = new Uint16Array(words.size);
  for (const role of CLOCK_ROLES)
    for (const word of knowledge.clocks[role]) clocks[words.intern(word)]! |= CLOCK[role];
  const minutes = new Float64Array(words.size).fill(NaN);
  for (const [word, value] of Object.entries(knowledge.minutes)) {
    minutes[words.intern(word)] = value;
    words.mark(words.intern(word), TRAIT.minutes);
  }
  const broaderFor = knowledge.conditions.map((): number[] => []);
  filed.broader.forEach((conditionsOf, word) => {
    for (const condition of conditionsOf) broaderFor[condition]!.push(word);
  });
  const namedPlaces = new ByFamily<true>();
  for (const { named, families } of curated?.answers ?? [])
    if (named) for (const family of families) namedPlaces.set(family, true);
  const lasting = curated === undefined ? [] : lastingMeasures(curated, words);
  for (const { units } of lasting) for (const id of units.keys()) words.mark(id, TRAIT.lasting);
  return {
    knowledge,
    words,
    groups,
    numbers,
    minutes,
    clocks,
    phrases: indexOf(filed.phrases, TRAIT.phrase),
    kinds: filed.kinds,
    refs: filed.refs,
    broaderFor,
    broaderOf: filed.broaderOf,
    wordings: new WordSetIndex(filed.wordings, words.size, onCall, meaningOf),
    conditions,
    isSettledBy: settledBy(curated?.answers ?? [], conditions),
    families: new FamilyGroups(curated?.groups),
    namedPlaces,
    levels: new Levels(curated ?? { defaults: {}, levels: [] }),
    shorthands: filed.shorthands,
    shorthandIndex: indexOf(filed.shorthandPhrases, TRAIT.shorthand),
    signs: indexOf(filed.signs, TRAIT.sign),
    measures: curated === undefined ? [] : measuresOf(curated),
    lasting,
    headings: indexOf(filed.headings, TRAIT.heading),
    abbreviations: new Set(knowledge.abbreviations),
    relations,
  };
}
