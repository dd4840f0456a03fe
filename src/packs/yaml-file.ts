import { isAlias, isCollection, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Fault, FaultCode } from './fault.ts';
import { fieldName } from './fault.ts';

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

/** The longest file taken, in UTF-16 units: ten times the longest we have. */
const LONGEST = 400_000;

/** One misplaced bracket can make an error of each that follows. */
const MOST_FAULTS = 5;

/**
 * Reads one YAML file. Takes YAML 1.2 without anchors, aliases and tags of its own: rules come from strangers too, and
 * an alias can make a small file huge.
 */
export function readYaml(file: RulesFile): YamlFile | Fault[] {
  const whole = (code: FaultCode, line: number, problem: string, mend: string): Fault => ({
    code,
    file: file.path,
    line,
    field: '',
    problem,
    mend,
  });
  if (file.text.length > LONGEST) {
    return [whole('file-too-long', 1, `The file is longer than ${LONGEST} characters.`, 'Split it.')];
  }
  try {
    return readDocument(file, whole);
  } catch {
    // The parser recurses: brackets nested thousands deep end its stack.
    return [
      whole('yaml', 1, 'The file cannot be read as YAML.', 'Write it as plain nested lists and fields.'),
    ];
  }
}

function readDocument(
  file: RulesFile,
  whole: (code: FaultCode, line: number, problem: string, mend: string) => Fault,
): YamlFile | Fault[] {
  const lines = new LineCounter();
  const document = parseDocument(file.text, {
    lineCounter: lines,
    uniqueKeys: true,
    merge: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const faults = [...document.errors, ...document.warnings]
    .slice(0, MOST_FAULTS)
    .map((error) => whole('yaml', lineAt(error.pos[0]), sentence(error.message), mendOf(error.code)));
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) || node.anchor !== undefined) {
        const problem = 'Anchors and aliases (& and *) are not taken.';
        faults.push(whole('alias', lineAt(node.range?.[0] ?? 0), problem, 'Write the text out.'));
      }
    },
  });
  if (faults.length > 0) return faults;
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
