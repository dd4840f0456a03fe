/** Where in a file of YAML a place stands, read by lines and indentation alone: the file may be half written. */
export interface YamlPlace {
  /** Keys from the outermost: ["source", "title"]; an item of a list is "[]". */
  readonly path: readonly string[];
  /** Whether a value is written here, behind a key or a hyphen, and not a key. */
  readonly isValue: boolean;
  /** What is written of it so far, and where that begins. */
  readonly word: string;
  readonly from: number;
}

interface Line {
  readonly indent: number;
  readonly items: number;
  readonly key: string | null;
}

/** The place at an offset. */
export function placeAt(text: string, offset: number): YamlPlace {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  const [, lead = '', word = ''] = /^(\s*(?:-\s+)*(?:[\w-]+:\s+)?)(.*)$/u.exec(before) ?? [];
  const own = lineOf(lead);
  const isItem = /-\s+$/u.test(lead);
  const isValue = own.key !== null || isItem;
  const path = [
    ...around(text.slice(0, start), own.indent, own.items > 0),
    ...Array.from({ length: own.items }, () => '[]'),
    ...(own.key === null ? [] : [own.key]),
  ];
  return { path, isValue, word, from: start + lead.length };
}

/** The keys around a line that is indented so far. */
function around(text: string, indent: number, isItem: boolean): string[] {
  const path: string[] = [];
  let depth = indent;
  let takesLevel = isItem; // a list may stand under its key without indentation
  for (const each of text.split('\n').toReversed()) {
    if (each.trim() === '' || each.trim().startsWith('#')) continue;
    const line = lineOf(each);
    const inner = line.indent + line.items * 2;
    if (line.items > 0 && inner === depth && line.indent < depth) {
      path.unshift(...Array.from({ length: line.items }, () => '[]'));
      depth = line.indent;
      takesLevel = true;
      continue;
    }
    if (line.key === null || line.indent > depth || (line.indent === depth && !takesLevel)) continue;
    if (line.items > 0 && line.indent === depth) continue; // another item of the same list
    if (line.indent < depth || takesLevel) {
      path.unshift(...Array.from({ length: line.items }, () => '[]'), line.key);
      depth = line.indent;
      takesLevel = line.items > 0;
    }
    if (depth === 0 && !takesLevel) break;
  }
  return path;
}

function lineOf(line: string): Line {
  const [, blanks = '', hyphens = '', key] = /^(\s*)((?:-\s+)*)(?:([\w-]+):(?:\s|$))?/u.exec(line) ?? [];
  return { indent: blanks.length, items: hyphens.split('-').length - 1, key: key ?? null };
}
