/** What happened and what to do, by code. No word of a file ever stands in one. */
const WORDS = {
  empty: ['It has nothing in it.', 'Export it again, or leave it out.'],
  'too-large': ['It is larger than 64 MB.', 'Export fewer notes to a file.'],
  'too-long': ['Its text is longer than two million characters.', 'Export it as several notes.'],
  'too-deep': [
    'Its parts are nested deeper than any chart needs.',
    'Export it again, or ask its sender for plain text.',
  ],
  'unpacks-too-large': [
    'It unpacks to more than 64 MB.',
    'Export it again without pictures, or as plain text.',
  ],
  'too-slow': ['Reading it took longer than 30 seconds.', 'Export it as plain text, or split it.'],
  'unknown-format': [
    'It is none of the formats that can be read: text, RTF, PDF, DOCX, C-CDA, FHIR, HL7 v2.',
    'Export it as one of them.',
  ],
  'old-word': ['It is a Word file from before 2007.', 'Open it in Word and save it as DOCX.'],
  'not-docx': ['It is a ZIP archive, and no Word document.', 'Unpack it and choose the files in it.'],
  locked: ['It is protected by a password.', 'Save a copy without the password.'],
  cut: ['It ends before its content does.', 'Export or download it again: a part of it is missing.'],
  damaged: [
    'Its content does not follow its own format.',
    'Export it again, or ask its sender for plain text.',
  ],
  'no-text': [
    'It holds no text: it may be a scan or a picture.',
    'Ask for the text, or run text recognition on it first.',
  ],
  'no-note': [
    'It holds no note, report or other narrative.',
    'Choose the files that hold the notes themselves.',
  ],
  elsewhere: [
    'It names where the note is kept and does not hold it. Nothing is fetched from there.',
    'Export it with the note inside, or choose the file of the note.',
  ],
  'bad-attachment': [
    'The file attached in it is missing, or is not what it is said to be.',
    'Export it again, or choose the attached file itself.',
  ],
  withdrawn: ['Its sender marked it as entered in error.', 'Leave it out.'],
} as const satisfies Readonly<Record<string, readonly [reason: string, mend: string]>>;

export type RefusalCode = keyof typeof WORDS;

/** Why a file, or one part of it, was not read. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Where in the file: "line 3", "" for the whole. */
  readonly place: string;
  readonly reason: string;
  readonly mend: string;
}

export function refusalOf(code: RefusalCode, place = ''): Refusal {
  const [reason, mend] = WORDS[code];
  return { code, place, reason, mend };
}

/** Thrown where reading cannot go on. Carries a code and no more. */
export class Refused extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}
