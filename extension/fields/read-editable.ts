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

/**
 * Reads the text that an editable element shows, with the map back, in one walk. Not read: what is not drawn, and
 * islands that are not editable. Blocks (by computed display) and BR make "\n", cells "\t"; white space is collapsed
 * where the browser collapses it; U+00A0 reads as a space; zero-width units are dropped.
 */
export function readEditable(root: HTMLElement): TextRuns {
  const runs = new TextRuns();
  readInside(root, getComputedStyle(root), runs);
  return runs;
}

function readInside(element: Element, style: CSSStyleDeclaration, runs: TextRuns): void {
  runs.enter(element);
  const whiteSpace = whiteSpaceOf(style.whiteSpaceCollapse);
  const seen = style.visibility === 'visible';
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child instanceof Element) {
      readElement(child, runs);
    } else if (child instanceof Text) {
      runs.enter(child);
      if (seen) readText(child, whiteSpace, runs);
      runs.leave(child);
    }
  }
  runs.leave(element);
}

function readElement(element: Element, runs: TextRuns): void {
  const style = getComputedStyle(element);
  const { display } = style;
  if (display === 'none') return;
  const inline = INLINE.has(display);
  if (element.localName === 'br') {
    runs.enter(element);
    runs.addBreak(element, 0);
    runs.leave(element);
  } else if (isMute(element)) {
    if (style.position === 'absolute' || style.position === 'fixed') return;
    runs.enter(element);
    if (inline) runs.addMute(element);
    else runs.endLine();
    runs.leave(element);
  } else if (inline) {
    readInside(element, style, runs);
  } else {
    if (display === 'table-cell' && element.previousElementSibling) runs.nextCell();
    else runs.endLine();
    readInside(element, style, runs);
    if (display === 'table-row') runs.endRow();
    else runs.endLine();
  }
}

/** Islands that are not editable, and elements drawn as one thing. */
function isMute(element: Element): boolean {
  return ATOMS.has(element.localName) || element.getAttribute('contenteditable')?.toLowerCase() === 'false';
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
