/** Written by tools/rules-plugin.ts at build time. */
declare module 'virtual:queries' {
  import type { QueryTemplate } from '#src/packs/query-template.ts';
  import type { WordingData } from '#src/wording/wording-data.ts';

  /** Parses the data of the wording rules: a few milliseconds, so it is called once. */
  export function wordingData(): WordingData;
  export const templates: readonly QueryTemplate[];
}
