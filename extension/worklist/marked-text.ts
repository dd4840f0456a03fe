import type { Prompt } from '#src/prompts/prompt.ts';

/** A stretch of a note between two places where a mark begins or ends. */
export interface Stretch {
  readonly text: string;
  /** Keys of the prompts that ask about it. */
  readonly asked: readonly string[];
  /** Keys of the prompts that rest on it. */
  readonly evidence: readonly string[];
}

interface Mark {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly isAsked: boolean;
}

/** A part of a chart cut where marks begin and end. Marks may overlap; the stretches together are the text. */
export function stretchesOf(text: string, part: number, prompts: readonly Prompt[]): Stretch[] {
  const marks = prompts.flatMap((prompt) => marksIn(part, prompt)).filter(({ start, end }) => start < end);
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  );
  const byStart = marks.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let open: Mark[] = [];
  return edges.slice(0, -1).map((start, index) => {
    while (next < byStart.length && byStart[next]!.start <= start) open.push(byStart[next++]!);
    open = open.filter(({ end }) => end > start);
    const keys = (isAsked: boolean): string[] => [
      ...new Set(open.filter((mark) => mark.isAsked === isAsked).map(({ key }) => key)),
    ];
    return { text: text.slice(start, edges[index + 1]), asked: keys(true), evidence: keys(false) };
  });
}

function marksIn(part: number, prompt: Prompt): Mark[] {
  const { key, evidence } = prompt;
  return [
    ...(prompt.part === part ? [{ key, start: prompt.start, end: prompt.end, isAsked: true }] : []),
    ...evidence
      .filter((place) => place.part === part)
      .map(({ start, end }) => ({ key, start, end, isAsked: false })),
  ];
}
