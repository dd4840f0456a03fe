import { standingOf, type Consent } from './consent.ts';
import { covers } from './host.ts';

/** The files that WXT builds of `entrypoints/note.ts` and `sentry.ts`, in the order in which they run. */
export const CONTENT_SCRIPTS = ['/note.js', '/sentry.js'] as const;
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

/** What is to be registered; null when ChartCue is to run nowhere. */
export function registrationFor(consent: Consent): Registration | null {
  const matches = consent.granted.filter((pattern) => standingOf(pattern, consent) === 'on');
  if (matches.length === 0) return null;
  // A paused or forbidden host may be within a wider permission ("https://*/*").
  const kept = [...consent.policy.forbidden, ...consent.paused];
  return {
    id: ID,
    js: [...CONTENT_SCRIPTS],
    matches: matches.toSorted(),
    excludeMatches: [...new Set(kept)].toSorted(),
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start',
    persistAcrossSessions: true,
  };
}

/** Hosts by match patterns, and those that are left out of them. */
export type Reach = Pick<Registration, 'matches' | 'excludeMatches'>;

/** The hosts on which the script is to start and those on which it is to end, when one registration follows another. */
export function changeOf(before: Reach | null, after: Reach | null): { begun: string[]; ended: string[] } {
  return { begun: beyond(after, before), ended: beyond(before, after) };
}

/** What one reach has and the other has not. */
function beyond(one: Reach | null, other: Reach | null): string[] {
  const alone = (one?.matches ?? []).filter((pattern) => !other?.matches.includes(pattern));
  const freed = (other?.excludeMatches ?? []).filter(
    (pattern) =>
      one !== null &&
      !one.excludeMatches.includes(pattern) &&
      one.matches.some((each) => covers(each, pattern)),
  );
  return [...new Set([...alone, ...freed])];
}
