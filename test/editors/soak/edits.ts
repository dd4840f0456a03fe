/** One thing that hands do while charting: words typed, or a key pressed some times. */
export type Edit = { readonly type: string } | { readonly press: string; readonly times: number };

const PHRASES = [
  'Knee osteoarthritis, worse on stairs. ',
  'Ankle sprain since Monday. ',
  'wrist fracture ',
  'no chest pain ',
  'type 2 diabetes with neuropathy. ',
  'CKD ',
  'left ',
  'right ',
  'denies fever, ',
  'BP 132/84, ',
  'stable. ',
  'Plan: rest and ice. ',
  'since 3/7 ',
  'h/o asthma ',
  'the ',
  'pain',
  '. ',
];
const MOVES = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Control+Home',
  'Control+End',
];

/**
 * `count` edits of a note, always the same for a seed. No clicks, which open cards, and no undo, whose steps depend on
 * how fast the keys come.
 */
export function charting(seed: number, count: number): Edit[] {
  const random = randomFrom(seed);
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const oneOf = (list: readonly string[]): string => list[upTo(list.length) - 1]!;
  return Array.from({ length: count }, (): Edit => {
    const chance = random();
    if (chance < 0.5) return { type: oneOf(PHRASES) };
    if (chance < 0.6) return { press: 'Enter', times: 1 };
    if (chance < 0.72) return { press: 'Backspace', times: upTo(6) };
    if (chance < 0.77) return { press: 'Delete', times: upTo(3) };
    if (chance < 0.83) return { press: oneOf(['Shift+ArrowLeft', 'Shift+ArrowRight']), times: upTo(5) };
    return { press: oneOf(MOVES), times: upTo(8) };
  });
}

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
