/** A box to tick on a line: where it stands, and whether it is ticked. */
export interface Box {
  readonly start: number;
  readonly end: number;
  readonly ticked: boolean;
}

const EMPTY = '☐□▢❏❑○◯⬜●';
const TICKED = '☑☒✓✔✅⦿◉';
/** Underscores before an answer are a box up to this many; more are a line to write on. */
const LONGEST_LINE_BOX = 6;
/** "[    ]". */
const WIDEST = 6;

/** The boxes of a line: "[ ]", "[x]", "( )", "(x)", "___ " at its start, and signs drawn as boxes. */
export function boxesIn(line: string): Box[] {
  const boxes: Box[] = [];
  const lineBox = lineBoxAtStart(line);
  if (lineBox !== null) boxes.push(lineBox);
  for (let at = lineBox?.end ?? 0; at < line.length; at += 1) {
    const box = boxAt(line, at) ?? (lineBox === null ? null : laterLineBoxAt(line, at));
    if (box !== null) boxes.push(box);
  }
  return boxes;
}

function boxAt(line: string, at: number): Box | null {
  const sign = line.charAt(at);
  if (EMPTY.includes(sign)) return { start: at, end: at + 1, ticked: false };
  if (TICKED.includes(sign)) return { start: at, end: at + 1, ticked: true };
  if (sign !== '[' && sign !== '(') return null;
  const close = sign === '[' ? ']' : ')';
  const inside = line.charAt(at + 1);
  if (inside === close) return { start: at, end: at + 2, ticked: false };
  const wide = line.slice(at + 1, at + WIDEST).indexOf(close);
  if (wide > 0 && line.slice(at + 1, at + 1 + wide).trim() === '')
    return { start: at, end: at + wide + 2, ticked: false };
  if (line.charAt(at + 2) !== close || !' xX✓✔_•●◉*'.includes(inside)) return null;
  return { start: at, end: at + 3, ticked: inside !== ' ' && inside !== '_' };
}

/** "__ Left   __ Right": where the line begins with such a box, others stand behind a wide blank. */
function laterLineBoxAt(line: string, at: number): Box | null {
  if (line.charAt(at) !== '_' || !line.startsWith('  ', at - 2)) return null;
  const box = lineBoxAtStart(line.slice(at, at + LONGEST_LINE_BOX + 3));
  return box === null ? null : { start: at, end: at + box.end, ticked: false };
}

/** "___ Sepsis" is a box; a line of nothing but underscores is a place to write. */
function lineBoxAtStart(line: string): Box | null {
  let end = 0;
  while (line.charAt(end) === '_') end += 1;
  const isBox =
    end > 0 && end <= LONGEST_LINE_BOX && line.charAt(end) === ' ' && line.slice(end).trim() !== '';
  return isBox ? { start: 0, end, ticked: false } : null;
}
