import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { SAMPLE_NOTE } from './sample/note.ts';

/** The sample charting page, served on this machine. */
export interface SampleSite {
  /** With empty fields. */
  readonly blank: string;
  /** With the sample note in its fields. */
  readonly drafted: string;
  close(): void;
}

/** Serves the sample page on a free port of localhost, and nothing else. */
export async function serveSample(): Promise<SampleSite> {
  const server = createServer((request, response) => {
    const page = pageAt(request.url ?? '/');
    response
      .writeHead(page === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
      .end(page ?? 'Nothing here. The sample page is at /');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, 'localhost', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the sample page got no port');
  const root = `http://localhost:${address.port}`;
  return {
    blank: `${root}/`,
    drafted: `${root}/drafted`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The page for a path, or null where there is none. */
export function pageAt(path: string): string | null {
  if (path !== '/' && path !== '/drafted') return null;
  const html = readFileSync(new URL('sample/chart.html', import.meta.url), 'utf8');
  return SAMPLE_NOTE.reduce((page, { id, text }) => {
    // With the spaces around it: inside a field they would be text, and whoever formats the file puts some.
    const place = new RegExp(`>\\s*<!--${id}-->\\s*<`);
    return page.replace(place, () => `>${path === '/drafted' ? escaped(text) : ''}<`);
  }, html);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
