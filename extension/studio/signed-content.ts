import type { PackContent } from '#src/packs/content.ts';

/** What a version that was signed says: its file was read by its schema before it was kept. */
export function signedContent(text: string): PackContent {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return (JSON.parse(text) as { readonly content: PackContent }).content;
}
