import { useEffect, useState } from 'preact/hooks';

/** Where in the studio somebody is, as the address says after "#": the id of a pack, and the name of a rule. */
export function usePlace(): readonly [pack: string | undefined, rule: string | undefined] {
  const [place, setPlace] = useState(location.hash);
  useEffect(() => {
    const move = (): void => setPlace(location.hash);
    addEventListener('hashchange', move);
    return () => removeEventListener('hashchange', move);
  }, []);
  const [pack, rule] = place.replace(/^#/, '').split('/');
  return [pack === '' ? undefined : pack, rule];
}

/** The page of outcomes: a place beside the packs, which no pack's id can name. */
export const OUTCOMES = 'outcomes';
export const OUTCOMES_PLACE = `#/${OUTCOMES}`;

/** The address of a place in the studio. */
export function placeOf(pack: string, rule?: string): string {
  return rule === undefined ? `#${pack}` : `#${pack}/${rule}`;
}
