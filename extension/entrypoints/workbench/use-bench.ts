import { useEffect, useState } from 'preact/hooks';
import type { Bench, BenchState } from '../../worklist/bench.ts';

/** The bench's state, taken once a frame at most: a thousand files change it a thousand times. */
export function useBench(bench: Bench): BenchState {
  const [state, setState] = useState(bench.state);
  useEffect(() => {
    let frame: number | null = null;
    const take = (): void => {
      frame = null;
      setState(bench.state);
    };
    const stop = bench.subscribe(() => {
      frame ??= requestAnimationFrame(take);
    });
    take();
    return () => {
      stop();
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [bench]);
  return state;
}
