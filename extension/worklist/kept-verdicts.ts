import type { OpenVault } from '../vault/open-vault.ts';
import type { VaultRecord } from '../vault/sealed-record.ts';
import { type AuditVerdict, inPlaceOf, type KeepVerdict } from './audit-desk.ts';

/** The verdicts of a vault, and what writes more of them into it. */
export interface KeptVerdicts {
  readonly verdicts: readonly AuditVerdict[];
  readonly keep: KeepVerdict;
  /** Records that do not open any more. */
  readonly damaged: number;
}

/**
 * The verdicts of a vault, with those that were recorded before it was opened; what is older than `since` (YYYY-MM-DD) is
 * deleted.
 */
export async function keptVerdicts(
  vault: OpenVault,
  here: Iterable<AuditVerdict>,
  since: string,
): Promise<KeptVerdicts> {
  const { records, damaged } = await vault.read('verdict');
  const kept = records.map(verdictIn);
  const bySubject = new Map(kept.map((verdict) => [verdict.subject, verdict]));
  const more = [...here]
    .filter(({ id }) => kept.every((one) => one.id !== id))
    .map((verdict) => inPlaceOf(bySubject.get(verdict.subject), verdict));
  const over = kept.filter(({ on }) => on < since).map(({ id }) => id);
  if (more.length > 0 || over.length > 0) await vault.put(more.map(recordOf), over);
  return {
    verdicts: [...kept.filter(({ on }) => on >= since), ...more],
    keep: (verdict) => vault.put([recordOf(verdict)]),
    damaged,
  };
}

/** The verdicts of another vault that this one lacks. */
export function mergedVerdicts(
  here: readonly VaultRecord[],
  there: readonly VaultRecord[],
): readonly VaultRecord[] {
  const known = new Set(here.map(({ id }) => id));
  return there.filter(({ id }) => !known.has(id));
}

function recordOf(verdict: AuditVerdict): VaultRecord {
  return { id: verdict.id, kind: 'verdict', value: verdict };
}

function verdictIn({ value }: VaultRecord): AuditVerdict {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nobody without the key could have written it
  return value as AuditVerdict;
}
