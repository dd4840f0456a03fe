import { useEffect, useState } from 'preact/hooks';
import type { Unfinished } from '../../queries/unfinished.ts';

/** How many queries that are being written could not be kept, as that changes. */
export function useRefused(unfinished: Unfinished): number {
  const [refused, setRefused] = useState(unfinished.refused);
  useEffect(() => unfinished.subscribe(() => setRefused(unfinished.refused)), [unfinished]);
  return refused;
}
