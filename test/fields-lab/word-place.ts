import type { Box } from '#extension/fields/boxes.ts';

/**
 * Where units `start` to `end` of the first line of a field are drawn, by arithmetic alone: for tests whose fields have
 * `MONO`, so that the code under test is not asked. Runs in a page.
 */
export function placeOnFirstLine({
  selector,
  start,
  end,
  inRoots = [],
}: {
  selector: string;
  start: number;
  end: number;
  inRoots?: readonly string[];
}): Box {
  let root: Document | ShadowRoot = document;
  for (const host of inRoots) {
    root = Reflect.get(root.querySelector(host)!, 'closedRoot');
  }
  const field = root.querySelector(selector)!;
  const ruler = document.createElement('span');
  ruler.style.cssText = 'font:20px monospace;position:absolute;visibility:hidden';
  ruler.textContent = 'm'.repeat(100);
  document.body.append(ruler);
  const letter = ruler.getBoundingClientRect().width / 100;
  ruler.remove();
  const box = field.getBoundingClientRect();
  const style = getComputedStyle(field);
  const left = box.left + Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.paddingLeft);
  const top = box.top + Number.parseFloat(style.borderTopWidth) + Number.parseFloat(style.paddingTop);
  return { left: left + start * letter, right: left + end * letter, top, bottom: top + 30 };
}

/** The style that `placeOnFirstLine` counts on. */
export const MONO = `<style>.note{font:20px/30px monospace;padding:10px;margin:20px;width:700px;height:120px;
  border:1px solid #ccc;color:#000;background:#fff;overflow:auto}</style>`;
