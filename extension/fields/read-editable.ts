import { TextRuns } from './text-runs.ts';

type WhiteSpace = 'collapse' | 'breaks' | 'preserve';

/** Zero-width units that editors put where a caret needs a text node: never a part of what was written. */
const INVISIBLE: ReadonlySet<number> = new Set([0x200b, 0x2060, 0xfeff]);
const NEWLINE = 0x0a;
const SPACE = 0x20;

/** Elements drawn as one thing: what stands inside is not the text around them. */
const ATOMS: ReadonlySet<string> = new Set(
  'audio,button,canvas,embed,iframe,img,input,math,meter,object,progress,select,svg,textarea,video'.split(
    ',',
  ),
);
const INLINE: ReadonlySet<string> = new Set(
  'inline,contents,inline-block,inline-flex,inline-grid,inline-table,ruby,ruby-base,ruby-text'.split(','),
);

/** An element whose inside is being read. */
interface Level {
  readonly element: Element;
  readonly edge: 'inline' | 'block' | 'row';
  readonly whiteSpace: WhiteSpace;
  readonly visible: boolean;
}

/**
 * Reads the text that an editable element shows, with the map back, in one walk. Not read: what is not drawn, and
 * islands that are not editable. Blocks (by computed display) and BR make "\n", cells "\t"; white space is collapsed
 * where the browser collapses it; U+00A0 reads as a space; zero-width units are dropped. The walk keeps its own stack:
 * 5,000 levels, which a script can build, are more than Chromium's holds.
 */
export function readEditable(root: HTMLElement): TextRuns {
  const runs = new TextRuns();
  const stack = [levelOf(root, getComputedStyle(root), 'inline')];
  runs.enter(root);
  let node = root.firstChild;
  for (let level = stack.at(-1); level; level = stack.at(-1)) {
    if (!node) {
      leave(level, runs);
      stack.pop();
      node = level.element.nextSibling;
    } else if (node instanceof Element) {
      const inside = readElement(node, runs);
      if (inside) stack.push(inside);
      node = inside ? node.firstChild : node.nextSibling;
    } else {
      if (node instanceof Text) readTextNode(node, level, runs);
      node = node.nextSibling;
    }
  }
  return runs;
}

/** Reads what an element itself does to the text. Gives its level where its inside is to be read. */
function readElement(element: Element, runs: TextRuns): Level | null {
  const style = getComputedStyle(element);
  const { display } = style;
  if (display === 'none') return null;
  const inline = INLINE.has(display);
  if (element.localName === 'br' || isMute(element)) {
    if (style.position === 'absolute' || style.position === 'fixed') return null;
    runs.enter(element);
    if (element.localName === 'br') runs.addBreak(element, 0);
    else if (inline) runs.addMute(element);
    else runs.endLine();
    runs.leave(element);
    return null;
  }
  if (display === 'table-cell' && element.previousElementSibling) runs.nextCell();
  else if (!inline) runs.endLine();
  runs.enter(element);
  return levelOf(element, style, display === 'table-row' ? 'row' : inline ? 'inline' : 'block');
}

function levelOf(element: Element, style: CSSStyleDeclaration, edge: Level['edge']): Level {
  const whiteSpace = whiteSpaceOf(style.whiteSpaceCollapse);
  return { element, edge, whiteSpace, visible: style.visibility === 'visible' };
}

function leave({ element, edge }: Level, runs: TextRuns): void {
  runs.leave(element);
  if (edge === 'row') runs.endRow();
  else if (edge === 'block') runs.endLine();
}

/** Islands that are not editable, and elements drawn as one thing. */
function isMute(element: Element): boolean {
  return ATOMS.has(element.localName) || element.getAttribute('contenteditable')?.toLowerCase() === 'false';
}

function readTextNode(node: Text, { visible, whiteSpace }: Level, runs: TextRuns): void {
  runs.enter(node);
  if (visible) readText(node, whiteSpace, runs);
  runs.leave(node);
}

function readText(node: Text, whiteSpace: WhiteSpace, runs: TextRuns): void {
  const { data } = node;
  let at = 0;
  while (at < data.length) {
    const unit = data.charCodeAt(at);
    if (INVISIBLE.has(unit)) runs.addInvisible(node, at++);
    else if (unit === NEWLINE && whiteSpace !== 'collapse') runs.addBreak(node, at++);
    else if (whiteSpace !== 'preserve' && isCollapsible(unit)) runs.addSpace(node, at++);
    else {
      const from = at;
      do at += 1;
      while (at < data.length && isPlain(data, at, whiteSpace));
      runs.add(node, from, at);
    }
  }
}

/** Whether the unit is drawn as it stands when the one before it is; a lone space between words is. */
function isPlain(data: string, at: number, whiteSpace: WhiteSpace): boolean {
  const unit = data.charCodeAt(at);
  if (INVISIBLE.has(unit)) return false;
  if (whiteSpace === 'preserve') return unit !== NEWLINE;
  if (!isCollapsible(unit)) return true;
  return (
    unit === SPACE &&
    at + 1 < data.length &&
    !isCollapsible(data.charCodeAt(at + 1)) &&
    !INVISIBLE.has(data.charCodeAt(at + 1))
  );
}

function isCollapsible(unit: number): boolean {
  return unit === SPACE || (unit >= 0x09 && unit <= 0x0d);
}

function whiteSpaceOf(value: string): WhiteSpace {
  if (value === 'collapse') return 'collapse';
  return value === 'preserve-breaks' ? 'breaks' : 'preserve';
}
