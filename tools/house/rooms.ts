/** Where a file stands in the house that DESIGN.md draws. */
export interface Room {
  /** "src/note", "extension/fields", "cli" */
  readonly name: string;
  /** What it may import: rooms of a lower level. Null for what stands around the product: terminal, Node, tools, tests. */
  readonly level: number | null;
  /** Whether it may import other rooms of its own level. */
  readonly neighbours: boolean;
}

/** The library, from its ground up. Rooms on one line do not know each other. */
const LIBRARY: readonly (readonly string[])[] = [
  ['text'],
  ['classification'],
  ['wording', 'match'],
  ['packs', 'note'],
  ['engine'],
  ['prompts', 'queries', 'measures', 'authoring'],
];
const HOST = LIBRARY.length;
const ENTRYPOINTS = HOST + 1;

/** The room of a path from the root, or null for a file that stands in none. */
export function roomOf(path: string): Room | null {
  const [wing, folder, ...rest] = path.split('/');
  if (wing === 'src') {
    const level = LIBRARY.findIndex((rooms) => rooms.includes(folder ?? ''));
    return level < 0 || rest.length === 0 ? null : { name: `src/${folder}`, level, neighbours: false };
  }
  if (wing === 'extension') {
    if (rest.length === 0) return null;
    const entry = folder === 'entrypoints';
    return { name: `extension/${folder}`, level: entry ? ENTRYPOINTS : HOST, neighbours: !entry };
  }
  if (wing === 'cli' || wing === 'node' || wing === 'tools' || wing === 'rules' || wing === 'test') {
    return { name: wing, level: null, neighbours: false };
  }
  return folder === undefined ? { name: 'settings', level: null, neighbours: false } : null;
}

/** Which entrypoint of the extension a file belongs to: "studio", or "note" for a script of one file; null for files elsewhere. */
export function entrypointOf(path: string): string | null {
  const [, name] = /^extension\/entrypoints\/([\w-]+)/.exec(path) ?? [];
  return name ?? null;
}
