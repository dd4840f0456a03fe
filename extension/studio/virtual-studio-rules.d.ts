/** Written by tools/rules-plugin.ts at build time. */
declare module 'virtual:studio-rules' {
  import type { HouseRules } from './house.ts';

  /** Parses the rules that ship, with all that packs are checked against: some 60 ms, called once. */
  export function studioRules(): HouseRules;
}
