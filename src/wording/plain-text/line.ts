import { classOf, DIGIT, LETTER, NEWLINE, SPACE } from '#src/text/characters.ts';

/** How a line begins: a box to tick, a bullet, number or letter of a list, "#" of a heading, or with its words. */
export type Marker = 'box' | 'item' | 'heading' | 'none';

/** A line of a pasted text, or what stands behind one of several boxes on it. */
export interface Line {
  readonly marker: Marker;
  /** Whether the box is ticked. */
  readonly ticked: boolean;
  /** Without its marker, and without the stars or underlines around a label. */
  readonly content: string;
  /** Whether a blank line comes before it. */
  readonly afterBlank: boolean;
  readonly indented: boolean;
}

const BOXES = new Map([
  ['☐', false],
  ['□', false],
  ['▢', false],
  ['❏', false],
  ['❑', false],
  ['○', false],
  ['◯', false],
  ['⬜', false],
  ['☑', true],
  ['☒', true],
  ['✓', true],
  ['✔', true],
  ['✅', true],
  ['⦿', true],
  ['◉', true],
  ['●', false],
]);
const BULLETS = '-*•–—·▪‣>+»§';

/** The lines of a text, those that are blank left out. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = false;
  for (const raw of splitLines(text)) {
    const line = raw.trim();
    if (line === '' || isRule(line)) {
      if (line.startsWith('|')) lines.pop(); // what stands over the rule of a table names its columns
      afterBlank = true;
      continue;
    }
    const indented = raw.length > 0 && classOf(raw.charCodeAt(0)) === SPACE;
    for (const part of parted(line)) lines.push({ ...part, afterBlank, indented });
    afterBlank = false;
  }
  return lines;
}

function splitLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (classOf(text.charCodeAt(at)) !== NEWLINE) continue;
    lines.push(text.slice(start, at));
    start = at + 1;
  }
  lines.push(text.slice(start));
  return lines;
}

/** A line drawn: "-----", "=====", "|---|---|". A line of underscores is a place to write. */
function isRule(line: string): boolean {
  for (const sign of line)
    if (
      sign !== '-' &&
      sign !== '=' &&
      sign !== '|' &&
      sign !== ':' &&
      sign !== ' ' &&
      sign !== '*' &&
      sign !== '~'
    )
      return false;
  return line.length > 2;
}

type Part = Pick<Line, 'marker' | 'ticked' | 'content'>;

/** A line, cut at its boxes: "[ ] Yes [ ] No". */
function parted(line: string): Part[] {
  const lead = markerOf(line);
  if (lead.marker !== 'none' && lead.marker !== 'box') {
    const inner = parted(lead.rest);
    if (inner.length > 1 || inner[0]?.marker === 'box') return inner; // "- [ ] Sepsis"
    return [{ marker: lead.marker, ticked: false, content: bare(lead.rest) }];
  }
  const boxes = boxesIn(line);
  if (boxes.length === 0) return [{ marker: 'none', ticked: false, content: bare(line) }];
  const parts: Part[] = [];
  const before = line.slice(0, boxes[0]!.start).trim();
  if (before !== '') parts.push({ marker: 'none', ticked: false, content: bare(before) });
  boxes.forEach(({ end, ticked }, index) => {
    parts.push({
      marker: 'box',
      ticked,
      content: bare(line.slice(end, boxes[index + 1]?.start ?? line.length)),
    });
  });
  return parts;
}

function markerOf(line: string): { marker: Marker; rest: string } {
  const first = line.charAt(0);
  if (first === '|') return { marker: 'item', rest: withoutPipes(line) };
  const rest = (length: number): string => line.slice(length).trim();
  if (first === '#') {
    let end = 1;
    while (line.charAt(end) === '#') end += 1;
    return { marker: 'heading', rest: rest(end) };
  }
  const isBold = first === '*' && line.charAt(1) === '*';
  if (
    BULLETS.includes(first) &&
    !isBold &&
    line.length > 1 &&
    (line.charAt(1) === ' ' || first === '•' || first === '▪')
  ) {
    return { marker: 'item', rest: rest(1) };
  }
  if (first === 'o' && line.charAt(1) === ' ' && line.charAt(2) !== '2')
    return { marker: 'item', rest: rest(2) };
  const end = numberingEnd(line);
  return end > 0 ? { marker: 'item', rest: rest(end) } : { marker: 'none', rest: line };
}

/** A row of a table: "| Hgb 7.1 | CBC | 4/11 |". */
function withoutPipes(row: string): string {
  return (row.endsWith('|') ? row.slice(1, -1) : row.slice(1)).trim();
}

/** Where "1.", "2)", "(3)", "a.", "B)" at the start of a line end, or 0. */
function numberingEnd(line: string): number {
  let at = line.charAt(0) === '(' ? 1 : 0;
  const start = at;
  const kind = classOf(line.charCodeAt(at));
  if (kind !== DIGIT && kind !== LETTER) return 0;
  while (at < line.length && at - start < 2 && classOf(line.charCodeAt(at)) === kind) at += 1;
  if (kind === LETTER && (at - start > 1 || !'abcdefgh'.includes(line.charAt(start).toLowerCase()))) return 0; // "M. Okafor"
  const close = line.charAt(at);
  const isClosed = close === ')' || (start === 0 && close === '.');
  return isClosed && line.charAt(at + 1) === ' ' ? at + 1 : 0;
}

/** Boxes of a line: "[ ]", "[x]", "( )", "(x)", "___ " and signs drawn as boxes. */
function boxesIn(line: string): { start: number; end: number; ticked: boolean }[] {
  const boxes: { start: number; end: number; ticked: boolean }[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    const drawn = BOXES.get(sign);
    const next = line.charAt(at + 1);
    if (drawn !== undefined) {
      boxes.push({ start: at, end: at + 1, ticked: drawn });
    } else if (sign === '[' || sign === '(') {
      const close = sign === '[' ? ']' : ')';
      if (next === close) {
        boxes.push({ start: at, end: at + 2, ticked: false });
      } else if (line.charAt(at + 2) === close && ' xX✓✔_'.includes(next)) {
        boxes.push({ start: at, end: at + 3, ticked: next !== ' ' && next !== '_' });
      }
    } else if (sign === '_' && at === 0) {
      let end = 1;
      while (line.charAt(end) === '_') end += 1;
      // "___ Sepsis" is a box, a line of nothing but underscores is a place to write.
      if (end < 7 && line.charAt(end) === ' ' && line.slice(end).trim() !== '')
        boxes.push({ start: 0, end, ticked: false });
    }
  }
  return boxes;
}

/** Without the stars around a label: "**Question:** text" is "Question: text". Stars inside an option stay: they shout. */
function bare(text: string): string {
  const trimmed = text.trim();
  const sign = trimmed.charAt(0);
  if (
    (sign === '*' || sign === '_') &&
    trimmed.length > 2 &&
    trimmed.endsWith(sign) &&
    trimmed.charAt(1) !== sign
  ) {
    return trimmed.slice(1, -1).trim();
  }
  if (!trimmed.startsWith('**')) return trimmed;
  const close = trimmed.indexOf('**', 2);
  const label = close < 0 ? '' : trimmed.slice(2, close);
  const isLabel = label.endsWith(':') || trimmed.charAt(close + 2) === ':' || close + 2 === trimmed.length;
  return close > 0 && isLabel ? `${label}${trimmed.slice(close + 2)}` : trimmed;
}
