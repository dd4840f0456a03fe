import { type Axis, isAxis } from './axis.ts';

/** What the compiler of the classification writes: text only, small when packed. Survives JSON unchanged. */
export interface CompiledClassification {
  /** "FY2027" */
  readonly release: string;
  /** The words of all wordings, the most used first, with blanks between. */
  readonly words: string;
  /** Other forms of words, "diseased=disease", with blanks between. */
  readonly forms: string;
  /** What codes may say, one combination a line: see `encodeFacts`. */
  readonly facts: string;
  /** One line a code in the order of the classification: depth, what it adds to its parent's code, number of its facts. */
  readonly codes: string;
  /** One line a word: the wordings whose rarest word it is, and the steps to their codes, see `encodeWordings`. */
  readonly wordings: string;
  readonly steps: string;
}

/** The texts of a compiled classification, one a file: "words.txt". */
export const COMPILED_TEXTS = ['words', 'forms', 'facts', 'codes', 'wordings', 'steps'] as const;

/** The texts as they were before each was given a line's end; null when `textOf` lacks one. */
export function compiledTexts(
  textOf: (name: (typeof COMPILED_TEXTS)[number]) => string | undefined,
): Omit<CompiledClassification, 'release'> | null {
  const [words, forms, facts, codes, wordings, steps] = COMPILED_TEXTS.map((name) =>
    textOf(name)?.replace(/\n$/, ''),
  );
  if (words === undefined || forms === undefined || facts === undefined) return null;
  if (codes === undefined || wordings === undefined || steps === undefined) return null;
  return { words, forms, facts, codes, wordings, steps };
}

const OPEN_KINDS = ['site', 'type', 'cause', 'complication'] as const;

/** What a split without a closed list of values tells apart; complications are not asked about. */
export type OpenKind = (typeof OPEN_KINDS)[number];

/** What a code says beside its parent. */
export interface CodeFacts {
  readonly values: readonly (readonly [axis: Axis, value: string])[];
  /** Whether it is what is coded when nothing more is known than its parent. */
  readonly isUnspecified: boolean;
  /** Whether it holds what no sibling names. */
  readonly isOther: boolean;
  /** What its children differ by beside closed axes, or null. */
  readonly open: OpenKind | null;
  /** Encounter characters that follow it, "ADS", or "". */
  readonly seventh: string;
}

export function encodeFacts({ values, isUnspecified, isOther, open, seventh }: CodeFacts): string {
  const said = values.map(([axis, value]) => `${axis}=${value}`).join(',');
  return `${said};${isUnspecified ? 'u' : ''}${isOther ? 'o' : ''};${open ?? ''};${seventh}`;
}

export function decodeFacts(line: string): CodeFacts {
  const [said = '', flags = '', open = '', seventh = ''] = line.split(';');
  return {
    values: said.split(',').flatMap((pair) => {
      const [axis = '', value = ''] = pair.split('=');
      return isAxis(axis) ? [[axis, value] as const] : [];
    }),
    isUnspecified: flags.includes('u'),
    isOther: flags.includes('o'),
    open: OPEN_KINDS.find((kind) => kind === open) ?? null,
    seventh,
  };
}
