import type { Axis } from '#src/classification/axis.ts';
import type { Level } from './level.ts';

/** What people know about the classification and the official files do not say. Families are codes with their dot. */
export interface Curated {
  readonly equivalents: readonly { readonly words: readonly string[]; readonly means: string }[];
  /** What a note speaks of, told by its words. */
  readonly topics: readonly {
    readonly id: string;
    readonly words: readonly string[];
    /** How many sentences have to speak of it for the note to do so. */
    readonly least: number;
  }[];
  readonly abbreviations: readonly Abbreviation[];
  readonly wordings: readonly { readonly words: string; readonly family: string }[];
  readonly defaults: Readonly<Partial<Record<Axis, Level>>>;
  readonly levels: readonly {
    readonly families: readonly string[];
    readonly axis: Axis;
    readonly level: Level;
  }[];
  readonly answers: readonly Answers[];
  /** Amounts in the forms in which notes name them, "{n}" for the number: "{n} weeks gestation"; or how long a thing lasted. */
  readonly measures: readonly (
    | { readonly id: string; readonly forms: readonly string[] }
    | { readonly id: string; readonly lasting: Stretch }
  )[];
  /** Families by what they are to a note: what is complained of and not what is behind it; what tells of a pregnancy; what happens on a day. */
  readonly groups: Readonly<Record<FamilyGroup, readonly string[]>>;
  /** Axes by which the classification parts a condition into categories that lie side by side: acute and chronic sinusitis. */
  readonly splits: readonly {
    readonly families: readonly string[];
    readonly axis: Axis;
    readonly options: readonly string[];
    /** Whether all codes below are parted so as well: a cancer of any part is under treatment, or was. */
    readonly below?: true | undefined;
  }[];
  readonly questions: readonly GenericQuestion[];
  /** What the questions rest on. */
  readonly source: string;
  readonly homes: readonly { readonly families: readonly string[]; readonly sites: readonly string[] }[];
}

/** How long a thing lasted, as notes say it: "loss of consciousness for about 5 minutes". */
export interface Stretch {
  /** What lasted: the amount stands behind it, or before it. */
  readonly what: readonly string[];
  /** Words before an amount that say it is how long it lasted, and those that say so even over a comma. */
  readonly during: readonly string[];
  readonly lasting: readonly string[];
  /** Words that may stand between what lasted and the amount beside those. */
  readonly between: readonly string[];
  /** Numbers that are no number words: "few". */
  readonly amounts: Readonly<Record<string, number>>;
  /** Words that make the amount more, or less, than it says: "over", "up to". */
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** How much of the measure a unit is. */
  readonly units: Readonly<Record<string, number>>;
  /** Words behind the unit that make a point in time of it: "ago"; and those that do unless it says how long: "prior". */
  readonly pointInTime: readonly string[];
  readonly pointUnlessDuring: readonly string[];
}

export interface Abbreviation {
  readonly short: string;
  /** Whether it counts only as written, capitals and all. */
  readonly exact: boolean;
  readonly means: string;
  /** Only in a note that speaks of it. */
  readonly topic?: string | undefined;
  /** Not in a note that speaks of it. */
  readonly unless?: string | undefined;
}

export const FAMILY_GROUPS = ['complaint', 'pregnancy', 'event', 'ulcer'] as const;
export type FamilyGroup = (typeof FAMILY_GROUPS)[number];

/** How an axis is asked about where no rule of a pack does; {words} and {site} stand for the note's own. */
export interface GenericQuestion {
  /** Whose axis it is, where it is not that of all: time is weeks of one family and minutes of another. */
  readonly of?: { readonly id: string; readonly families: readonly string[] } | undefined;
  readonly axis: Axis;
  readonly kind: 'gap' | 'conflict';
  readonly question: string;
  readonly ofSite?: string | undefined;
  /** How values are written where not by their own name. */
  readonly labels: Readonly<Record<string, string>>;
  readonly why: string;
  readonly section: string;
}

/** Words that settle an axis of some families wherever in the note they stand. */
export interface Answers {
  readonly families: readonly string[];
  readonly axis: Axis;
  readonly values: readonly {
    readonly value: string;
    readonly label: string;
    readonly terms: readonly string[];
    /** The codes it leads to, each under a family of its own; none where it leads to none. */
    readonly leadsTo: readonly string[];
    /** The amounts that say it, in whole units, both ends among them. */
    readonly measured?:
      | readonly { readonly by: string; readonly from: number; readonly to: number }[]
      | undefined;
  }[];
  /** Whether the values are neutral facts that may be listed as answers. */
  readonly offered: boolean;
  /** Whether they only count beside the condition or its body site: a note may tell of several ulcers. */
  readonly beside: boolean;
  /** Whether no body site is one of these places: a foot with a clot in it does not say which vein. */
  readonly named: boolean;
}
