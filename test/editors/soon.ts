const EVERY_MS = 25;
const LONGEST_MS = 10_000;

/** Asks again until there is an answer. Throws with what was waited for when none comes within 10 s. */
export async function soon<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const until = performance.now() + LONGEST_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > until) throw new Error(`${what} did not come`);
    await aLittle();
  }
}

/** Whether it becomes true within two seconds. */
export async function soonTrue(look: () => Promise<boolean>): Promise<boolean> {
  const until = performance.now() + LONGEST_MS / 5;
  while (!(await look())) {
    if (performance.now() > until) return false;
    await aLittle();
  }
  return true;
}

function aLittle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, EVERY_MS);
  });
}
