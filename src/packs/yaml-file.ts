import { isCollection, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Fault, FaultCode } from './fault.ts';
import { fieldName } from './fault.ts';
import { firstOdd, TOO_DEEP } from './odd-yaml.ts';

/** One file under `rules/`: its path, for faults, and its text. */
export interface RulesFile {
  readonly path: string;
  readonly text: string;
}

/** A YAML file that could be read: its plain value, and where in the file each field stands. */
export interface YamlFile {
  readonly path: string;
  readonly value: unknown;
  /** The line of the field at `path`, or of the nearest field around it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** The most that is read of a file, since a parser takes as long for a mark as for a page of plain words. */
export interface YamlLimits {
  /** In UTF-16 units. */
  readonly longest: number;
  /** See `marksIn`. */
  readonly mostMarks: number;
}

/** Half as long again as the longest file we have. */
const OURS: YamlLimits = { longest: 400_000, mostMarks: Infinity };

const MARKS = /[-\n?:,[\]{}#&*!|>'"%@`]/gu;

/** How often signs stand in a text that mean something to YAML, wherever they do: what a parser's time depends on. */
export function marksIn(text: string): number {
  return text.match(MARKS)?.length ?? 0;
}

/** One misplaced bracket can make an error of each that follows. */
const MOST_FAULTS = 5;

/**
 * Reads one YAML file. Takes YAML 1.2 without anchors, aliases and tags of its own: rules come from strangers too, and
 * an alias can make a small file huge. Never throws.
 */
export function readYaml(file: RulesFile, { longest, mostMarks }: YamlLimits = OURS): YamlFile | Fault[] {
  const whole: Whole = (code, line, problem, mend) => ({
    code,
    file: file.path,
    line,
    field: '',
    problem,
    mend,
  });
  if (file.text.length > longest) {
    return [whole('file-too-long', 1, `The file is longer than ${longest} characters.`, 'Split it.')];
  }
  if (marksIn(file.text) > mostMarks) {
    const problem = `The file has more than ${mostMarks} marks that mean something to YAML.`;
    return [whole('file-too-long', 1, problem, 'Split it.')];
  }
  try {
    return parsed(file, whole);
  } catch {
    // A key that is itself a deep map ends the parser's stack where it makes text of it.
    return [whole('yaml', 1, TOO_DEEP, 'Write it flat: a field, a list, a list of fields.')];
  }
}

type Whole = (code: FaultCode, line: number, problem: string, mend: string) => Fault;

function parsed(file: RulesFile, whole: Whole): YamlFile | Fault[] {
  const lines = new LineCounter();
  const document = parseDocument(file.text, {
    lineCounter: lines,
    uniqueKeys: true,
    merge: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) {
    return errors
      .slice(0, MOST_FAULTS)
      .map((error) => whole('yaml', lineAt(error.pos[0]), sentence(error.message), mendOf(error.code)));
  }
  const odd = firstOdd(document);
  if (odd !== null) return [whole(odd.code, lineAt(odd.at), odd.problem, odd.mend)];
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const lineOf = (path: readonly PropertyKey[]): number => lineAt(offsetOf(document.contents, path));
  return { path: file.path, value, lineOf };
}

/** Where the field at `path` begins: a map's key, a list's item. */
function offsetOf(root: unknown, path: readonly PropertyKey[]): number {
  let node = root;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (!isCollection(node)) break;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else {
      node = node.items[Number(step)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    }
  }
  return offset;
}

function sentence(message: string): string {
  const line = (message.split('\n')[0] ?? '').trim();
  return /[.!?]$/u.test(line) ? line : `${line}.`;
}

function mendOf(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two.';
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces.';
  if (code === 'MULTIPLE_DOCS') return 'Keep one document a file: remove the line of three hyphens.';
  if (code === 'TAG_RESOLVE_FAILED') return 'Remove the tag that begins with an exclamation mark.';
  return 'Indent by two spaces, and put text that holds : # [ ] { } or quotes in quotes.';
}

/** A fault in `file` at the field `path`. */
export function faultAt(
  file: YamlFile,
  code: FaultCode,
  path: readonly PropertyKey[],
  problem: string,
  mend: string,
): Fault {
  return { code, file: file.path, line: file.lineOf(path), field: fieldName(path), problem, mend };
}
