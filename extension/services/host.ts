/** A web site or application on which ChartCue may work. */
export interface Host {
  /** Its name as the address bar shows it, without the port. */
  readonly name: string;
  /**
   * The match pattern that stands for it in permissions: one scheme, every port and path. Only this scheme: a permission
   * for a page read over https is none for the same page over http.
   */
  readonly pattern: string;
}

/** The host of a page's address; null when no extension may read such a page (settings, files, other extensions). */
export function hostOf(address: string): Host | null {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  return { name: url.hostname, pattern: `${url.protocol}//${url.hostname}/*` };
}

/** A match pattern in its parts, paths aside: "*.example" stands for the host and all below it. */
const PARTS = /^(\*|https?):\/\/([^/]+)\//;

/** Whether a match pattern stands for all that another one does. */
export function covers(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === '<all_urls>') return true;
  const [, scheme, name] = PARTS.exec(wide) ?? [];
  const [, narrowScheme, narrowName] = PARTS.exec(narrow) ?? [];
  if (scheme === undefined || name === undefined || narrowName === undefined) return false;
  if (scheme !== '*' && scheme !== narrowScheme) return false;
  if (name === '*' || name === narrowName) return true;
  const below = name.startsWith('*.') ? name.slice(1) : null;
  return below !== null && (narrowName === below.slice(1) || narrowName.endsWith(below));
}

/** What a match pattern is called: its host, without the scheme where that is https. */
export function nameOf(pattern: string): string {
  const [, scheme = '', name = pattern] = PARTS.exec(pattern) ?? [];
  return scheme === 'http' ? `http://${name}` : name;
}
