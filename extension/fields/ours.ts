/** The hosts of our own closed roots: nothing inside them is a field, and no text of theirs is a note's. */
const hosts = new WeakSet<Element>();

/** Says that `host` carries something of ours. */
export function claim(host: Element): void {
  hosts.add(host);
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
