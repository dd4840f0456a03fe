/** A stretch of a line; `bold` where the editor knows formatting. */
export interface Stretch {
  readonly text: string;
  readonly bold?: true;
}

/** A line of the note that every editor is given: a paragraph, or an item of a list where the editor has lists. */
export interface Line {
  readonly kind: 'paragraph' | 'item';
  readonly stretches: readonly Stretch[];
}

const line = (kind: Line['kind'], ...stretches: readonly Stretch[]): Line => ({ kind, stretches });

/** Five words ask for a side: inside a line, beside bold type, at the start of two items of a list, and in a line again. */
export const NOTE: readonly Line[] = [
  line('paragraph', { text: 'Assessment:' }),
  line('paragraph', { text: 'She has knee osteoarthritis, worse on stairs.' }),
  line('paragraph', { text: 'Also ' }, { text: 'ankle sprain', bold: true }, { text: ' since Monday.' }),
  line('item', { text: 'Wrist fracture in a cast.' }),
  line('item', { text: 'Shoulder pain at night.' }),
  line('paragraph', { text: 'Now elbow contusion after a fall.' }),
  line('paragraph', { text: 'Plan: rest and ice.' }),
];

/** The same for a field of one line. */
export const ONE_LINE: readonly Line[] = [
  line('paragraph', {
    text: 'She has knee osteoarthritis, also ankle sprain, wrist fracture, shoulder pain, elbow contusion.',
  }),
];

export function textOf(lines: readonly Line[]): string {
  return lines.map(({ stretches }) => stretches.map(({ text }) => text).join('')).join('\n');
}

export function htmlOf(lines: readonly Line[]): string {
  const html = lines.map(({ kind, stretches }) => {
    const inside = stretches.map(({ text, bold }) => (bold ? `<strong>${text}</strong>` : text)).join('');
    return kind === 'item' ? `<li>${inside}</li>` : `<p>${inside}</p>`;
  });
  return html.join('').replace(/(?:<li>.*?<\/li>)+/g, (items) => `<ul>${items}</ul>`);
}

/** Lines with neighbouring items as one list, for editors whose model is a tree. */
export function blocksOf(lines: readonly Line[]): (Line | readonly Line[])[] {
  const blocks: (Line | Line[])[] = [];
  for (const each of lines) {
    const last = blocks.at(-1);
    if (each.kind === 'paragraph') blocks.push(each);
    else if (Array.isArray(last)) last.push(each);
    else blocks.push([each]);
  }
  return blocks;
}
