import type { Lexicon } from '#src/match/lexicon.ts';
import { GROUP } from '#src/match/word-bits.ts';
import type { Span } from '#src/text/span.ts';
import { PUNCTUATION } from '#src/text/tokens.ts';
import { assertionOf, HYPOTHETICAL, OTHER_PERSON } from './assertion.ts';
import { isBareCode } from './bare-code.ts';
import { scopeCues } from './cue-scope.ts';
import { isOneName } from './find-conditions.ts';
import type { Target } from './surroundings.ts';
import type { Wording } from './spelled-out.ts';
import { IN_DETAIL, IN_SITE, type Scratch } from './scratch.ts';
import type { BroaderMention, ConditionMention, SiteMention } from './sentence-reading.ts';
import { followsPastYear, namesPastYear } from './past-year.ts';
import type { PhraseRef, Phrases } from './sort-phrases.ts';

/** The mentions of a sentence, and as what each may take a detail: `targets` are sites, conditions, broader, in order. */
export interface Mentions {
  readonly sites: readonly SiteMention[];
  readonly conditions: readonly ConditionMention[];
  readonly broader: readonly BroaderMention[];
  readonly targets: readonly Target[];
}

/** What the phrases and the conditions found in a sentence name. Offsets count from `origin`. */
export function mentionsOf(
  text: string,
  phrases: Phrases,
  sets: readonly Wording[],
  scratch: Scratch,
  lexicon: Lexicon,
  origin: number,
): Mentions {
  const { tokens } = scratch;
  const spanOf = (from: number, to: number): Span => ({
    start: tokens.start[from]! - origin,
    end: tokens.end[to - 1]! - origin,
  });
  const cues = scopeCues(phrases.cues, sets, text, scratch, lexicon);
  const said = (from: number, to: number): number => assertionOf(cues, from, to, lexicon);
  const sites = phrases.sites.map(({ from, to, ref }): SiteMention => ({
    ...spanOf(from, to),
    site: ref,
    isWell: isFoundWell(to, scratch, lexicon) || isCalledWell(from, to, scratch, lexicon),
    details: [],
    assertion: said(from, to),
  }));
  /** A code claims what the words around it only advise, or say to others; a cue inside a name is part of it: "prolonged service". */
  const saidOfName = (name: Wording, head: number): number => {
    const [first, end] = [name.tokens[0]!, name.tokens[name.tokens.length - 1]! + 1];
    if (isBareCode(text, tokens.start[first]!, tokens.end[end - 1]!))
      return said(head, end) & ~(HYPOTHETICAL | OTHER_PERSON);
    return isOneName(name) ? said(first, end) : said(head, head + 1);
  };
  const conditions = sets.map((name): ConditionMention => {
    const { tokens: members, meaning, senses, insteadOf = [], words } = name;
    const named = sites.filter(
      (_, index) =>
        holdsOneOf(phrases.sites[index]!, members) || standsAtOnce(phrases.sites[index]!, members, sets),
    );
    const head = members.find((member) => scratch.roles[member] !== IN_SITE) ?? members[0]!;
    const end = members[members.length - 1]! + 1;
    const own = spanOf(members[0]!, end);
    return {
      // The whole name of the site: "index finger laceration", where the wording has the finger alone.
      start: Math.min(own.start, ...named.map((site) => site.start)),
      end: Math.max(own.end, ...named.map((site) => site.end)),
      condition: meaning,
      senses,
      insteadOf,
      hasPastYear:
        namesPastYear(text, end, scratch, lexicon) || followsPastYear(text, members[0]!, scratch, lexicon),
      hasCause: namesCause(end, phrases, scratch),
      words,
      sites: named,
      details: [],
      assertion: saidOfName(name, head),
    };
  });
  // A broader word inside a condition's own name stands for nothing else: the OA of "right hip OA" is the hip's.
  const free = phrases.broader.filter((phrase) =>
    sets.every(({ tokens: members }) => !holdsOneOf(phrase, members)),
  );
  const broader = free.map(({ from, to, ref }): BroaderMention => ({
    ...spanOf(from, to),
    broader: ref,
    details: [],
    assertion: said(from, to),
  }));
  const targets: Target[] = [
    ...phrases.sites.map(({ from, to, ref }) => ({ tokens: range(from, to), isSite: true, sites: [ref] })),
    ...sets.map(({ tokens: members, meaning }, index) => ({
      tokens: members,
      isSite: false,
      sites: sitesOf(meaning, conditions[index]!, lexicon),
    })),
    ...free.map(({ from, to }) => ({ tokens: range(from, to), isSite: false, sites: [] })),
  ];
  return { sites, conditions, broader, targets };
}

function holdsOneOf({ from, to }: PhraseRef, members: readonly number[]): boolean {
  return members.some((member) => member >= from && member < to);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** The sites a condition is in: those named with it, else the one the classification puts it in. */
function sitesOf(condition: number, mention: ConditionMention, lexicon: Lexicon): number[] {
  if (mention.sites.length > 0) return mention.sites.map(({ site }) => site);
  return [...lexicon.conditions.homesOf(condition)];
}

/** Tokens between a condition and the words that name its cause: "anemia, likely secondary to". */
const CAUSE_REACH = 2;

function namesCause(from: number, { causes }: Phrases, { tokens }: Scratch): boolean {
  return causes.some(({ from: at, to }) => at >= from && at - from <= CAUSE_REACH && to < tokens.count);
}

/** Whether a body site stands right before a condition and in no other's words: the hallux of "hallux ulcer". */
function standsAtOnce(site: PhraseRef, members: readonly number[], sets: readonly Wording[]): boolean {
  return site.to === members[0]! && !sets.some(({ tokens: of }) => holdsOneOf(site, of));
}

/** Tokens between a body site and the word that says it is well: "L heel: skin intact". */
const WELL_REACH = 4;

/** Whether a body site whose name ends before token `from` is said to be well behind it. */
export function isFoundWell(from: number, { tokens, roles }: Scratch, { groups }: Lexicon): boolean {
  for (let at = from; at < Math.min(tokens.count, from + WELL_REACH); at += 1) {
    if (roles[at] === IN_SITE) return false;
    if ((groups[tokens.word[at]!]! & GROUP.normal) !== 0) return true;
  }
  return false;
}

/** Whether the word before a body site says that it is well, and says that of nothing else: "clear canal", "normal left eye". */
function isCalledWell(from: number, to: number, { tokens, roles }: Scratch, { groups }: Lexicon): boolean {
  const isHead = to >= tokens.count || tokens.kind[to] === PUNCTUATION || groups[tokens.word[to]!] !== 0;
  let before = from - 1;
  while (before >= 0 && roles[before] === IN_DETAIL) before -= 1;
  return isHead && before >= 0 && (groups[tokens.word[before]!]! & GROUP.normal) !== 0;
}
