import type { FhirShelf } from './fhir-shelf.ts';
import { at, listAt, stringAt } from './json-path.ts';
import { isOfProcedures, procedureCodes } from './procedure-codes.ts';

/** What a procedure, charge or encounter is that did not come to be: by R4, and by the releases before. */
const VOID =
  /^(?:not-done|entered-in-error|preparation|on-hold|stopped|aborted|suspended|planned|not-billable|cancelled)$/;

/** The codes that procedures and charges of a file give each of its encounters; told once, for it may hold ten thousand. */
const named = new WeakMap<FhirShelf, Map<unknown, Set<string>>>();

/** Codes of procedures that an encounter lists: its own, and those of procedures and charges in the file that name it. */
export function encounterCodes(visit: unknown, from: unknown, shelf: FhirShelf): string[] {
  const encounter = shelf.find(stringAt(visit, 'reference'), from);
  if (encounter === undefined) return [];
  const own = isVoid(encounter) ? [] : [...listAt(encounter, 'type'), at(encounter, 'serviceType')];
  if (!named.has(shelf)) named.set(shelf, codesByEncounter(shelf));
  return procedureCodes([...own.flatMap(codesIn), ...(named.get(shelf)!.get(encounter) ?? [])]);
}

function codesByEncounter(shelf: FhirShelf): Map<unknown, Set<string>> {
  const codes = new Map<unknown, Set<string>>();
  for (const each of ['Procedure', 'ChargeItem'].flatMap((type) => shelf.ofType(type))) {
    const its = stringAt(each, 'encounter', 'reference') ?? stringAt(each, 'context', 'reference');
    const encounter = shelf.find(its, each);
    if (encounter === undefined || isVoid(each)) continue;
    const those = codes.get(encounter) ?? new Set();
    for (const code of codesIn(at(each, 'code'))) those.add(code);
    codes.set(encounter, those);
  }
  return codes;
}

function isVoid(resource: unknown): boolean {
  return VOID.test(stringAt(resource, 'status') ?? '');
}

function codesIn(concept: unknown): string[] {
  return listAt(concept, 'coding')
    .filter((coding) => isOfProcedures(stringAt(coding, 'system')))
    .map((coding) => stringAt(coding, 'code'))
    .filter((code) => code !== null);
}
