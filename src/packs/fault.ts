/** What is wrong in a file under `rules/`, where, and how to mend it. Faults are values: who shows them is elsewhere. */
export interface Fault {
  /** What kind of fault, for tests and for tools: "field-missing". */
  readonly code: FaultCode;
  /** The file's path as it was given. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The field inside the file: "axes[0].options[1]"; empty when the whole file is meant. */
  readonly field: string;
  readonly problem: string;
  readonly mend: string;
}

export type FaultCode =
  | 'file-missing'
  | 'file-unknown'
  | 'file-twice'
  | 'file-too-long'
  | 'yaml'
  | 'alias'
  | 'field-missing'
  | 'field-unknown'
  | 'field-type'
  | 'field-value'
  | 'too-many'
  | 'too-few'
  | 'id-not-file'
  | 'id-twice'
  | 'term-twice'
  | 'reference'
  | 'tree'
  | 'axis'
  | 'check'
  | 'marks'
  | 'dates'
  | 'pack-empty'
  | 'encoding'
  | 'bundle'
  | 'wording';

/** A fault in one line for a terminal: "rules/packs/ent/pack.yaml:3 version: ... Mend: ...". */
export function faultLine(fault: Fault): string {
  const field = fault.field === '' ? '' : ` ${plain(fault.field)}`;
  return `${plain(fault.file)}:${fault.line}${field}: ${plain(fault.problem)} ${plain(fault.mend)}`;
}

/** A name that a stranger wrote may stand in a fault: a terminal must not obey it, nor be filled by it. */
function plain(text: string): string {
  const shown = text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\uFFFD');
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
}

const LONGEST = 400;

/** "axes[0].options[1]" of ['axes', 0, 'options', 1]. */
export function fieldName(path: readonly PropertyKey[]): string {
  let name = '';
  for (const step of path) {
    if (typeof step === 'number') name += `[${step}]`;
    else name += name === '' ? String(step) : `.${String(step)}`;
  }
  return name;
}
