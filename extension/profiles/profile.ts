/** What is known of one kind of charting page: data under `rules/hosts/`, checked and compiled at build. Fields are CSS selectors. */
export interface HostProfile {
  readonly id: string;
  /** Names of hosts it is for: "ehr.example", "*.hospital.example". With none and no `page` it is for every page. */
  readonly hosts: readonly string[];
  /** What must be found in a document for it to be of this kind; "" for any. */
  readonly page: string;
  /** The parts of one note, in its order, each with the name it has there. */
  readonly parts: readonly { readonly name: string; readonly field: string }[];
  /** Other fields that are read. With neither parts nor these, all that may hold a note are. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Read-only text that belongs to the note: it may settle a question. */
  readonly context: readonly string[];
  /** Fields of the system's own form for queries: held to the wording rules, and no part of the note. */
  readonly queries: readonly string[];
  /** The button that signs the note; "" where it is not known. */
  readonly sign: string;
}
