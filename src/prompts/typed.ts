import type { Insertion, Prompt } from './prompt.ts';

/** What a clinician typed as an answer. Times are "HH:MM" of 24 hours. */
export type Typed =
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'times'; readonly start: string; readonly stop: string }
  | { readonly kind: 'text'; readonly text: string };

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/** A day has no more minutes. */
const MOST_MINUTES = 1440;
/** An answer is a few words, not a paragraph. */
const LONGEST_TEXT = 200;

/** What a typed answer puts into the note, or null when it is none: no whole minutes, no time of day, no words. */
export function typedInsertion(prompt: Prompt, typed: Typed): Insertion | null {
  const words = wordsOf(typed);
  if (words === null) return null;
  return { at: prompt.typed.at, text: prompt.typed.before + words + prompt.typed.after };
}

function wordsOf(typed: Typed): string | null {
  switch (typed.kind) {
    case 'minutes':
      if (!Number.isInteger(typed.minutes) || typed.minutes < 1 || typed.minutes > MOST_MINUTES) return null;
      return typed.minutes === 1 ? '1 minute' : `${typed.minutes} minutes`;
    case 'times':
      if (!CLOCK.test(typed.start) || !CLOCK.test(typed.stop) || typed.start === typed.stop) return null;
      return `${typed.start} to ${typed.stop}`;
    case 'text': {
      const line = typed.text.replaceAll(/\s+/gu, ' ').trim();
      return line === '' || line.length > LONGEST_TEXT ? null : line;
    }
  }
}
