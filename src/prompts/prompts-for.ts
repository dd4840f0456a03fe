import type { Analysis } from '#src/engine/analyse.ts';
import type { Engine } from '#src/engine/engine.ts';
import { labelOf } from '#src/engine/label-of.ts';
import type { Finding } from '#src/engine/finding.ts';
import { createMemory, type Memory } from '#src/note/memory.ts';
import type { Problem } from '#src/note/problem.ts';
import type { NoteReading, PlacedSentence } from '#src/note/read-note.ts';
import { answersOf, inputOf } from './answers.ts';
import { isFixedName } from './fixed-name.ts';
import { around } from './placement.ts';
import type { Rule } from '#src/match/rules.ts';
import type { Insertion, Prompt } from './prompt.ts';
import { readsAsMeant } from './reads-as-meant.ts';
import { contains } from '#src/text/span.ts';

/** The longest stretch of a note that a prompt repeats, in UTF-16 units. */
const LONGEST_QUOTE = 120;
/** The longest stretch that a question repeats. */
const LONGEST_WORDS = 60;
/** How many other words for a problem a prompt repeats. */
const MOST_OTHERS = 3;

/** What the clinician is asked about each finding, in the order of the findings; `memory` is that of the reading. */
export function promptsFor(
  { findings, reading, problems }: Analysis,
  engine: Engine,
  memory: Memory = createMemory(),
): Prompt[] {
  return findings.map((finding) => {
    const problem = problems.find(({ condition }) => condition.id === finding.condition);
    return promptFor(finding, problem, reading, engine, memory);
  });
}

function promptFor(
  finding: Finding,
  problem: Problem | undefined,
  reading: NoteReading,
  engine: Engine,
  memory: Memory,
): Prompt {
  const text = reading.textOf(finding.part);
  const condition = engine.lexicon.conditions.ofId(finding.condition)!;
  const { key, by: rule, kind, axis, level, part, start } = finding;
  const end = Math.min(finding.end, start + LONGEST_QUOTE);
  const sentence = reading.sentences.find((of) => of.part === part && contains(of, finding));
  const isMeant = (option: string, insertion: Insertion): boolean =>
    sentence !== undefined &&
    readsAsMeant(text, sentence, finding, option, insertion, engine.lexicon, memory);
  return {
    key,
    rule: rule.id,
    kind,
    axis,
    level,
    part,
    start,
    end,
    problem: finding.condition,
    condition: condition.name || (rule.name ?? text.slice(start, end).toLowerCase()),
    family: condition.family,
    quote: text.slice(start, end),
    question: questionOf(
      rule,
      finding,
      text,
      sentence === undefined ? null : siteOf(finding, sentence, engine),
    ),
    answers: answersOf(
      finding,
      rule.check,
      text,
      axis === 'laterality' && isFixedName(text, finding, condition.family, engine.lexicon, memory.scratch),
      (option) => labelOf(rule.labels, axis, option, engine),
      isMeant,
    ),
    input: inputOf(finding, rule.check),
    typed: { at: finding.end, ...around(text, finding.end) },
    why: rule.why,
    source: rule.source,
    looked: { parts: reading.note.parts.length, words: otherWords(finding, problem, reading) },
    evidence: finding.evidence.map(({ role, ...place }) => ({
      part: place.part,
      start: place.start,
      end: place.end,
      quote: reading.textOf(place.part).slice(place.start, Math.min(place.end, place.start + LONGEST_QUOTE)),
      role,
    })),
  };
}

/** The rule's question with the note's own words in it. */
function questionOf(
  { question, ofSite }: Rule,
  { start, end }: Finding,
  text: string,
  site: string | null,
): string {
  if (site !== null && ofSite !== undefined) return ofSite.replace('{site}', () => site);
  return question.replace('{words}', () =>
    text.slice(start, Math.min(end, start + LONGEST_WORDS)).replaceAll(/\s+/g, ' '),
  );
}

/** The name of the paired body site that the finding's mention names, or null. */
function siteOf({ start, end }: Finding, sentence: PlacedSentence, { lexicon }: Engine): string | null {
  const mention = sentence.reading.conditions.find(
    (of) => sentence.start + of.start === start && sentence.start + of.end === end,
  );
  const site = mention?.sites
    .map((named) => lexicon.knowledge.sites[named.site]!)
    .find(({ paired }) => paired);
  return site?.name ?? null;
}

/** What else the note calls the problem, each wording once, in its order. */
function otherWords(finding: Finding, problem: Problem | undefined, reading: NoteReading): readonly string[] {
  const own = reading.textOf(finding.part).slice(finding.start, finding.end).toLowerCase();
  const words = new Map<string, string>();
  for (const { sentence, start, end } of problem?.mentions ?? []) {
    const said = reading.textOf(sentence.part).slice(start, Math.min(end, start + LONGEST_WORDS));
    if (said.toLowerCase() !== own && !words.has(said.toLowerCase())) words.set(said.toLowerCase(), said);
  }
  return [...words.values()].slice(0, MOST_OTHERS);
}
