/** Something that the user can mend; its message says what and how. */
export class Problem extends Error {}
