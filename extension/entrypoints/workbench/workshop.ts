import { keptLog } from '../../queries/kept-log.ts';
import type { QueryDesk } from '../../queries/query-desk.ts';
import { mergedLog } from '../../queries/merge-logs.ts';
import { daysBefore } from '../../storage/counts.ts';
import { keptSettings } from '../../storage/kept-settings.ts';
import type { VaultRecord } from '../../vault/sealed-record.ts';
import { VaultDesk } from '../../vault/vault-desk.ts';
import type { Bench } from '../../worklist/bench.ts';
import { readKeptCharts } from '../../worklist/chart-keeper.ts';
import { mergedCharts } from '../../worklist/merge-charts.ts';

/** What the workbench holds. `today` is YYYY-MM-DD. */
export interface Workshop {
  readonly bench: Bench;
  readonly desk: QueryDesk;
  readonly today: () => string;
}

/** The vault's desk: what the workbench holds is kept while a vault is open, and forgotten once it is locked. */
export function vaultDeskFor({ bench, desk, today }: Workshop): VaultDesk {
  return new VaultDesk({
    opened: async (vault) => {
      // All that can fail comes before anything is changed.
      const { settings } = await keptSettings.current();
      const charts = await readKeptCharts(vault);
      const log = await keptLog(vault, desk.log);
      bench.keepIn(vault, charts, daysBefore(today(), settings.vaultDays));
      desk.open(log.entries, log.keep);
    },
    merged: (here, there) => [
      ...mergedLog(here.filter(isEntry), there.filter(isEntry)),
      ...mergedCharts(here.filter(isChart), there.filter(isChart)),
    ],
    settle: () => bench.writeAgain(),
    locked: () => {
      desk.forget();
      bench.leaveVault();
    },
  });
}

function isChart({ kind }: VaultRecord): boolean {
  return kind === 'chart';
}

function isEntry({ kind }: VaultRecord): boolean {
  return kind === 'entry';
}
