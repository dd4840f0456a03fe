/** Five digits, or a letter with four. */
const CODE = /^(?:\d{5}|[A-Z]\d{4})$/;
/** CPT and HCPCS, by their address in FHIR and their number in CDA. */
const SYSTEMS = /ama-assn\.org\/go\/cpt|hcpcs|2\.16\.840\.1\.113883\.6\.(?:12|14|285)$/i;
/** The same by their names in HL7's table 0396, and as senders write them. */
const NAMED_SYSTEMS = /^(?:C[45]|CPT-?[45]?|HCPCS|HCPT|HPC)$/i;

/** Those of some codes that are of procedures, each once. */
export function procedureCodes(codes: readonly (string | null | undefined)[]): string[] {
  return [...new Set(codes.filter((code) => code !== null && code !== undefined))].filter((code) =>
    CODE.test(code),
  );
}

/** Whether a system of codes is one of procedures. */
export function isOfProcedures(system: string | null): boolean {
  return system !== null && (SYSTEMS.test(system) || NAMED_SYSTEMS.test(system));
}
