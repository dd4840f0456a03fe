/** Words that stand for each other in many phrases, by the name that is written in braces: "{kin} died of". */
export type WordLists = Readonly<Record<string, readonly string[]>>;

/** "{n}" is no list but the place of a number. */
const NAME = /\{(?!n\})([^{}]*)\}/u;

/** The phrases that `phrase` stands for, each of its lists replaced by each of their words. Lists do not hold lists. */
export function spelledOut(phrase: string, lists: WordLists): string[] {
  const name = NAME.exec(phrase);
  const words = name === null ? undefined : lists[name[1]!];
  if (name === null || words === undefined) return [phrase];
  const [before, after] = [phrase.slice(0, name.index), phrase.slice(name.index + name[0].length)];
  return words.flatMap((word) => spelledOut(after, lists).map((rest) => before + word + rest));
}

/** All that phrases with lists stand for, in their order. */
export function allSpelledOut(phrases: readonly string[], lists: WordLists): string[] {
  return phrases.flatMap((phrase) => spelledOut(phrase, lists));
}

/** The first list that a phrase names and nobody wrote; null where there is none. */
export function unknownList(phrase: string, lists: WordLists): string | null {
  for (const [, name = ''] of phrase.matchAll(new RegExp(NAME, 'gu')))
    if (!Object.hasOwn(lists, name)) return name;
  return null;
}
