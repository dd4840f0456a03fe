import type { XmlElement, XmlNode } from './xml.ts';

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The child elements of this name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(isElement).filter((child) => child.name === name);
}

/** The first element down a path of names, each the first of its name that leads on; null when nothing does. */
export function find(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  const [name, ...rest] = path;
  if (name === undefined) return element;
  for (const child of childrenOf(element, name)) {
    const found = find(child, ...rest);
    if (found !== null) return found;
  }
  return null;
}

/** An attribute that says something, or null. */
export function attribute(element: XmlElement | null, name: string): string | null {
  const value = element?.attributes[name]?.trim() ?? '';
  return value === '' ? null : value;
}

/** The text in an element and its children in one line, or null when there is none. */
export function lineOf(element: XmlElement | null): string | null {
  if (element === null) return null;
  const line = textOf(element).replaceAll(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

/** The text in an element and its children as it stands. */
export function textOf(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textOf(node) : node)).join('');
}
