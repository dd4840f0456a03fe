import type { Lexicon } from '#src/match/lexicon.ts';
import { NOT_THIS_PATIENTS } from './assertion.ts';
import type { Named } from './named.ts';
import type { NoteReading, PlacedSentence } from './read-note.ts';
import type { AnswerMention, DetailMention } from './sentence-reading.ts';

/** A detail told by words that settle an axis of its family wherever they stand. */
export interface PlacedAnswer extends DetailMention {
  readonly sentence: PlacedSentence;
  readonly leadsTo: readonly string[];
}

/** What the note says anywhere that settles an axis of the condition: "HFrEF" its type, "stage 3b" its stage. */
export function answersOf(
  condition: number,
  named: readonly Named[],
  reading: NoteReading,
  lexicon: Lexicon,
): PlacedAnswer[] {
  const places = sentencesOfAnswers(condition, reading, lexicon);
  if (places.length === 0) return [];
  const here = new Set(named.map(({ mention: { at } }) => at));
  const homes = new Set(named.flatMap(({ said }) => said.sites.map(({ site }) => site)));
  const isBeside = ({ reading: { sites } }: PlacedSentence): boolean =>
    sites.some(({ site }) => [...homes].some((home) => lexicon.relations.isRelated(site, home)));
  const { axes } = lexicon.conditions.at(condition);
  /** Where the places are a list, a word for the whole region is none of them. */
  const isPlace = (value: string): boolean => {
    const options = axes.find((split) => split.axis === 'site')?.options ?? [];
    return options.length === 0 || options.includes(value);
  };
  const { tree } = lexicon.conditions;
  const code = lexicon.conditions.codeOf(condition);
  const own = code < 0 ? -1 : tree!.rootOf(code);
  /** "Gestational", of gestational diabetes, is not how it is treated: what the condition's own code says settles no more. */
  const isKnown = (codes: readonly string[]): boolean =>
    codes.some((one) => {
      const led = tree?.find(one) ?? -1;
      return led >= 0 && led !== own && tree!.isWithin(own, led);
    });
  const curated = lexicon.knowledge.curated?.answers ?? [];
  const found: PlacedAnswer[] = [];
  for (const at of places) {
    const sentence = reading.sentences[at]!;
    const said: (PlacedAnswer & { readonly isOwn: boolean })[] = [];
    for (const mention of sentence.reading.answers) {
      const { answers, value, start, end, assertion } = mention;
      const { axis, values, beside } = curated[answers]!;
      const isSaid = ((assertion | sentence.implied) & NOT_THIS_PATIENTS) === 0;
      if (!isSaid || !lexicon.isSettledBy(condition, answers)) continue;
      // Any other part of the body may be named elsewhere, and any other ulcer have its stage.
      if ((axis === 'site' || beside) && !here.has(at) && (axis === 'site' || !isBeside(sentence))) continue;
      const { value: id, leadsTo } = values[value]!;
      if (isKnown(leadsTo)) continue;
      if (axis === 'site' && !isPlace(id)) continue;
      const isOwn = nearestOf(mention, sentence, lexicon) === condition;
      said.push({ axis, value: id, start, end, sentence, leadsTo, isOwn });
    }
    // "LLL entropion, RUL ectropion": each lid is that of the name beside it; of "RUL entropion and ectropion" it is both's.
    const owned = new Set(said.filter(({ isOwn }) => isOwn).map(({ axis }) => axis));
    for (const { isOwn, ...answer } of said) if (isOwn || !owned.has(answer.axis)) found.push(answer);
  }
  return found;
}

/** The sentences, in the order of the note, that hold an answer of a condition's family. */
function sentencesOfAnswers(
  condition: number,
  { byAnswers }: NoteReading,
  { isSettledBy }: Lexicon,
): readonly number[] {
  const found = new Set<number>();
  for (const [answers, places] of byAnswers)
    if (isSettledBy(condition, answers)) for (const at of places) found.add(at);
  return [...found].toSorted((a, b) => a - b);
}

/** The condition that an answer may settle which a sentence names nearest to it; -1 where it names none. */
function nearestOf(
  { answers, start, end }: AnswerMention,
  { reading: { conditions } }: PlacedSentence,
  { isSettledBy }: Lexicon,
): number {
  let nearest = -1;
  let least = Infinity;
  for (const { condition, ...span } of conditions) {
    const gap = Math.max(span.start - end, start - span.end, 0);
    if (gap >= least || !isSettledBy(condition, answers)) continue;
    [nearest, least] = [condition, gap];
  }
  return nearest;
}
