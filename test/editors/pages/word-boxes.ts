/** A rectangle of the top window in CSS pixels. */
export interface WordBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Where the first occurrence of `words` at or after unit `from` of the field's text is drawn, in the top window's
 * viewport. Of plain fields it is counted (their letters are of one width and no line is broken), of others asked of the
 * browser over the text nodes as they stand: never of what is tested.
 */
export function boxOfWords(field: HTMLElement, words: string, from = 0): WordBox {
  const box =
    field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
      ? counted(field, words, from)
      : drawn(field, words, from);
  return inTopWindow(box, field.ownerDocument.defaultView!);
}

function counted(field: HTMLTextAreaElement | HTMLInputElement, words: string, from: number): WordBox {
  const style = getComputedStyle(field);
  const brush = document.createElement('canvas').getContext('2d')!;
  brush.font = style.font;
  const letter = brush.measureText('0').width;
  const pixels = (name: string): number => Number.parseFloat(style.getPropertyValue(name));
  const at = indexIn(field.value, words, from);
  const before = field.value.slice(0, at).split('\n');
  const { left, top } = field.getBoundingClientRect();
  const x =
    left +
    pixels('border-left-width') +
    pixels('padding-left') +
    before.at(-1)!.length * letter -
    field.scrollLeft;
  const line = pixels('line-height');
  const y =
    top + pixels('border-top-width') + pixels('padding-top') + (before.length - 1) * line - field.scrollTop;
  return { left: x, right: x + words.length * letter, top: y, bottom: y + line };
}

function drawn(field: HTMLElement, words: string, from: number): WordBox {
  const texts: Text[] = [];
  const walk = field.ownerDocument.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) texts.push(walk.currentNode as Text);
  const whole = texts.map(({ data }) => data.replaceAll('\u00a0', ' ')).join('');
  const at = indexIn(whole, words, from);
  const range = field.ownerDocument.createRange();
  const [start, end] = [placeOf(texts, at + 1, -1), placeOf(texts, at + words.length, 0)];
  range.setStart(...start);
  range.setEnd(...end);
  return range.getBoundingClientRect();
}

/** The place of a unit among text nodes: the node that holds it, and its offset there moved by `shift`. */
function placeOf(texts: readonly Text[], unit: number, shift: number): [Text, number] {
  let left = unit;
  for (const text of texts) {
    if (left <= text.data.length) return [text, left + shift];
    left -= text.data.length;
  }
  throw new Error('the field has no such place');
}

function indexIn(text: string, words: string, from: number): number {
  const at = text.indexOf(words, from);
  if (at < 0) throw new Error(`${JSON.stringify(words)} does not stand in ${JSON.stringify(text)}`);
  return at;
}

function inTopWindow({ left, top, right, bottom }: WordBox, window: Window): WordBox {
  let [x, y] = [0, 0];
  for (let { frameElement } = window; frameElement;) {
    const around = frameElement.getBoundingClientRect();
    x += around.left + frameElement.clientLeft;
    y += around.top + frameElement.clientTop;
    frameElement = frameElement.ownerDocument.defaultView?.frameElement ?? null;
  }
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}
