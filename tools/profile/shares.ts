import type { Profiler } from 'node:inspector';

/** The share of all time that something took by itself, and with what it called, from 0 to 1. */
export interface Share {
  readonly name: string;
  readonly self: number;
  readonly total: number;
}

/** Shares of a profile by what `nameOf` calls a frame, the largest first; frames without a name count for who called them. */
export function sharesOf(
  { nodes, samples = [], timeDeltas = [] }: Profiler.Profile,
  nameOf: (frame: { readonly function: string; readonly url: string }) => string | null,
): Share[] {
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url } }) => [id, nameOf({ function: functionName, url })]),
  );
  const self = new Map<string, number>();
  const total = new Map<string, number>();
  let all = 0;
  samples.forEach((sample, at) => {
    const time = timeDeltas[at] ?? 0;
    const stack: string[] = [];
    for (let node: number | undefined = sample; node !== undefined; node = callers.get(node)) {
      const name = names.get(node) ?? null;
      if (name !== null) stack.push(name);
    }
    if (stack.length === 0) return; // the profiler's own, and waiting
    all += time;
    add(self, stack[0]!, time);
    for (const name of new Set(stack)) add(total, name, time);
  });
  return [...total]
    .map(([name, time]) => ({ name, self: (self.get(name) ?? 0) / all, total: time / all }))
    .toSorted((a, b) => b.self - a.self || b.total - a.total);
}

function add(to: Map<string, number>, name: string, time: number): void {
  to.set(name, (to.get(name) ?? 0) + time);
}
