import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { AT_REST } from './build.ts';
import type { Editor, Place } from './editors.ts';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** The editors' pages, served on this machine from their bundles. */
export class EditorSite {
  readonly #folder: string;
  readonly #manifest: Readonly<Record<string, ManifestEntry>>;
  readonly #server = createServer((request, response) => {
    const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://site');
    const [, kind, name = ''] = pathname.split('/');
    const before = searchParams.has(AT_REST) ? [AT_REST] : [];
    const html =
      kind === 'editor' ? this.#page(name, before) : kind === 'around' ? frameAround(name, search) : null;
    if (html !== null) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      return;
    }
    try {
      const body = readFileSync(join(this.#folder, normalize(pathname)));
      response
        .writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });

  constructor(folder: string) {
    this.#folder = folder;
    this.#manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
  }

  /**
   * Where an editor stands in the page, in a frame of it, or in a shadow root. On 127.0.0.1 ChartCue is not turned on.
   * `hasRest`: the page can be asked to wait until it is at rest.
   */
  address({ name, oneLine }: Editor, place: Place, host = 'localhost', hasRest = false): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
    const query = new URLSearchParams({
      in: place,
      ...(oneLine && { 'one-line': '' }),
      ...(hasRest && { [AT_REST]: '' }),
    });
    return `http://${host}:${address.port}/${place === 'frame' ? 'around' : 'editor'}/${name}?${query}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** The page that runs `before` and then the editor, in this order. */
  #page(editor: string, before: readonly string[]): string | null {
    const names = [...before, editor];
    const entries = names.map((name) => this.#manifest[keyOf(name)]);
    const links = [...this.#stylesOf(keyOf(editor))].map((file) => `<link rel="stylesheet" href="/${file}">`);
    const scripts = entries.map((entry) => entry && `<script type="module" src="/${entry.file}"></script>`);
    if (scripts.includes(undefined)) return null;
    return page([...links, ...scripts].join(''), '<h1>Chart</h1>');
  }

  #stylesOf(key: string, seen = new Set<string>()): Set<string> {
    const { css = [], imports = [] } = this.#manifest[key] ?? {};
    for (const file of css) seen.add(file);
    for (const each of imports) this.#stylesOf(each, seen);
    return seen;
  }
}

function keyOf(name: string): string {
  return `test/editors/pages/${name}.ts`;
}

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Chart</title>${head}</head><body>${body}</body></html>`;
}

function frameAround(name: string, search: string): string {
  return page(
    '',
    `<h1>Chart</h1><iframe title="Note" style="width:970px;height:560px" src="/editor/${name}${search}"></iframe>`,
  );
}
