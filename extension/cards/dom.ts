type Attributes = Readonly<Record<string, string>>;

/** Makes an element with attributes and content. */
export type Build = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes?: Attributes,
  ...content: readonly (Node | string | null)[]
) => HTMLElementTagNameMap[Tag];

/**
 * Builds elements of a document. All the drawing a card needs: it is built once and then only shows a line or hides one,
 * for which Preact would cost every frame of every page 4.6 kB gzip.
 */
export function builderOf(document: Document): Build {
  return (tag, attributes = {}, ...content) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...content.filter((each) => each !== null));
    return element;
  };
}
