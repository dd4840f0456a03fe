/**
 * The outermost editable element around `element` within its root, or null where nothing is editable. With
 * `document.designMode` the whole document is: then it is the body.
 */
export function editingHostOf(element: Element): HTMLElement | null {
  let host: HTMLElement | null = null;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (!(at instanceof HTMLElement) || !at.isContentEditable) break;
    host = at;
  }
  return host === element.ownerDocument.documentElement ? element.ownerDocument.body : host;
}

/** Whether `element` is editable and nothing around it is. */
export function isEditingHost(element: Element): boolean {
  return editingHostOf(element) === element;
}
