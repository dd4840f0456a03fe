import { posix } from 'node:path';
import type { Breach } from './breach.ts';
import type { SourceFile } from './source-files.ts';

/** What a paper may speak of: files and folders of the project, and scripts of package.json. */
export interface Project {
  exists(path: string): boolean;
  readonly scripts: readonly string[];
}

const LINK = /\]\(([^)\s]+)\)/g;
const COMMAND = /\bnpm (?:(start|test)\b|(?:-s )?run (?:-s )?([\w:-]+))/g;
/** A path in code: it has a slash and starts with a folder of the project. */
const PATH = /`((?:src|extension|cli|node|tools|rules|test|docs)\/[\w./-]*|\.ci\/[\w./-]+)`/g;
/** Places that are no one else's business: this or that machine, a registry. */
const FOREIGN = /(?<![\w./])\/(?:work|root|home|tmp)\/|registry\.\w+\.\w+/g;

/** What is not true in the papers: links and paths that lead nowhere, commands that do not exist, foreign places. */
export function paperBreaches(papers: readonly SourceFile[], project: Project): Breach[] {
  return papers.flatMap((paper) => [
    ...found(paper, LINK, ([, target]) => linkFault(paper.path, target!, papers, project)),
    ...found(paper, COMMAND, ([, short, script]) => {
      const name = short ?? script!;
      return project.scripts.includes(name) ? null : `package.json has no script "${name}"`;
    }),
    ...found(paper, PATH, ([, path]) => (project.exists(path!) ? null : `there is no ${path}`)),
    ...found(paper, FOREIGN, ([place]) => `${place} is nobody else's place`),
  ]);
}

function found(
  paper: SourceFile,
  pattern: RegExp,
  faultOf: (match: RegExpExecArray) => string | null,
): Breach[] {
  return [...paper.text.matchAll(pattern)].flatMap((match) => {
    const says = faultOf(match);
    const line = paper.text.slice(0, match.index).split('\n').length;
    return says === null ? [] : [{ code: 'untrue', file: paper.path, line, says }];
  });
}

function linkFault(
  from: string,
  target: string,
  papers: readonly SourceFile[],
  project: Project,
): string | null {
  if (/^https?:/.test(target)) return null;
  const [path = '', heading] = target.split('#', 2);
  const file = path === '' ? from : posix.join(posix.dirname(from), path);
  if (!project.exists(file)) return `the link ${target} leads nowhere`;
  const paper = papers.find((each) => each.path === file);
  if (heading === undefined || paper === undefined) return null;
  return headingsOf(paper.text).includes(heading) ? null : `${file} has no heading for ${target}`;
}

/** The names by which headings are linked to. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, words]) =>
    words!
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .trim()
      .replaceAll(/\s+/g, '-'),
  );
}
