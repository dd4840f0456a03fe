import type { Box } from '#extension/fields/boxes.ts';

/**
 * Where a span of the first line of a field is drawn, in whatever font and size: its letters are measured on a canvas, and
 * the field's own box says how large a pixel of it is in the viewport. Runs in a page.
 */
export function measuredPlace({
  selector,
  start,
  end,
}: {
  selector: string;
  start: number;
  end: number;
}): Box {
  const field = document.querySelector<HTMLElement>(selector)!;
  const text = field instanceof HTMLTextAreaElement ? field.value : (field.textContent ?? '');
  const style = getComputedStyle(field);
  const brush = document.createElement('canvas').getContext('2d')!;
  brush.font = style.font;
  const pixels = (name: string): number => Number.parseFloat(style.getPropertyValue(name));
  const box = field.getBoundingClientRect();
  const scale = box.width / field.offsetWidth;
  const left = pixels('border-left-width') + pixels('padding-left');
  const top = pixels('border-top-width') + pixels('padding-top');
  const at = (units: number): number =>
    box.left + (left + brush.measureText(text.slice(0, units)).width) * scale;
  return {
    left: at(start),
    right: at(end),
    top: box.top + top * scale,
    bottom: box.top + (top + pixels('line-height')) * scale,
  };
}
