/** How a document was written down. `text` is what remains when it is none of the others. */
export type Format = 'text' | 'rtf' | 'pdf' | 'docx' | 'html' | 'cda' | 'fhir' | 'hl7v2';

export interface Patient {
  /** The number the sender knows the patient by, as it stands in the file. */
  readonly id: string | null;
  readonly name: string | null;
  /** YYYY-MM-DD */
  readonly born: string | null;
}

/** What a file says about a note; null where it is silent. Nothing is guessed from a file's name or from the text. */
export interface Facts {
  readonly patient: Patient | null;
  /** The encounter's number. */
  readonly encounter: string | null;
  readonly author: string | null;
  /** Department or specialty. */
  readonly service: string | null;
  /** YYYY-MM-DD, or YYYY-MM-DDTHH:MM in the sender's own time. */
  readonly date: string | null;
  /** "Discharge summary" */
  readonly kind: string | null;
  /** Codes of procedures (CPT, HCPCS) that the encounter lists. Missing in what an earlier version kept. */
  readonly codes?: readonly string[];
}

/** One note out of a file. */
export interface IntakeDocument extends Facts {
  /** Lines end with \n; no other control signs but tabs. Never empty. */
  readonly text: string;
  readonly format: Format;
  /** Where in its file it stands: "line 3", "message 2", "" when it is the whole file. */
  readonly place: string;
}

export const NO_FACTS: Facts = {
  patient: null,
  encounter: null,
  author: null,
  service: null,
  date: null,
  kind: null,
  codes: [],
};

/** The facts of a document, and where it says nothing, those of what it came in. */
export function completed<T extends Facts>(document: T, around: Facts): T {
  return {
    ...document,
    patient: document.patient ?? around.patient,
    encounter: document.encounter ?? around.encounter,
    author: document.author ?? around.author,
    service: document.service ?? around.service,
    date: document.date ?? around.date,
    kind: document.kind ?? around.kind,
    codes: [...new Set([...(document.codes ?? []), ...(around.codes ?? [])])],
  };
}
