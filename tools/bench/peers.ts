import nlp from 'compromise/one';
import { type Linter, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import type { Subject } from './measure.ts';
import { withEverySentenceChanged } from './vary.ts';

type Changed = (notes: readonly string[]) => Subject<string>['before'];
const changed: Changed = (notes) => (run) => withEverySentenceChanged(notes[run % notes.length]!, run);

/** What reading can hardly be faster than: a regular expression that finds the words and does nothing with them. */
export function wordScan(notes: readonly string[]): Subject<string> {
  return {
    before: changed(notes),
    run(text) {
      let count = 0;
      for (const match of text.matchAll(/\w+/g)) count += match[0].length;
      return count;
    },
  };
}

/** compromise's smallest build: sentences and words, nothing else. */
export function compromiseOne(notes: readonly string[]): Subject<string> {
  return { before: changed(notes), run: (text) => nlp.tokenize(text) };
}

/** Harper's grammar check, in this thread. */
export function harper(notes: readonly string[], linter: Linter): Subject<string> {
  return { before: changed(notes), run: (text) => linter.lint(text) };
}

/** Harper loaded and ready. */
export async function loadedHarper(): Promise<Linter> {
  const linter = new LocalLinter({ binary });
  await linter.setup();
  return linter;
}
