import type { Breach } from './breach.ts';
import type { SourceFile } from './source-files.ts';

const LONG = 150;
const HEAD = 12;

/** Files of more than 150 lines whose first lines do not say why ("because"). Lists of test cases may be long. */
export function lengthBreaches(files: readonly SourceFile[]): Breach[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n');
    if (path.startsWith('test/') || lines.length <= LONG || saysWhy(lines.slice(0, HEAD))) return [];
    const says = `has ${lines.length} lines: part it, or begin it with a comment that says why it is one ("..., because ...")`;
    return [{ code: 'long', file: path, line: null, says }];
  });
}

function saysWhy(head: readonly string[]): boolean {
  return head.some((line) => /^\s*(?:\/\/|\/?\*)/.test(line) && /\bbecause\b/i.test(line));
}
