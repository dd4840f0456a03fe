import type { TargetAssertion } from '#src/engine/assert-target.ts';
import { InputError } from './input-error.ts';
import type { Answerer } from './ndjson.ts';
import { stringOf } from './note-of.ts';

/** What `assert` needs of the library: how the first occurrence of `target` in `text` is meant, capitals ignored. */
export type Asserter = (text: string, target: string) => TargetAssertion;

/** `assert --ndjson`: how the target of each line is meant in its text. */
export function asserter(assertOf: Asserter): Answerer {
  return (line) => {
    const text = stringOf(line['text'], 'text');
    const target = stringOf(line['target'], 'target');
    if (target.trim() === '')
      throw new InputError('empty-target', '"target" is empty. Give the words to look for.');
    return { assertion: assertOf(text, target) };
  };
}
