/**
 * How a list of the data is looked for: as phrases, as words as they stand, or as stems, so that singular and plural are
 * one. The tables beside this file say it of every list, and both the schema of the files and the edition are made from
 * them.
 */
export type ListKind = 'phrases' | 'words' | 'stems';
export type ListKinds = Readonly<Record<string, ListKind>>;

/** The lists of a table, as their file holds them. */
export type FormsOf<K extends ListKinds> = { readonly [Name in keyof K]: readonly string[] };
