import type { PanelPrompt, PanelReply } from './protocol.ts';

type Problem = PanelReply['problems'][number];

/** What is open of one problem of the note. */
export interface ProblemGroup {
  readonly problem: Problem | null;
  readonly prompts: readonly PanelPrompt[];
}

/** The panel's lists. */
export interface PanelGroups {
  /** Questions by problem, in the order of the note; problems with a conflict come first. */
  readonly open: readonly ProblemGroup[];
  readonly hints: readonly PanelPrompt[];
  /** Problems of which nothing is open or set aside, and of which the note says more than their name. */
  readonly settled: readonly Problem[];
  /** How many problems there are, and of how many nothing is open, something is set aside, something is open. */
  readonly counts: {
    readonly all: number;
    readonly settled: number;
    readonly aside: number;
    readonly open: number;
  };
}

export function panelGroups({
  problems,
  prompts,
  aside,
}: Pick<PanelReply, 'problems' | 'prompts' | 'aside'>): PanelGroups {
  const asked = prompts.filter(({ prompt }) => prompt.level === 'ask');
  const groups = new Map<string, PanelPrompt[]>();
  for (const each of asked) {
    const of = groups.get(each.prompt.problem) ?? [];
    groups.set(each.prompt.problem, of);
    of.push(each);
  }
  const open = [...groups].map(([id, of]) => ({
    problem: problems.find((each) => each.id === id) ?? null,
    prompts: of,
  }));
  const setAside = new Set(aside.map(({ prompt }) => prompt.problem).filter((id) => !groups.has(id)));
  const left = problems.filter(({ id }) => !groups.has(id) && !setAside.has(id));
  return {
    open: open.toSorted((a, b) => Number(hasConflict(b)) - Number(hasConflict(a))),
    hints: prompts.filter(({ prompt }) => prompt.level === 'hint'),
    settled: left.filter(({ known }) => known.length > 0),
    counts: {
      all: problems.length,
      settled: left.length,
      aside: problems.filter(({ id }) => setAside.has(id)).length,
      open: problems.filter(({ id }) => groups.has(id)).length,
    },
  };
}

function hasConflict({ prompts }: ProblemGroup): boolean {
  return prompts.some(({ prompt }) => prompt.kind === 'conflict');
}
