import { useEffect, useState } from 'preact/hooks';
import type { DeskState, QueryDesk } from '../../queries/query-desk.ts';
import { say } from '../../ui/say.ts';

/** How often it is looked whether a query has come to its time, in ms: working hours go by the minute. */
const LOOK_EVERY = 30_000;

/**
 * The queries as they change, and the time as it goes on: a new value of `at` means that a query may be due. Those whose time
 * is over expire by themselves.
 */
export function useDesk(desk: QueryDesk): { readonly lives: DeskState; readonly at: number } {
  const [state, setState] = useState({ lives: desk.state, at: 0 });
  useEffect(() => {
    const take = (): void => setState(({ at }) => ({ lives: desk.state, at: at + 1 }));
    const look = (): void => {
      void desk.expire({ name: say('queryPolicy'), role: '' }, say('queryExpiredWhy'));
      take();
    };
    const stop = desk.subscribe(take);
    const timer = setInterval(look, LOOK_EVERY);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [desk]);
  return state;
}
