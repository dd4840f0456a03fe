import type { Field } from '../fields/field.ts';
import { rootOf } from '../fields/shadow.ts';
import { letGo } from '../fields/value-range.ts';
import { COLOURS, type Ink, inkFor, TINT } from './ink.ts';
import type { Mark } from './mark.ts';

type Root = Document | ShadowRoot;
type Style = `${Ink}${'' | 'Active'}`;
const STYLES: readonly Style[] = ['onLight', 'onDark', 'onLightActive', 'onDarkActive'];

/**
 * Draws marks with the CSS Custom Highlight API: nothing enters the page's document. The page can list the registry, so
 * names are random and say nothing, and only names in use are there.
 */
export class HighlightPainter {
  private readonly names: Readonly<Record<Style, string>>;
  private readonly sheet: CSSStyleSheet;
  private readonly adopted = new Set<Root>();
  private ranges: AbstractRange[] = [];

  constructor() {
    this.names = {
      onLight: randomName(),
      onDark: randomName(),
      onLightActive: randomName(),
      onDarkActive: randomName(),
    };
    this.sheet = new CSSStyleSheet();
    this.sheet.replaceSync(STYLES.map((style) => rule(style, this.names[style])).join('\n'));
  }

  /** Draws the marks of this map and no others, each by its ranges, which were made for this call. */
  paint(rangesOf: ReadonlyMap<Mark, readonly AbstractRange[]>, active: string | null): void {
    const highlights = new Map<Style, Highlight>();
    const roots = new Set<Root>();
    for (const [mark, ranges] of rangesOf) {
      roots.add(rootOf(mark.field.element));
      for (const range of ranges) {
        const style: Style = `${inkFor(colourOf(range, mark.field))}${mark.key === active ? 'Active' : ''}`;
        if (!highlights.has(style)) highlights.set(style, new Highlight());
        highlights.get(style)!.add(range);
      }
    }
    this.adopt(roots);
    for (const style of STYLES) {
      const highlight = highlights.get(style);
      if (highlight) {
        highlight.priority = style.endsWith('Active') ? 1 : 0;
        CSS.highlights.set(this.names[style], highlight);
      } else {
        CSS.highlights.delete(this.names[style]);
      }
    }
    letGo(this.ranges);
    this.ranges = [...rangesOf.values()].flat();
  }

  /**
   * Puts our sheet into every root with a mark, and out of the others. Firefox draws a highlight in a shadow root only
   * by a rule of that root; component libraries assign `adoptedStyleSheets` anew, so each painting looks again.
   */
  private adopt(roots: ReadonlySet<Root>): void {
    for (const root of this.adopted) {
      if (roots.has(root)) continue;
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
      this.adopted.delete(root);
    }
    for (const root of roots) {
      if (!root.adoptedStyleSheets.includes(this.sheet)) {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
      }
      this.adopted.add(root);
    }
  }
}

/** The computed colour of the words under a range. */
function colourOf(range: AbstractRange, field: Field): string {
  const node = range.startContainer;
  const element = node instanceof Text && node.parentElement ? node.parentElement : field.element;
  return getComputedStyle(element).color;
}

/** Dotted, the active one solid and thicker on a tint: told apart without colour, and from a spelling mark's waves. */
function rule(style: Style, name: string): string {
  const active = style.endsWith('Active');
  const colour = COLOURS[style.startsWith('onDark') ? 'onDark' : 'onLight'];
  const line = active ? `solid ${colour} 3px` : `dotted ${colour} 3px`;
  const tint = active ? `background-color:color-mix(in srgb,${colour} ${TINT},transparent);` : '';
  return (
    `@media screen{::highlight(${name}){text-decoration:underline ${line};text-underline-offset:2px;` +
    `text-decoration-skip-ink:none;${tint}}}`
  );
}

/** Two numbers of 32 random bits: `crypto.randomUUID` is missing on pages that are not served securely. */
function randomName(): string {
  const [one = 0, other = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `h${one.toString(36)}${other.toString(36)}`;
}
