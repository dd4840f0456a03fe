/** Words of official terms as the lexicon files them. */
export interface TermWords {
  /** The words of a term in its order, lower case, each as the one that stands for all its forms. */
  readonly inOrder: (term: string) => string[];
  /** Without the words that say nothing of which condition is meant. */
  readonly telling: (words: readonly string[]) => string[];
}

const EXCEPTIONS = new Set([
  'diabetes',
  'herpes',
  'measles',
  'mumps',
  'caries',
  'rabies',
  'scabies',
  'pancreas',
  'lens',
  'pelvis',
  'series',
  'species',
  'gas',
  'atlas',
  'biceps',
  'triceps',
  'forceps',
  'ascites',
  'pubes',
  'feces',
  'hives',
]);

/**
 * How terms are cut into words. `forms` leads from a form to the word that stands for it; plurals fold to the singular
 * when that is a word of the classification too (`isWord`).
 */
export function termWords(
  forms: ReadonlyMap<string, string>,
  empty: ReadonlySet<string>,
  isWord: (word: string) => boolean,
): TermWords {
  const cache = new Map<string, string>();
  const canonical = (word: string): string => {
    let known = cache.get(word);
    if (known === undefined)
      cache.set(
        word,
        (known =
          forms.get(singular(forms.get(word) ?? word, isWord)) ?? singular(forms.get(word) ?? word, isWord)),
      );
    return known;
  };
  return {
    inOrder: (term) => cut(term).map(canonical),
    telling: (words) => words.filter((word) => !empty.has(word)),
  };
}

/** The words of a term, lower case, possessives without their s. */
export function cut(term: string): string[] {
  return (
    term
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[\u0300-\u036f]/g, '')
      .replaceAll(/['’]s\b/g, '')
      .replaceAll(/(\w)\.(?=\w)/g, '$1')
      .match(/[a-z0-9]+/g) ?? []
  );
}

function singular(word: string, isWord: (word: string) => boolean): string {
  if (word.length < 4 || !word.endsWith('s') || EXCEPTIONS.has(word) || /(?:ss|us|is)$/.test(word))
    return word;
  const candidates = [word.slice(0, -1)];
  if (word.endsWith('ies')) candidates.unshift(`${word.slice(0, -3)}y`);
  if (/(?:s|x|z|ch|sh)es$/.test(word)) candidates.unshift(word.slice(0, -2));
  return candidates.find(isWord) ?? word;
}

/** A term without what stands in brackets: nonessential modifiers, other names. */
export function withoutBrackets(term: string): string {
  return term.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ');
}
