import { cells, EDITORS, type Editor, ENGINES, type Place, titleOf } from '../editors.ts';

/** What `docs/editors.json` keeps of a run of the whole matrix. */
export interface Matrix {
  /** Of the editors' packages. */
  readonly versions: Readonly<Record<string, string>>;
  /** By the title of a cell: "all", or the step at which it ended. */
  readonly results: Readonly<Record<string, string>>;
}

export const BEGIN = '<!-- editors: written by npm run matrix -->';
export const END = '<!-- end of editors -->';

/** The versions of the editors as the package file names them. */
export function versionsOf(devDependencies: Readonly<Record<string, string>>): Record<string, string> {
  const named = EDITORS.flatMap(({ package: name }) =>
    name === null ? [] : [[name, devDependencies[name] ?? '']],
  );
  return Object.fromEntries(named);
}

/** The README's table. */
export function tableOf({ versions, results }: Matrix): string {
  const all = cells();
  const heading = ['where you type', 'page', 'frame', 'shadow root'];
  const said = (editor: Editor, place: Place): string => {
    const own = all.filter((cell) => cell.editor === editor && cell.place === place);
    const lines = own.map((cell) => {
      const result = results[titleOf(cell)] ?? 'not run';
      return result === 'all' ? ENGINES[cell.engine] : `${ENGINES[cell.engine]}: ${result}`;
    });
    return lines.length === 0 ? 'it does not live there' : lines.join(', ');
  };
  const rows = EDITORS.map((editor) => [
    editor.package === null ? editor.title : `${editor.title} ${versions[editor.package]}`,
    ...(['page', 'frame', 'shadow'] as const).map((place) => said(editor, place)),
  ]);
  const widths = heading.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((each, at) => each.padEnd(widths[at]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(heading), rule, ...rows.map(line)].join('\n');
}

/** The README with the table put between its marks. */
export function withTable(readme: string, table: string): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`README.md has no place for the table: ${BEGIN} ... ${END}`);
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${readme.slice(end)}`;
}
