import { pageOf } from '../e2e/fixtures/charting-pages.ts';
import { editable, textarea } from './host-page.ts';

/** A page with its field in shadow roots. What stands in a closed one no selector finds: the page hands the field out. */
export interface ShadowPage {
  readonly what: string;
  readonly chart: string;
}

declare global {
  interface Window {
    noteField?: HTMLElement;
  }
}

/** Runs in the page. */
export function shadowedField(): HTMLElement {
  return window.noteField!;
}

/** Custom elements around a field, the first of `modes` outermost, each with the page's own style in its root. */
function shadowed(modes: readonly ('open' | 'closed')[], field: string): string {
  const names = modes.map((mode, depth) => `chart-${mode}-${depth}`);
  const inside = (depth: number): string =>
    depth + 1 < names.length ? `<p>Part</p><${names[depth + 1]}></${names[depth + 1]}>` : field;
  const definitions = modes.map(
    (mode, depth) => `customElements.define('${names[depth]}', class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: '${mode}' });
        root.innerHTML = ${JSON.stringify(inside(depth))};
        root.prepend(document.querySelector('style').cloneNode(true));
        window.noteField = root.querySelector('.note') ?? window.noteField;
      }
    });`,
  );
  const chart = pageOf(`<h1>Chart</h1><${names[0]}></${names[0]}><script>${definitions.join('')}</script>`);
  return chart;
}

export const SHADOW_PAGES: readonly ShadowPage[] = [
  { what: 'a textarea in an open shadow root', chart: shadowed(['open'], textarea('inner')) },
  { what: 'a textarea in a closed shadow root', chart: shadowed(['closed'], textarea('inner')) },
  {
    what: 'a contenteditable in an open shadow root inside a closed one',
    chart: shadowed(['closed', 'open'], editable('inner')),
  },
];
