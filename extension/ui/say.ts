import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;
/** What has a message for one and a message for any other number: "openQuestions" of openQuestionsOne and openQuestionsOther. */
export type CountedKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}One`
    ? Stem
    : never
  : never;

/** The browser's messages by any name of ours: WXT writes a type for each name alone. */
interface Messages {
  readonly i18n: { getMessage(name: MessageKey, values?: string[]): string };
}

/** A message in the browser's language, with `values` for $1, $2 ... in it. */
export function say(key: MessageKey, ...values: readonly (string | number)[]): string {
  const { i18n }: Messages = browser;
  return i18n.getMessage(key, values.map(String));
}

/** The message for a number of things; the number is $1, and `values` are $2, $3 ... */
export function sayCount(key: CountedKey, count: number, ...values: readonly (string | number)[]): string {
  return say(count === 1 ? `${key}One` : `${key}Other`, count, ...values);
}
