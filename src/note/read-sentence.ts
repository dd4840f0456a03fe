import { BROADER, CUE, DETAIL, GROUP, type Lexicon, SITE } from '#src/match/lexicon.ts';
import type { PhraseMatch } from '#src/match/phrases.ts';
import type { Span } from '#src/text/span.ts';
import { tokenise } from '#src/text/tokens.ts';
import { assertionOf, type CueMatch } from './assertion.ts';
import { attachDetails, type DetailMatch, type Target } from './attach-details.ts';
import { conditionsIn } from './find-conditions.ts';
import { headingOf, isUnknownHeading } from './headings.ts';
import { clearRoles, IGNORED, IN_CUE, IN_DETAIL, IN_SITE, type Scratch } from './scratch.ts';
import type {
  BroaderMention,
  ConditionMention,
  DetailMention,
  SentenceReading,
  SiteMention,
} from './sentence-reading.ts';
import { timesOf } from './times.ts';
import { ignoreUnfilled } from './unfilled.ts';

interface PhraseRef {
  readonly from: number;
  readonly to: number;
  readonly ref: number;
}

/** The phrases of a sentence, sorted by what they stand for. */
interface Phrases {
  readonly sites: readonly PhraseRef[];
  readonly details: readonly DetailMatch[];
  readonly cues: readonly CueMatch[];
  readonly broader: readonly PhraseRef[];
}

const NO_PHRASES: Phrases = { sites: [], details: [], cues: [], broader: [] };

const NOTHING: SentenceReading = {
  heading: null,
  isUnknownHeading: false,
  conditions: [],
  sites: [],
  broader: [],
  times: [],
};

/**
 * Reads one sentence of `text`, `start` to `end`: its heading, conditions, sites, details attached to them, what the
 * cues say of each, and its times. Offsets in the result count from `start`. `opensLine` says whether it is the first
 * on its line, `isWholeLine` whether it is all there is on it.
 */
export function readSentence(
  text: string,
  { start, end }: Span,
  opensLine: boolean,
  lexicon: Lexicon,
  scratch: Scratch,
): SentenceReading {
  const tokens = tokenise(text, start, end, lexicon.words, scratch.tokens);
  if (tokens.count === 0) return NOTHING;
  clearRoles(scratch);
  const heading = headingOf(text, tokens, lexicon, opensLine);
  const from = heading?.to ?? 0;
  scratch.roles.fill(IGNORED, 0, from);
  const found = lexicon.phrases.find(text, tokens, scratch.phrases);
  ignoreUnfilled(scratch, found, lexicon);
  const phrases = sortPhrases(found, scratch, lexicon, from);
  const sets = conditionsIn(text, scratch, lexicon, from);
  const times = timesOf(text, scratch, from, lexicon, start);
  const isUnknown = heading === null && opensLine && isUnknownHeading(text, tokens);
  const opened = heading && { section: heading.section, end: tokens.end[heading.to - 1]! - start };
  if (phrases === NO_PHRASES && sets.length === 0) {
    if (opened === null && !isUnknown && times.length === 0) return NOTHING;
    return { ...NOTHING, heading: opened, isUnknownHeading: isUnknown, times };
  }
  const spanOf = (first: number, last: number): Span => ({
    start: tokens.start[first]! - start,
    end: tokens.end[last]! - start,
  });
  const said = (first: number, to: number): number => assertionOf(phrases.cues, first, to, lexicon);

  const sites: SiteMention[] = phrases.sites.map(({ from: first, to, ref }) => ({
    ...spanOf(first, to - 1),
    site: ref,
    details: [],
    assertion: said(first, to),
  }));
  const conditions: ConditionMention[] = sets.map(({ tokens: members, meaning }) => {
    const [first, last] = [members[0]!, members[members.length - 1]!];
    const named = sites.filter((_, index) => {
      const site = phrases.sites[index]!;
      return members.some((member) => member >= site.from && member < site.to);
    });
    const head = members.find((member) => scratch.roles[member] !== IN_SITE) ?? first;
    const { start: own, end: ownEnd } = spanOf(first, last);
    return {
      // The whole name of the site: "index finger laceration", where the wording has the finger alone.
      start: Math.min(own, ...named.map((site) => site.start)),
      end: Math.max(ownEnd, ...named.map((site) => site.end)),
      condition: meaning,
      sites: named,
      details: [],
      assertion: said(head, head + 1),
    };
  });
  // A broader word inside a condition's own name stands for nothing else: the OA of "right hip OA" is the hip's.
  const free = phrases.broader.filter(({ from: first, to }) =>
    sets.every(({ tokens: members }) => members.every((member) => member < first || member >= to)),
  );
  const broader: BroaderMention[] = free.map(({ from: first, to, ref }) => ({
    ...spanOf(first, to - 1),
    broader: ref,
    details: [],
    assertion: said(first, to),
  }));

  const mentions = [...sites, ...conditions, ...broader];
  const targets: Target[] = [
    ...phrases.sites.map(({ from: first, to, ref }) => ({
      tokens: range(first, to),
      isSite: true,
      sites: [ref],
    })),
    ...sets.map(({ tokens: members, meaning }, index) => ({
      tokens: members,
      isSite: false,
      sites: sitesOf(meaning, conditions[index]!, lexicon),
    })),
    ...free.map(({ from: first, to }) => ({ tokens: range(first, to), isSite: false, sites: [] })),
  ];
  attachDetails(text, scratch, lexicon, phrases.details, targets).forEach((reached, index) => {
    const match = phrases.details[index]!;
    const { axis, value } = lexicon.knowledge.details[match.detail]!;
    const detail: DetailMention = { axis, value, ...spanOf(match.from, match.to - 1) };
    for (const target of reached) mentions[target]!.details.push(detail);
    if (axis !== 'laterality') return;
    for (const target of reached) {
      // The right of "right OA of the knee" is the knee's too.
      for (const site of conditions[target - sites.length]?.sites ?? []) {
        if (!site.details.includes(detail)) site.details.push(detail);
      }
    }
  });
  addPlurals(text, scratch, lexicon, phrases.sites, sites, start);
  return {
    heading: opened,
    isUnknownHeading: isUnknown,
    conditions,
    sites,
    broader,
    times,
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** The sites a condition is in: those named with it, else the one the classification puts it in. */
function sitesOf(condition: number, mention: ConditionMention, lexicon: Lexicon): number[] {
  if (mention.sites.length > 0) return mention.sites.map(({ site }) => site);
  const { site } = lexicon.knowledge.conditions[condition]!;
  return site === null ? [] : [lexicon.relations.indexOf(site)];
}

function sortPhrases(found: PhraseMatch[], scratch: Scratch, lexicon: Lexicon, from: number): Phrases {
  if (found.length === 0) return NO_PHRASES;
  found.sort((a, b) => a.from - b.from);
  const sites: PhraseRef[] = [];
  const details: DetailMatch[] = [];
  const cues: CueMatch[] = [];
  const broader: PhraseRef[] = [];
  const { roles } = scratch;
  const fill = (role: number, first: number, to: number): void => {
    for (let at = first; at < to; at += 1) if (roles[at] !== IN_SITE) roles[at] = role;
  };
  for (const { from: first, to, meaning } of found) {
    if (first < from || roles[first] === IGNORED) continue;
    const ref = lexicon.refs[meaning]!;
    const kind = lexicon.kinds[meaning]!;
    if (kind === SITE) {
      sites.push({ from: first, to, ref });
      fill(IN_SITE, first, to);
    } else if (kind === DETAIL) {
      if (lexicon.knowledge.details[ref]!.value !== NO_DETAIL) details.push({ from: first, to, detail: ref });
      fill(IN_DETAIL, first, to);
    } else if (kind === CUE) {
      cues.push({ from: first, to, cue: ref });
      fill(IN_CUE, first, to);
    } else if (kind === BROADER) {
      broader.push({ from: first, to, ref });
    }
  }
  return { sites, details, cues, broader };
}

/** The value of wordings that look like a detail and are none: "right away", "left the room". */
const NO_DETAIL = 'none';

/** The plural of a paired part with an article or possessive says both sides: "the knees", "his eyes". */
function addPlurals(
  text: string,
  scratch: Scratch,
  lexicon: Lexicon,
  phrases: readonly PhraseRef[],
  sites: readonly SiteMention[],
  origin: number,
): void {
  const { tokens } = scratch;
  phrases.forEach(({ from, to, ref }, index) => {
    const last = to - 1;
    if (from === 0 || !lexicon.knowledge.sites[ref]!.paired || sites[index]!.details.length > 0) return;
    if (lexicon.endsInS[tokens.word[last]!] === 1) return;
    const unit = text.charCodeAt(tokens.end[last]! - 1);
    if (unit !== 115 && unit !== 83) return;
    if ((lexicon.groups[tokens.word[from - 1]!]! & (GROUP.article | GROUP.possessive)) === 0) return;
    sites[index]!.details.push({
      axis: 'laterality',
      value: 'bilateral',
      start: tokens.start[from]! - origin,
      end: tokens.end[last]! - origin,
    });
  });
}
