/**
 * Asks again until `is` holds of the answer, and gives that answer. Throws an error that names `what` after 15 seconds.
 */
export async function until<T>(what: string, ask: () => Promise<T>, is: (answer: T) => boolean): Promise<T> {
  const end = performance.now() + 15_000;
  for (;;) {
    const answer = await ask();
    if (is(answer)) return answer;
    if (performance.now() > end) throw new Error(`waited 15 s for ${what}`);
    await pause(50);
  }
}

/** The answer once it has been the same ten times in a row, and `is` holds of it. */
export async function settled<T>(
  what: string,
  ask: () => Promise<T>,
  is: (answer: T) => boolean,
): Promise<T> {
  let last = '';
  let same = 0;
  return until(what, ask, (answer) => {
    const now = JSON.stringify(answer);
    same = now === last ? same + 1 : 0;
    last = now;
    return same >= 10 && is(answer);
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
