/** Written by tools/host-profiles/plugin.ts at build time. */
declare module 'virtual:host-profiles' {
  import type { HostProfile } from '#extension/profiles/profile.ts';

  /** Those for hosts and kinds of pages first, the one for every page last. */
  export const hostProfiles: readonly HostProfile[];
}
