import type { Settings } from '../storage/settings.ts';
import type { Manner } from './protocol.ts';

/** How frames are to show what they show. While `isSilent` they show nothing at all. */
export function mannerOf(settings: Settings, isSilent: boolean): Manner {
  return {
    delay: settings.delay,
    presence: settings.presenceMark && !isSilent,
    signing: settings.signingLine && !isSilent,
    appearance: settings.appearance,
    isOverlayOnly: settings.overlayOnly,
  };
}
