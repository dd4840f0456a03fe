import { classOf, NEWLINE } from '#src/text/characters.ts';
import { type Box, boxesIn } from '../language/boxes.ts';
import { type Marker, markerOf } from './marker.ts';

/** A line of a pasted text, or what stands behind one of several boxes on it. */
export interface Line {
  readonly marker: Marker;
  /** Whether the box is ticked. */
  readonly ticked: boolean;
  /** Without its marker, and without the stars or underlines around a label. */
  readonly content: string;
  /** Whether a blank line comes before it. */
  readonly afterBlank: boolean;
}

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
    for (const part of parted(line)) lines.push({ ...part, afterBlank });
    afterBlank = false;
  }
  return numbered(lines);
}

/** Fewer lines that begin with 1, 2, ... may be so by chance. */
const FEWEST_NUMBERED = 3;
const NUMBER = /^(?:(?:\p{L}{2,12}[ _-]?|\d\.)?(\d{1,2})(?: ?[-–—:=])?|([A-Ha-h]) ?[-–—=:]) (?=\S)/u;

/** Lines that count up without a stop behind the number are items: "1 Stage 1", "2 - Stage 2", "A - right", "RSP_1: right", "3.1 right". */
function numbered(lines: readonly Line[]): Line[] {
  const all = [...lines];
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && numberOf(all[end]!) === end - start + 1) end += 1;
    if (end - start >= FEWEST_NUMBERED) {
      for (let at = start; at < end; at += 1) {
        const line = all[at]!;
        all[at] = { ...line, marker: 'item', content: line.content.replace(NUMBER, '') };
      }
    }
    start = Math.max(end, start + 1);
  }
  return all;
}

function numberOf({ marker, content }: Line): number {
  const found = marker === 'none' ? NUMBER.exec(content) : null;
  if (found === null) return 0;
  const [, digits, letter] = found;
  return letter === undefined ? Number(digits) : letter.toLowerCase().charCodeAt(0) - 96;
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
  for (const sign of line) if (!'-=|: *~'.includes(sign)) return false;
  return line.length > 2;
}

/** "(a) left (b) right": answers in a row, and no item of a list. */
function isRun(line: string): boolean {
  return /^\(?[a1][).] .* \(?[b2][).] /iu.test(line);
}

type Part = Pick<Line, 'marker' | 'ticked' | 'content'>;

/** A line, cut at its boxes: "[ ] Yes [ ] No", "- [ ] Sepsis". */
function parted(line: string): Part[] {
  const { marker, rest } = isRun(line) ? { marker: 'none' as const, rest: line } : markerOf(line);
  const boxes = boxesIn(rest);
  if (boxes.length === 0) return [{ marker, ticked: false, content: bare(rest, marker) }];
  const parts: Part[] = [];
  // "YES [ ]   NO [ ]": the boxes stand behind their answers.
  const isBehind = boxes.length > 1 && boxes.at(-1)!.end === rest.length && boxes[0]!.start > 0;
  const [only] = boxes;
  if (boxes.length === 1 && isBoxBehind(rest, only!)) {
    const content = `${rest.slice(0, only!.start).trim()} ${rest.slice(only!.end).trim()}`.trim();
    return [{ marker: 'box', ticked: only!.ticked, content }];
  }
  if (isBehind) {
    return boxes.map(({ start, ticked }, index) => {
      const content = rest
        .slice(boxes[index - 1]?.end ?? 0, start)
        .replace(/^[\s_]+/u, '')
        .trim();
      return { marker: 'box', ticked, content };
    });
  }
  const before = rest.slice(0, boxes[0]!.start).trim();
  if (before !== '') parts.push({ marker, ticked: false, content: bare(before, marker) });
  boxes.forEach(({ end, ticked }, index) => {
    const content = rest.slice(end, boxes[index + 1]?.start ?? rest.length).trim();
    parts.push({ marker: 'box', ticked, content });
  });
  return parts;
}

/** "Ruled out   [ ]", "Other   [ ] ______", and not "Choose one: [ ] ...". */
function isBoxBehind(line: string, { start, end }: Box): boolean {
  return start > 0 && /[^:?\s]\s*$/u.test(line.slice(0, start)) && /^[\s_]*$/u.test(line.slice(end));
}

/**
 * Without the stars around a label: "**Question:** text" is "Question: text", "*Labs 3/14*" is "Labs 3/14". Stars around
 * an item that is no label stay: they shout.
 */
function bare(text: string, marker: Marker): string {
  const sign = text.charAt(0);
  if (sign !== '*' && sign !== '_') return text;
  const width = text.charAt(1) === sign ? 2 : 1;
  const close = text.indexOf(sign.repeat(width), width);
  if (close < 0) return text;
  const label = text.slice(width, close);
  const isWhole = close + width === text.length && marker !== 'item';
  const isLabel = label.endsWith(':') || text.charAt(close + width) === ':';
  return isWhole || isLabel ? `${label}${text.slice(close + width)}` : text;
}
