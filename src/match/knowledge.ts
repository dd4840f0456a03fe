/**
 * What the files under `rules/` come to once they are read, checked and compiled: plain data, safe to turn into JSON
 * and back. Code speaks of it in ids; all words live in the data.
 *
 * One file, because each kind is a line or two and they only make sense side by side.
 */
import type { Axis } from '#src/classification/axis.ts';
import type { CompiledClassification } from '#src/classification/compiled.ts';
import type { Curated } from './curated.ts';
import type { Level } from './level.ts';

export type { Axis, Level };

/** Sections of this rank and beyond look at the patient or mention in passing: a sign, and both sides of everything. */
export const EXAM_RANK = 6;

/** A part of the body, in a tree: the distal radius is in the forearm. */
export interface Site {
  readonly id: string;
  /** How a sentence names it: "distal radius". */
  readonly name: string;
  readonly parent: string | null;
  /** Whether the body has it on the right and on the left. */
  readonly paired: boolean;
  /** A whole limb or region: the side said of it says nothing of each of its parts. */
  readonly wide?: boolean | undefined;
  /** A stretch of a limb between two joints, by whose name people mean the limb: a calf that is red is a red leg. */
  readonly segment?: boolean | undefined;
  /** Sites so close that a side said of one is taken for the other: a wrist for a distal radius. */
  readonly near: readonly string[];
  readonly terms: readonly string[];
}

/** A value on an axis other than site, and the wordings that say it. */
export interface Detail {
  readonly axis: Axis;
  readonly value: string;
  readonly terms: readonly string[];
  /** Wordings that count only as written, capitals and all: "R", "OD". */
  readonly exact: readonly string[];
  /** Whether it is only said of what follows it: "both" of "both knees", and of nothing before. */
  readonly ahead?: boolean | undefined;
  /** When set, the value is only said of these sites and of what is in them: "OD" of the eye. */
  readonly sites: readonly string[];
}

/** How a cue changes what it reaches (the vocabulary of ConText). */
export type CueEffect = 'negated' | 'uncertain' | 'historical' | 'hypothetical' | 'other-person';

/**
 * Which way a cue reaches; `terminate` ends the reach of cues before it, `pseudo` looks like a cue and is none, `answer` is
 * said of the name before it in a form ("Fever: no"), and where it is no such answer it says nothing.
 */
export type CueDirection = 'forward' | 'backward' | 'both' | 'terminate' | 'pseudo' | 'answer';

export interface Cue {
  readonly id: string;
  /** What it says; a terminator lists what it ends, or nothing for all. */
  readonly effects: readonly CueEffect[];
  readonly direction: CueDirection;
  /** The farthest word it reaches, counted from the cue; 0 for the end of the sentence. */
  readonly reach: number;
  readonly terms: readonly string[];
}

/** A stretch of a note under a heading, and what the heading implies. */
export interface Section {
  readonly id: string;
  readonly name: string;
  /** What all under it is taken to be: family history is someone else's. */
  readonly implies: readonly CueEffect[];
  /** Where a clinician would edit first: 0 is the best (assessment), 9 the last. */
  readonly rank: number;
  /** Words under it are form, not findings of this patient: instructions, allergies. */
  readonly quiet: boolean;
  /** Whether the heading's own words are read with what follows it: "Total time: ____". */
  readonly spoken?: boolean | undefined;
  readonly headings: readonly string[];
}

/** A group of function words, by what they do to what stands around them. */
export const WORD_GROUPS = [
  'article',
  'possessive',
  'preposition',
  'coordination',
  'verb',
  'pronoun',
  'modifier',
  'normal',
] as const;

export type WordGroup = (typeof WORD_GROUPS)[number];

/**
 * What a word says of the time of day, or of the year, that it stands before or between, or of four figures that it
 * follows; or of minutes in its sentence: that they were spent on this patient, that something else shares them, that they
 * count all of a day, that they leave something out; or right before them, that they are the least there were; or in their
 * sentence, that they are of a plan or a habit, or of a visit. Or what an age stands behind.
 */
export const CLOCK_ROLES = [
  'start',
  'stop',
  'joins',
  'beforeYear',
  'counted',
  'spent',
  'shared',
  'wider',
  'apart',
  'bound',
  'habit',
  'visit',
  'beforeAge',
] as const;

export type ClockRole = (typeof CLOCK_ROLES)[number];

/** A split of a condition that a note can leave open. */
export interface AxisSplit {
  readonly axis: Axis;
  /** The values the classification tells apart, in its order: ids of details, or of sites on the axis `site`. */
  readonly options: readonly string[];
}

/** What is diagnosed, injured, complained of or done. */
export interface Condition {
  readonly id: string;
  /** "osteoarthritis of knee" */
  readonly name: string;
  /** Category or subcategory with its dot ("M17", "S52.5"), or the name of a timed service. */
  readonly family: string;
  /** Families that its rules speak for as well: the bimalleolar fracture is one of the ankle. */
  readonly covers: readonly string[];
  readonly kind: 'diagnosis' | 'symptom' | 'injury' | 'service';
  /** The body site it is in, where it has one. */
  readonly site: string | null;
  /** Its wordings, words in any order: "osteoarthritis knee" stands for "OA of the left knee" too. */
  readonly terms: readonly string[];
  /** Broader words for it that name it once it has been named: "the fracture". */
  readonly broader: readonly string[];
  readonly axes: readonly AxisSplit[];
}

/** Everything the reader of notes knows. */
export interface Knowledge {
  /** "FY2027" */
  readonly release: string;
  /** The release's first day, YYYY-MM-DD. */
  readonly inForceFrom: string;
  /** Words whose full stop ends no sentence, in lower case and without it: "dr", "q.d". */
  readonly abbreviations: readonly string[];
  readonly words: Readonly<Record<WordGroup, readonly string[]>>;
  /** Other forms of a word, each to the one that stands for all: "fx" to "fracture", "vertebrae" to "vertebra". */
  readonly forms: Readonly<Record<string, string>>;
  /** Number words: "forty" is 40. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Units of time in minutes: "hour" is 60. */
  readonly minutes: Readonly<Record<string, number>>;
  /** Words of times of day, of years and of time spent, by what they say. */
  readonly clocks: Readonly<Record<ClockRole, readonly string[]>>;
  /** Four figures below it are no year of a note but a time of day or an amount. */
  readonly oldestYear: number;
  readonly sections: readonly Section[];
  readonly cues: readonly Cue[];
  readonly sites: readonly Site[];
  readonly details: readonly Detail[];
  readonly conditions: readonly Condition[];
  /** The whole classification with what people know about it; without it there are only the conditions above. */
  readonly classification?: CompiledClassification | undefined;
  readonly curated?: Curated | undefined;
  /** Said of what ships alone: see LeanKnowledge. */
  readonly wordings?: undefined;
}
