/** Run in a page: keeps how long each frame took since the one before, as measures with the name "frame". */
export function watchFrames(): void {
  let last = performance.now();
  const frame = (now: number): void => {
    performance.measure('frame', { start: last, end: now });
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
