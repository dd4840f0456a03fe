import type { Plugin } from 'vite';

/**
 * Chartist writes two `style` attributes, which our policy for pages does not let through: each would be an error in the
 * browser's log for every chart and label. What they say stands in workbench.css.
 */
const STYLES: readonly RegExp[] = [
  /style: "overflow: visible;",\s*/,
  /\.attr\(\{\s*(?:\/\/[^\n]*\s*)?style: "width: "\.concat\(width, "; height: "\)\.concat\(height, ";"\)\s*\}\)/,
];

export function noInlineStyle(): Plugin {
  return {
    name: 'chartcue-no-inline-style',
    enforce: 'pre',
    transform: (code, id) =>
      /\/chartist\/dist\/index\.js/.test(id) ? { code: withoutStyles(code), map: null } : null,
  };
}

/** A program without those attributes. Throws where one is not there: then it was written anew and has to be looked at. */
export function withoutStyles(code: string): string {
  return STYLES.reduce((text, style) => {
    if (!style.test(text))
      throw new Error(`chartist has no ${style.source} any more: look at tools/no-inline-style.ts`);
    return text.replace(style, '');
  }, code);
}
