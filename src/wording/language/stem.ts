/** Plurals of words in -is: diagnoses, paralyses. */
const GREEK = ['oses', 'yses', 'eses'];

/**
 * The form by which a folded word is looked up: one for singular and plural, and for British and American spelling
 * ("anaemias" and "anemia"). Blunt on purpose: it is used on both sides of every comparison.
 */
export function stem(word: string): string {
  const plain = word.replaceAll('ae', 'e').replaceAll('oe', 'e').replaceAll('our', 'or');
  if (plain.length < 4 || !plain.endsWith('s')) return plain;
  if (plain.endsWith('ss') || plain.endsWith('us') || plain.endsWith('is')) return plain;
  if (plain.endsWith('sses')) return plain.slice(0, -2); // abscesses
  if (plain.length > 6 && GREEK.some((ending) => plain.endsWith(ending))) return `${plain.slice(0, -2)}is`;
  if (plain.endsWith('ies') && plain.length > 4) return `${plain.slice(0, -3)}y`;
  return plain.slice(0, -1);
}
