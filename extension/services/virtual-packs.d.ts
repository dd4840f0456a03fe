/** Written by tools/rules-plugin.ts at build time. */
declare module 'virtual:packs' {
  /** The packs that are shipped, by title, with how many rules each has. */
  export const packs: readonly { readonly id: string; readonly title: string; readonly rules: number }[];
}
