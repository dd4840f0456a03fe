/** Whether keys that go to an element are letters of what somebody writes there. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
