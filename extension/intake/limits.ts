/** What a hostile or broken file may cost at most. A real note is below a thousandth of each. */
export const MOST_BYTES = 64 * 1024 * 1024;
export const MOST_CHARACTERS = 2_000_000;
/** Elements of XML inside one another; CDA narrative stays below 30. */
export const MOST_NESTED = 200;
/** Files inside files: a PDF in a C-CDA in FHIR in a gzip is four. */
export const MOST_WITHIN = 5;
export const MOST_PAGES = 2_000;
/** Milliseconds for one file, after which its worker is ended. */
export const MOST_TIME = 30_000;
