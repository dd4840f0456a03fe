import type { Prompt } from '#src/prompts/prompt.ts';

/** What is asked about one problem of a chart. */
export interface ProblemQuestions {
  readonly problem: string;
  readonly condition: string;
  readonly family: string;
  readonly prompts: readonly Prompt[];
}

/** Prompts by their problem, the problems in the order of their first prompt: the engine's rank. */
export function byProblem(prompts: readonly Prompt[]): ProblemQuestions[] {
  const problems = new Map<string, Prompt[]>();
  for (const prompt of prompts) {
    const known = problems.get(prompt.problem);
    if (known === undefined) problems.set(prompt.problem, [prompt]);
    else known.push(prompt);
  }
  return [...problems].map(([problem, found]) => ({
    problem,
    condition: found[0]!.condition,
    family: found[0]!.family,
    prompts: found,
  }));
}
