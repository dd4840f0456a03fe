import { claim } from '../fields/ours.ts';

/** Kinds of event that pages listen to and that cross the border of a shadow root. */
const CONTAINED = `
  click dblclick auxclick contextmenu wheel selectstart dragstart dragover drop
  mousedown mouseup mousemove mouseover mouseout touchstart touchmove touchend touchcancel
  pointerdown pointerup pointermove pointerover pointerout pointercancel
  keydown keypress keyup beforeinput input copy cut paste
  compositionstart compositionupdate compositionend focusin focusout focus blur
`;

/** Set on the element itself and as important: nothing that a page's style sheets say comes before it. */
const UNSTYLED = {
  all: 'initial',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  overflow: 'visible',
  display: 'block',
};

let scheme = 'light dark';

/** How what is drawn from now on is to look: as the browser does, or as the user chose. */
export function wear(appearance: 'system' | 'light' | 'dark'): void {
  scheme = appearance === 'system' ? 'light dark' : appearance;
}

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

/**
 * A closed root of ours, drawn above the page: at the end of the document, or of the modal dialog that holds
 * `near`, since all outside that is inert. What happens inside does not reach the page's listeners, unless they sit
 * above it and capture.
 */
export function createHost(near: Element, css: string): Host {
  const document = near.ownerDocument;
  const element = document.createElement('div');
  const style = { ...UNSTYLED, 'color-scheme': scheme };
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
  made.set(element, element.style.cssText);
  for (const type of CONTAINED.trim().split(/\s+/)) {
    element.addEventListener(type, (event) => event.stopPropagation());
  }
  const root = element.attachShadow({ mode: 'closed' });
  claim(element, root);
  const sheet = new document.defaultView!.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  bring({ element, root }, near);
  return { element, root };
}

/** The style each host was made with. */
const made = new WeakMap<Element, string>();

/** Whether nobody has changed a host's own style: a page that makes it transparent may be luring a click. */
export function isAsMade(element: Element & Partial<ElementCSSInlineStyle>): boolean {
  return made.get(element) === element.style?.cssText;
}

/** Moves a host to where it can be reached from `near`, if it is not there. */
export function bring({ element }: Host, near: Element): void {
  const home = modalAround(near) ?? near.ownerDocument.documentElement;
  if (element.parentNode !== home) home.append(element);
}

/** Moves a host into an element, and above everything else again. */
export function bringTo(host: Host, home: Element): void {
  home.append(host.element);
  raise(host);
}

/** Puts a host above everything else on the page. */
export function raise({ element }: Host): void {
  element.popover = 'manual';
  element.showPopover();
}

function modalAround(element: Element): Element | null {
  // What says that all outside it is inert keeps the focus, and what a screen reader reads, inside.
  const dialog = element.closest('dialog:modal,[aria-modal="true"]');
  const root: Node & { readonly host?: Element } = element.getRootNode();
  return dialog !== null || root.host === undefined ? dialog : modalAround(root.host);
}
