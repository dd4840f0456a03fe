// Longer than most files, because all wordings come from one set of habits of the official terms: heads, forms, alternatives.
import type { CodeNode } from './code-tree.ts';
import type { IndexTerm } from './index-file.ts';
import { type TermWords, withoutBrackets } from './words-of-terms.ts';

/** A wording as a set of words, and the code it stands for. */
export interface Bag {
  readonly words: readonly string[];
  readonly code: string;
  /** How much it is to be believed where two sources differ: 0 the Index itself. */
  readonly rank: number;
  readonly isTitle?: boolean;
}

/** Longer wordings are whole titles that nobody writes. */
const MOST_WORDS = 9;
/** A reference to a larger part of the Index ("see Neoplasm") is no wording. */
const LARGEST_TARGET = 3;
/** What a fracture or a rupture is where nothing else is said. */
const GOES_WITHOUT_SAYING = 'traumatic';

/**
 * Whether a term is an acronym by itself: "PRES" without its capitals is a plural of "pre". What short forms mean, and in
 * which notes, is for people to say.
 */
export function isAcronym(term: string): boolean {
  return /^[A-Z][A-Z0-9]+$/.test(withoutBrackets(term).trim());
}

/** The wordings of the Alphabetic Index. */
export function indexBags(terms: readonly IndexTerm[], words: TermWords): Bag[] {
  const bags: Bag[] = [];
  const byHead = Map.groupBy(terms, ({ title }) => words.inOrder(title.split(',', 1).join()).join(' '));
  for (const term of terms) {
    walk(isAcronym(term.title) ? { ...term, code: '' } : term, headOf(term.title, words), 0, bags);
  }
  return bags;

  function walk(term: IndexTerm, path: readonly string[], rank: number, into: Bag[]): void {
    add(path, term.code, rank, into);
    if (rank === 0 && term.code === '' && term.see !== '') {
      const target = resolve(term.see);
      const children = target !== null && sizeOf(target) <= LARGEST_TARGET ? target.children : [];
      if (target !== null) walk({ ...target, see: '', children }, path, 2, into);
    }
    for (const child of term.children) {
      if (/^(?:without|see|specified as)\b/.test(child.title)) continue;
      for (const own of alternatives(child.title, words)) {
        const isRest = own.length === 0; // "specified NEC", "complicated by": no wording of its own
        walk(isRest ? { ...child, code: '', see: '' } : child, union(path, own), rank, into);
      }
    }
  }

  /** The term that "Failure, heart" leads to: of several main terms the one with the fewest words that it does not ask for. */
  function resolve(see: string): IndexTerm | null {
    const parts = see.replace(/^also |,? (?:by|specified) site$|^by site, /g, '').split(/,\s*/);
    const asked = new Set(parts.map((part) => words.inOrder(part).join(' ')));
    const unasked = ({ title }: IndexTerm): number =>
      title
        .split(/,\s*/)
        .slice(1)
        .filter((part) => part !== GOES_WITHOUT_SAYING && !asked.has(words.inOrder(part).join(' '))).length;
    const mains = byHead.get(words.inOrder(parts[0]!).join(' ')) ?? [];
    for (const main of mains.toSorted((a, b) => unasked(a) - unasked(b))) {
      const inTitle = new Set(
        main.title
          .split(/,\s*/)
          .slice(1)
          .map((part) => words.inOrder(part).join(' ')),
      );
      const found = descend(
        main,
        parts.slice(1).filter((part) => !inTitle.has(words.inOrder(part).join(' '))),
      );
      if (found !== null) return found;
    }
    return null;
  }

  function descend(from: IndexTerm, parts: readonly string[]): IndexTerm | null {
    let term: IndexTerm | undefined = from;
    for (const part of parts) {
      const wanted = words.telling(words.inOrder(part)).join(' ');
      term = term.children.find(({ title }) => words.telling(words.inOrder(title)).join(' ') === wanted);
      if (term === undefined) return null;
    }
    return term;
  }
}

function add(words: readonly string[], code: string, rank: number, into: Bag[]): void {
  if (code === '' || words.length === 0 || words.length > MOST_WORDS) return;
  into.push({ words, code, rank });
}

function sizeOf(term: IndexTerm): number {
  return 1 + term.children.reduce((sum, child) => sum + sizeOf(child), 0);
}

/** The words of a main term: "Fracture, traumatic" is a head and what goes without saying, "Disease, diseased" a head and a form. */
function headOf(title: string, words: TermWords): string[] {
  const [head, ...more] = title.split(/,\s*/).map((part) => words.telling(words.inOrder(part)));
  const own = more.filter(
    (part) => part[0] !== GOES_WITHOUT_SAYING && !(part.length === 1 && isFormOf(part[0]!, head![0] ?? '')),
  );
  return own.reduce((all, part) => union(all, part), head!);
}

/** The forms that main terms list beside their head: "diseased" of "disease". */
export function listedForms(
  terms: readonly IndexTerm[],
  words: TermWords,
  apart: ReadonlySet<string>,
): Map<string, string> {
  const forms = new Map<string, string>();
  for (const { title } of terms) {
    const [head, ...more] = title.split(/,\s*/).map((part) => words.inOrder(part));
    if (head!.length !== 1) continue;
    for (const part of more) {
      if (part.length === 1 && part[0] !== head![0] && isFormOf(part[0]!, head![0]!) && !apart.has(part[0]!))
        forms.set(part[0]!, head![0]!);
    }
  }
  return forms;
}

function isFormOf(word: string, of: string): boolean {
  return word.slice(0, 4) === of.slice(0, 4) || word.slice(0, 3) === of.slice(0, 3);
}

/** The wordings of a sub-term: "tendon or muscle" is two. */
function alternatives(title: string, words: TermWords): string[][] {
  const parts = title.replaceAll(/\([^)]*\)/g, ' ').split(/,\s*|\s+(?:and\/or|or)\s+/);
  const whole = words.telling(words.inOrder(title));
  if (parts.length === 1 || !/\sor\s|\/or\s/.test(title)) {
    const forms = title.split(/,\s*/).map((form) => words.telling(words.inOrder(form)));
    const isOneInForms =
      forms.length > 1 && forms.every((form) => form.length === 1 && isFormOf(form[0]!, forms[0]![0]!));
    if (isOneInForms) return forms;
    return [whole];
  }
  const each = parts.map((part) => words.telling(words.inOrder(part))).filter((one) => one.length > 0);
  return each.length > 0 && each.length <= 4 ? each : [whole];
}

export function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}

/** The wordings that titles are, without what they say on closed axes. */
export function titleBags(
  roots: readonly CodeNode[],
  words: TermWords,
  sites: ReadonlySet<string>,
  isWanted: (node: CodeNode) => boolean,
): Bag[] {
  const bags: Bag[] = [];
  /** "Gout, ankle and foot" is gout of either. */
  const ofEachSite = (rest: readonly string[], own: readonly string[]): readonly (readonly string[])[] => {
    const at = rest.findIndex(
      (word, index) =>
        (word === 'and' || word === 'or') &&
        sites.has(rest[index - 1] ?? '') &&
        sites.has(rest[index + 1] ?? ''),
    );
    if (at < 0) return [own];
    const [one, other] = [rest[at - 1]!, rest[at + 1]!];
    return [own.filter((word) => word !== other), own.filter((word) => word !== one)];
  };
  const walk = (node: CodeNode): void => {
    const own = [...new Set(words.telling(node.rest))];
    const isOther = node.title.isOther && !(node.parent?.title.isOther === true && node.label.length > 0);
    const isPlain =
      !isOther && !node.isUnspecified && !node.rest.includes('without') && node.values.size === 0;
    if (isPlain && isWanted(node))
      for (const one of ofEachSite(node.rest, own))
        if (one.length > 0 && one.length <= MOST_WORDS)
          bags.push({ words: one, code: node.code, rank: 1, isTitle: one === own });
    for (const child of node.children) walk(child);
  };
  for (const root of roots) walk(root);
  return bags;
}

/** Variants without words that a wording may do without: "carotid stenosis" for that of the carotid artery. */
export function shorterBags(
  bags: readonly Bag[],
  spare: ReadonlySet<string>,
  sites: ReadonlySet<string>,
): Bag[] {
  return bags.flatMap(({ words, code, rank }) => {
    const left = words.filter((word) => !spare.has(word));
    const isNamed = left.length >= 2 && !left.every((word) => sites.has(word));
    return words.length > 2 && isNamed && left.length < words.length
      ? [{ words: left, code, rank: rank + 3 }]
      : [];
  });
}
