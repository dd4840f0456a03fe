const BLOCKS = 'p,div,li,ul,ol,h1,h2,h3,h4,h5,h6,blockquote,pre,table,tr,td,th';

/**
 * The lines of a page's saved HTML: each innermost block is one, and a BR parts two unless it ends its block. Reads
 * markup as an archive would, without layout, so that it shares nothing with what is tested.
 */
export function linesOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return linesOf(body).join('\n').replaceAll('\u00a0', ' ').replaceAll('\ufeff', '');
}

function linesOf(block: Element): string[] {
  const lines: string[] = [];
  let open: string | null = null;
  const read = (node: Node): void => {
    if (node instanceof Element && node.matches(BLOCKS)) {
      if (open !== null) lines.push(open);
      open = null;
      lines.push(...linesOf(node));
    } else if (node instanceof Element && node.localName === 'br') {
      lines.push(open ?? '');
      open = null;
    } else if (node instanceof Text) {
      open = (open ?? '') + node.data;
    } else {
      for (const child of node.childNodes) read(child);
    }
  };
  for (const child of block.childNodes) read(child);
  if (open !== null) lines.push(open);
  return lines.length === 0 ? [''] : lines;
}
