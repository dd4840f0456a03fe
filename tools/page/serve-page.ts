import { createServer } from 'node:http';

/** One page on two hosts of this machine, of which only the first is granted to a build of mode e2e. */
export interface ServedPage {
  readonly granted: string;
  readonly notGranted: string;
  close(): void;
}

/** Serves documents by their path ("/note"). */
export async function servePages(pages: Readonly<Record<string, string>>): Promise<ServedPage> {
  const server = createServer(({ url = '' }, response) => {
    const page = pages[url];
    response
      .writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
      .end(page);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page got no port');
  return {
    granted: `http://localhost:${address.port}`,
    notGranted: `http://127.0.0.1:${address.port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
