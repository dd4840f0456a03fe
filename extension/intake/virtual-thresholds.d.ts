/** Written by tools/rules-plugin.ts at build time. */
declare module 'virtual:thresholds' {
  import type { Thresholds } from '#src/match/thresholds.ts';

  export const thresholds: Thresholds;
}
