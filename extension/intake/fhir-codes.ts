import type { FhirShelf } from './fhir-shelf.ts';
import { at, listAt, stringAt } from './json-path.ts';
import { isOfProcedures, procedureCodes } from './procedure-codes.ts';

/** Codes of procedures that an encounter lists: its own, and those of procedures and charges in the file that name it. */
export function encounterCodes(visit: unknown, from: unknown, shelf: FhirShelf): string[] {
  const encounter = shelf.find(stringAt(visit, 'reference'), from);
  if (encounter === undefined) return [];
  const named = ['Procedure', 'ChargeItem']
    .flatMap((type) => shelf.ofType(type))
    .filter((each) => {
      const its = stringAt(each, 'encounter', 'reference') ?? stringAt(each, 'context', 'reference');
      return shelf.find(its, each) === encounter;
    });
  const concepts = [
    ...listAt(encounter, 'type'),
    at(encounter, 'serviceType'),
    ...named.map((each) => at(each, 'code')),
  ];
  const codings = concepts.flatMap((concept) => listAt(concept, 'coding'));
  return procedureCodes(
    codings
      .filter((coding) => isOfProcedures(stringAt(coding, 'system')))
      .map((coding) => stringAt(coding, 'code')),
  );
}
