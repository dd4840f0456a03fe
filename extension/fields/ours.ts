/** The hosts of our own closed roots: nothing inside them is a field, and no text of theirs is a note's. */
const hosts = new WeakSet<Element>();

/** What a comment in each of our roots says: a newer script knows by it what one before it could not take away. */
export const SIGN = 'cc31d7';

/** Says that `host` carries something of ours in its `root`. */
export function claim(host: Element, root: ShadowRoot): void {
  hosts.add(host);
  root.prepend(host.ownerDocument.createComment(SIGN));
}

/** Whether `element` is one of our hosts or stands in the root of one. */
export function isOurs(element: Element): boolean {
  for (let at: Element | null = element; at;) {
    if (hosts.has(at)) return true;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}
