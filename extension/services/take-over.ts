import { SUCCESSION } from './successor.ts';

/**
 * What `scripting.executeScript` is to run in a page before a newer script begins there: tells those before it, and takes
 * away what is left. Chromium lets the scripts of an extension that is gone take away what they drew; Firefox ends them in
 * the middle, with their marks and cards on the page.
 */
export const TAKE_OVER = { func: takeOver, args: [SUCCESSION] as [string] };

/** Sent to the page as text: nothing outside it can be named. */
function takeOver(sign: string): void {
  dispatchEvent(new Event(sign));
  const signs = (root: ShadowRoot): boolean =>
    [...root.childNodes].some((node) => node.nodeType === Node.COMMENT_NODE && node.nodeValue === sign);
  /** The highlights that a sheet of ours styles, as `highlight-painter` writes it; none where it is another's. */
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- it goes to the page with what it stands in
  const highlightsOf = ({ cssRules }: CSSStyleSheet): string[] => {
    const form = /^@media screen\s*\{\s*::highlight\((h[0-9a-z]+)\)\s*\{[^{}]*\}\s*\}$/;
    const names = [...cssRules].map(({ cssText }) => form.exec(cssText)?.[1] ?? '');
    return names.includes('') ? [] : names;
  };
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    const left = root.adoptedStyleSheets.filter((sheet) => highlightsOf(sheet).length > 0);
    for (const name of left.flatMap(highlightsOf)) CSS.highlights.delete(name);
    if (left.length > 0)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !left.includes(sheet));
    for (const element of root.querySelectorAll('*')) {
      const inside = element.openOrClosedShadowRoot ?? element.shadowRoot;
      if (inside !== null && signs(inside)) element.remove();
      else if (inside !== null) roots.push(inside);
    }
  }
}
