/** Puts text on the clipboard. False where the browser does not allow it: on hosts without https, for one. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
