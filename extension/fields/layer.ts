import { claim } from './ours.ts';

/**
 * The one closed root in which we draw over a page and measure: a child of the document element (frameworks own the
 * body), with nothing the page can style, click or read. It exists only while someone holds it.
 */
export interface Layer {
  readonly root: ShadowRoot;
  /** Turns boxes of the viewport into what `position: absolute` inside the layer needs. */
  place(rect: DOMRect): { left: number; top: number; width: number; height: number };
  /** Puts the layer above what a page has put in the top layer since. */
  raise(): void;
  release(): void;
}

const HOST_STYLE =
  'all:initial;display:block;position:fixed;inset:0;width:auto;height:auto;margin:0;padding:0;border:0;' +
  'overflow:visible;background:none;pointer-events:none;z-index:2147483647;';

let host: HTMLElement | null = null;
let root: ShadowRoot | null = null;
let holders = 0;

/** Takes hold of the layer, which comes into being for its first holder and goes with its last. */
export function holdLayer(document: Document): Layer {
  holders += 1;
  const [shownHost, shownRoot] = host?.isConnected && root ? [host, root] : create(document);
  let held = true;
  return {
    root: shownRoot,
    place: (rect) => place(shownHost, rect),
    raise() {
      shownHost.hidePopover();
      shownHost.showPopover();
    },
    release() {
      if (!held) return;
      held = false;
      holders -= 1;
      if (holders > 0) return;
      host?.remove();
      host = root = null;
    },
  };
}

function create(document: Document): [HTMLElement, ShadowRoot] {
  host?.remove();
  host = document.createElement('div');
  // A page's rule for every div cannot win over important declarations in the element's own style.
  for (const declaration of HOST_STYLE.split(';')) {
    const [property, value] = declaration.split(':');
    if (property && value) host.style.setProperty(property, value, 'important');
  }
  host.ariaHidden = 'true';
  host.popover = 'manual';
  root = host.attachShadow({ mode: 'closed' });
  claim(host, root);
  document.documentElement.append(host);
  host.showPopover(); // the top layer: over modal dialogs and full screen, and free of transformed ancestors
  return [host, root];
}

/** A page may zoom or transform its document element: the host's own box says how the layer's pixels lie. */
function place(of: HTMLElement, rect: DOMRect): { left: number; top: number; width: number; height: number } {
  const box = of.getBoundingClientRect();
  const scaleX = of.offsetWidth ? box.width / of.offsetWidth : 1;
  const scaleY = of.offsetHeight ? box.height / of.offsetHeight : 1;
  return {
    left: (rect.left - box.left) / scaleX,
    top: (rect.top - box.top) / scaleY,
    width: rect.width / scaleX,
    height: rect.height / scaleY,
  };
}
