/** The file that WXT builds of `entrypoints/note.ts`. */
export const CONTENT_SCRIPT = '/note.js';
const ID = 'note';

/** The content script as it is registered: on these hosts, in every frame of them, until it is registered otherwise. */
export interface Registration {
  readonly id: string;
  readonly js: string[];
  readonly matches: string[];
  readonly excludeMatches: string[];
  readonly allFrames: true;
  /** Frames without an address of their own (about:blank, srcdoc, blob:) take that of the frame that made them. */
  readonly matchOriginAsFallback: true;
  /** Before the page's own scripts: who listens first is heard, whatever a page stops. */
  readonly runAt: 'document_start';
  readonly persistAcrossSessions: true;
}

/**
 * What is to be registered for the host permissions that are held (match patterns, as `permissions.getAll` gives them)
 * and the hosts that are paused (patterns too); null when ChartCue is to run nowhere.
 */
export function registrationFor(origins: readonly string[], paused: readonly string[]): Registration | null {
  const matches = origins.filter(isWeb).filter((pattern) => !paused.includes(pattern));
  if (matches.length === 0) return null;
  return {
    id: ID,
    js: [CONTENT_SCRIPT],
    matches: matches.toSorted(),
    // A paused host may be within a wider permission ("https://*/*").
    excludeMatches: paused.toSorted(),
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start',
    persistAcrossSessions: true,
  };
}

/** Patterns of web pages: what an extension's own pages or files are matched by is none. */
function isWeb(pattern: string): boolean {
  return /^(?:\*|https?):\/\//.test(pattern) || pattern === '<all_urls>';
}
