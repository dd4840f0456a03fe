import { compiledRules as parsed } from 'virtual:rules';
import type { CompiledRules } from '#src/match/rules.ts';
import { timed } from './stopwatch.ts';

/** The compiled rules; the clock runs while they are parsed. */
export function compiledRules(): CompiledRules {
  return timed('parse', parsed);
}
