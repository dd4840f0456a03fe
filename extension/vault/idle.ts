/** What shows that somebody is there. That a page scrolls does not: it does so by itself, too. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
/** How often it is looked whether the time is over, in ms. */
const LOOK_EVERY = 5_000;

/**
 * Calls back once nobody has touched the page for so long. By the clock and not by one long timer: a computer that was
 * asleep has let the time pass, and is told so before anything can be read on its screen. Gives what ends the watch.
 */
export function watchIdle(page: Window, minutes: number, idle: () => void): () => void {
  let last = Date.now();
  const touched = (): void => {
    if (!look()) last = Date.now();
  };
  const look = (): boolean => {
    const isOver = Date.now() - last >= minutes * 60_000;
    if (isOver) {
      end();
      idle();
    }
    return isOver;
  };
  const end = (): void => {
    clearInterval(timer);
    for (const sign of SIGNS) page.removeEventListener(sign, touched, { capture: true });
    page.document.removeEventListener('visibilitychange', look);
  };
  const timer = setInterval(look, LOOK_EVERY);
  for (const sign of SIGNS) page.addEventListener(sign, touched, { capture: true, passive: true });
  page.document.addEventListener('visibilitychange', look);
  return end;
}
