import type { Chart } from '../../worklist/chart.ts';
import { say } from '../../ui/say.ts';

/** What is known of whose chart it is, in a line. */
export function headline({ patient, encounter, service, author }: Chart): string {
  return [
    patient?.id,
    patient?.born == null ? null : say('chartBorn', patient.born),
    encounter === null ? null : say('chartEncounter', encounter),
    service,
    author,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(' · ');
}
