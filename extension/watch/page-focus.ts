/** Whether the page's focus is in this frame itself; where it is in none, the top frame stands for the page. */
export function hasPageFocus(): boolean {
  if (!document.hasFocus()) return window === window.top;
  return !(
    document.activeElement instanceof HTMLIFrameElement || document.activeElement instanceof HTMLFrameElement
  );
}
