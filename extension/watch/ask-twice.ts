/** The background may be stopped in the middle of a request, which then rejects: the second one starts it again. */
export async function askTwice<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    return await ask();
  }
}
