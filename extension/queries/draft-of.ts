import type { Axis } from '#src/match/knowledge.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import type { Person, QueryDraft, QueryIndicator, QueryOption, QueryRecord } from '#src/queries/query.ts';
import type { Span } from '#src/text/span.ts';
import type { Reason } from '#src/wording/query.ts';
import { type Chart, recordOf, titleOf } from '../worklist/chart.ts';
import { promptTitle } from '../ui/axis-names.ts';
import { say } from '../ui/say.ts';
import { indicatorAt, sentenceAround } from './indicator.ts';
import { optionsFor } from './options.ts';

/** What a gap on an axis is in the words of the brief: what was left out, what is not exact enough, what is not linked. */
const REASON_OF: Readonly<Record<Axis, Reason>> = {
  laterality: 'incomplete',
  site: 'incomplete',
  time: 'incomplete',
  episode: 'incomplete',
  acuity: 'imprecise',
  type: 'imprecise',
  severity: 'imprecise',
  cause: 'link',
};

/** Whose record a query about a chart is about. */
export function recordFor(chart: Chart): QueryRecord {
  const { patient, encounter } = chart;
  const number = patient?.id ?? null;
  const name = number === null ? null : (patient?.name ?? null);
  return { chart: recordOf(chart), patient: number ?? titleOf(chart), encounter, name };
}

/** A query without a finding: what a specialist begins who has read what no rule asks about. */
export function emptyDraft(chart: Chart, assignee: string): QueryDraft {
  return {
    record: recordFor(chart),
    title: '',
    question: '',
    type: 'open',
    options: [],
    indicators: [],
    reason: null,
    template: null,
    asks: [],
    to: addressee(chart),
    assignee,
  };
}

/** A query about findings of one problem: at least one. With several the question is about the problem and open. */
export function draftOf(prompts: readonly Prompt[], chart: Chart, assignee: string): QueryDraft {
  const first = prompts[0]!;
  const isOne = prompts.length === 1;
  const indicators = indicatorsOf(prompts, chart);
  const given = isOne && first.kind === 'gap' ? valuesOf(first) : [];
  const type = given.length > 0 ? 'choice' : 'open';
  return {
    ...emptyDraft(chart, assignee),
    title: isOne ? promptTitle(first) : say('queryDetailOf', first.condition),
    question: isOne ? first.question : say('queryQuestionOf', wordsOf(first)),
    type,
    options: optionsFor(type, given),
    indicators,
    reason: first.kind === 'conflict' ? 'conflict' : REASON_OF[first.axis],
    asks: prompts.map(({ key, rule, axis, condition }) => ({ key, rule, axis, condition })),
  };
}

/**
 * The record's own words for what a prompt is about, as they stand within a sentence: their capital is one too many where it
 * is all that tells them from the condition's name.
 */
export function wordsOf({ quote, condition }: Prompt): string {
  return quote.toLowerCase() === condition.toLowerCase() ? condition : quote;
}

/** Whoever wrote the last note is asked, until the specialist says another. */
function addressee({ author }: Chart): Person {
  return { name: author ?? '', role: '' };
}

function valuesOf({ answers }: Prompt): QueryOption[] {
  return answers
    .filter(({ kind }) => kind === 'value')
    .map(({ label }) => ({ label, kind: 'value' as const, supportedBy: [0] }));
}

/** The sentences that the findings rest on, each once, in the order of the notes. */
function indicatorsOf(prompts: readonly Prompt[], { notes }: Chart): QueryIndicator[] {
  const places = prompts.flatMap((prompt): readonly (Span & { readonly part: number })[] =>
    prompt.evidence.length > 0 ? prompt.evidence : [prompt],
  );
  const sentences = places.flatMap((place) => {
    const note = notes[place.part];
    return note === undefined ? [] : [{ part: place.part, note, span: sentenceAround(note, place) }];
  });
  const once = new Map(sentences.map((each) => [`${each.part} ${each.span.start}`, each]));
  return [...once.values()]
    .toSorted((a, b) => a.part - b.part || a.span.start - b.span.start)
    .map(({ note, span }) => indicatorAt(note, span));
}
