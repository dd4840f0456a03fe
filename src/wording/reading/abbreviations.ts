import type { Diagnoses, Meaning, Mention } from '../language/diagnoses.ts';
import type { Passage } from './passage.ts';

type ShortForms = Map<string, Meaning>;

const LONGEST_SHORT = 7;

/**
 * The short forms that a query itself explains, with what they stand for: "hepatocellular carcinoma (HCC)", "HCC
 * (hepatocellular carcinoma)", and "CP" in an indicator where the query speaks of "cerebral palsy".
 */
export function shortFormsIn(
  indicators: readonly Passage[],
  authored: readonly Passage[],
  diagnoses: Diagnoses,
): ReadonlyMap<string, Meaning> {
  const found: ShortForms = new Map();
  const quoted = authored.map((passage) => ({
    ...passage,
    tokens: passage.tokens.filter((token) => token.quoted),
  }));
  const written = new Set([...indicators, ...quoted].flatMap(capitalsIn));
  for (const passage of authored) {
    for (const mention of diagnoses.mentionsIn(passage.tokens)) addInitials(passage, mention, written, found);
  }
  for (const passage of [...indicators, ...authored]) {
    if (!passage.text.includes('(')) continue;
    for (const mention of diagnoses.mentionsIn(passage.tokens)) addBracketed(passage, mention, found);
  }
  return found;
}

/** Words of a record in capitals, as stems. */
function capitalsIn({ tokens, text }: Passage): string[] {
  return tokens
    .filter(({ kind, start, end }) => kind === 'word' && isInCapitals(text.slice(start, end)))
    .map(({ stem }) => stem);
}

/** The first letters of a name of several words, with the qualifiers before it or without, where they are written so. */
function addInitials(
  { tokens }: Passage,
  { from, head, to, concepts, words: said }: Mention,
  written: ReadonlySet<string>,
  found: ShortForms,
): void {
  for (const start of [head, from]) {
    const words = tokens.slice(start, to).filter(({ kind }) => kind === 'word');
    const initials = words.map(({ text }) => text.charAt(0)).join('');
    if (words.length < 2 || !written.has(initials)) continue;
    found.set(initials, { concepts, words: start === from ? said : new Set<string>() });
  }
}

function addBracketed({ tokens, text }: Passage, { from, to, concepts }: Mention, found: ShortForms): void {
  const meant = { concepts, words: new Set<string>() };
  const behind = tokens[to]?.text === '(' && tokens[to + 2]?.text === ')' ? tokens[to + 1] : undefined;
  const open = [from - 1, from - 2, from - 3].find((at) => tokens[at]?.text === '(') ?? 0;
  const before = open > 0 ? tokens[open - 1] : undefined;
  for (const short of [behind, before]) {
    if (short === undefined || short.kind !== 'word' || short.text.length > LONGEST_SHORT) continue;
    if (isInCapitals(text.slice(short.start, short.end))) found.set(short.stem, meant);
  }
}

function isInCapitals(word: string): boolean {
  return word === word.toUpperCase();
}
