/** Written by tools/rules-plugin.ts at build time. */
declare module 'virtual:packs' {
  /** The packs that are shipped, by title, with how many rules each has and whom it is for. */
  export const packs: readonly {
    readonly id: string;
    readonly title: string;
    readonly rules: number;
    readonly specialties: readonly string[];
    readonly encounters: readonly string[];
    readonly groups: readonly string[];
    readonly payers: readonly string[];
  }[];
}
