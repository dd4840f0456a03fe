import { mannerOf } from '#extension/services/manner.ts';
import { DEFAULTS } from '#extension/storage/settings.ts';

/** How frames show what they show where nobody has chosen anything. */
export const MANNER = mannerOf(DEFAULTS, false);
