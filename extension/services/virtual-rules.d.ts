/** Written by tools/rules-plugin.ts at build time. */
declare module 'virtual:rules' {
  import type { CompiledRules } from '#src/match/rules.ts';

  /** Parses the compiled rules: a few milliseconds, so it is called once, when they are first needed. */
  export function compiledRules(): CompiledRules;
}
