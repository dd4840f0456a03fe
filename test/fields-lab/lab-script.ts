/**
 * The content script of the lab: it holds the rooms `fields` and `marks` and nothing else of the extension, and does what
 * a test asks of it. Tests speak to it by events on the document, the one way into an isolated world that both browsers
 * have; only strings cross.
 */
import { whyNot } from '#extension/fields/eligible.ts';
import { HEARD, tell } from '#extension/fields/ears.ts';
import { factsOf } from '#extension/fields/facts.ts';
import { fieldOf } from '#extension/fields/create-field.ts';
import { editablesIn } from '#extension/fields/find.ts';
import { watchFocus } from '#extension/fields/focus.ts';
import type { Field } from '#extension/fields/field.ts';
import { mirroredBoxes } from '#extension/fields/mirror.ts';
import { TextMap } from '#extension/fields/text-map.ts';
import { valueRange } from '#extension/fields/value-range.ts';
import type { Mark } from '#extension/marks/mark.ts';
import { createPainter } from '#extension/marks/painter.ts';
import type { Asked, LabMark, RoundTrip } from './lab.ts';

/** How often anything of ours asked to be called later. */
let planned = 0;
const plans = { requestAnimationFrame, setTimeout, setInterval };
for (const [name, plan] of Object.entries(plans)) {
  Reflect.set(globalThis, name, (...args: never[]) => {
    planned += 1;
    return Reflect.apply(plan, globalThis, args);
  });
}

for (const kind of HEARD) addEventListener(kind, tell, true);
const painter = createPainter(document);
let painted: Mark[] = [];
let caretAtChange: (number | null)[] = [];
let watching = new AbortController();
const focused: HTMLElement[] = [];
watchFocus(document, (element) => focused.push(element), new AbortController().signal);

function field(index: number): Field {
  const element = editablesIn(document)[index];
  const found = element && fieldOf(element);
  if (!found) throw new Error(`no field ${index}`);
  return found;
}

const rectOf = ({ left, top, right, bottom }: DOMRect): object => ({ left, top, right, bottom });

/** Every offset to its place and back, and every place back to an offset that holds. */
function roundTrip(index: number): RoundTrip {
  const map = new TextMap(field(index).element);
  const lost: number[] = [];
  for (let offset = 0; offset <= map.text.length; offset += 1) {
    for (const clings of ['before', 'after'] as const) {
      const place = map.positionAt(offset, clings);
      if (map.offsetAt(place.node, place.offset) !== offset) lost.push(offset);
    }
  }
  const letters: string[] = [];
  for (let offset = 0; offset < map.text.length; offset += 1) {
    const read = map
      .pieces({ start: offset, end: offset + 1 })
      .map(({ node, from, to }) => node.data.slice(from, to))
      .join('');
    letters.push(read);
  }
  return { text: map.text, lost, letters };
}

const answers: Record<keyof Asked, (...args: never[]) => unknown> = {
  fields: () => editablesIn(document).map((element) => ({ tag: element.localName, id: element.id })),
  whyNot: (selector: string) => whyNot(factsOf(document.querySelector<HTMLElement>(selector)!)),
  key: (index: number) => field(index).key,
  label: (index: number) => field(index).label(),
  text: (index: number) => field(index).text(),
  caret: (index: number) => field(index).caret(),
  rects: (index: number, start: number, end: number) => field(index).rects({ start, end }).map(rectOf),
  mirror: (index: number, start: number, end: number) => {
    const { element } = field(index);
    if (!(element instanceof HTMLTextAreaElement)) throw new Error('only textareas are mirrored');
    const range = valueRange(element, { start, end });
    const own = [...(range?.getClientRects() ?? [])].map(rectOf);
    range?.disconnect();
    return { mirrored: mirroredBoxes(element, { start, end }), own };
  },
  hasRanges: (index: number) => field(index).ranges({ start: 0, end: 1 }) !== null,
  goTo: (index: number, at: number) => field(index).goTo(at),
  insert: (index: number, at: number, text: string, expected?: string) =>
    field(index).insert(at, text, expected ?? field(index).text()),
  insertWhenGone: (index: number, at: number, text: string) => {
    const gone = field(index);
    const expected = gone.text();
    gone.element.remove();
    return gone.insert(at, text, expected);
  },
  observe: (index: number) => {
    caretAtChange = [];
    const observed = field(index);
    observed.observe(() => {
      caretAtChange.push(observed.caret());
    }, watching.signal);
  },
  changes: () => caretAtChange,
  stopObserving: () => {
    watching.abort();
    watching = new AbortController();
  },
  roundTrip: (index: number) => roundTrip(index),
  paint: (marks: readonly LabMark[], active: string | null) => {
    painted = marks.map((mark) => ({ ...mark, field: field(mark.index) }));
    painter.paint(painted, active);
    return new Promise((done) => {
      Reflect.apply(plans.requestAnimationFrame, globalThis, [() => done(null)]);
    });
  },
  overlayOnly: (on: boolean) => {
    painter.isOverlayOnly = on;
  },
  at: (x: number, y: number) => painter.at(x, y)?.key ?? null,
  refresh: () => painter.refresh(),
  remove: () => painter.remove(),
  forgetValueRanges: () => {
    // Of this world alone: the page keeps its own.
    Reflect.deleteProperty(HTMLTextAreaElement.prototype, 'createValueRange');
  },
  planned: () => planned,
  focused: () => focused.map(({ id, localName }) => id || localName),
};

document.addEventListener('lab-ask', (event) => {
  if (!(event instanceof CustomEvent)) return;
  const asked: { id: number; what: keyof Asked; args: never[] } = JSON.parse(String(event.detail));
  const { id, what, args } = asked;
  const answer = async (): Promise<unknown> => answers[what](...args);
  void answer().then(
    (value) => reply({ id, value: value ?? null }),
    (error: unknown) => reply({ id, error: String(error instanceof Error ? error.stack : error) }),
  );
});

function reply(message: object): void {
  document.dispatchEvent(new CustomEvent('lab-answer', { detail: JSON.stringify(message) }));
}
