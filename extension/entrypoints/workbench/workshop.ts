import { replayed } from '#src/queries/replay.ts';
import { keptLog } from '../../queries/kept-log.ts';
import type { QueryDesk } from '../../queries/query-desk.ts';
import type { Unfinished } from '../../queries/unfinished.ts';
import { mergedEnd, mergedLog } from '../../queries/merge-logs.ts';
import { chartsAsked, queriesOver } from '../../queries/retention.ts';
import { daysBefore } from '../../storage/counts.ts';
import { keptSettings } from '../../storage/kept-settings.ts';
import type { RecordKind, VaultRecord } from '../../vault/sealed-record.ts';
import { VaultDesk } from '../../vault/vault-desk.ts';
import type { AuditDesk } from '../../worklist/audit-desk.ts';
import type { Bench } from '../../worklist/bench.ts';
import { chartOf, recordsOf } from '../../worklist/chart.ts';
import { readKeptCharts } from '../../worklist/chart-keeper.ts';
import { keptVerdicts, mergedVerdicts } from '../../worklist/kept-verdicts.ts';
import { mergedCharts } from '../../worklist/merge-charts.ts';
import { mergedViews, type SavedViews } from '../../worklist/saved-views.ts';
import { say } from '../../ui/say.ts';

/** What the workbench holds. `today` is YYYY-MM-DD. */
export interface Workshop {
  readonly bench: Bench;
  readonly desk: QueryDesk;
  readonly unfinished: Unfinished;
  readonly saved: SavedViews;
  readonly audit: AuditDesk;
  readonly today: () => string;
}

/** The vault's desk: what the workbench holds is kept while a vault is open, and forgotten once it is locked. */
export function vaultDeskFor({ bench, desk, unfinished, saved, audit, today }: Workshop): VaultDesk {
  return new VaultDesk({
    opened: async (vault, locked) => {
      // All that can fail comes before anything is changed.
      const { settings } = await keptSettings.current();
      const charts = await readKeptCharts(vault);
      const views = await saved.keptIn(vault);
      const since = daysBefore(today(), settings.vaultDays);
      const before = audit.state;
      const verdicts = await keptVerdicts(vault, before.values(), since);
      const log = await desk.open((here) => keptLog(vault, here));
      if (locked.aborted) return;
      const asked = chartsAsked(replayed(log.entries).values());
      const damaged = charts.damaged + views.damaged + log.damaged + verdicts.damaged;
      saved.open(vault, views);
      audit.open(verdicts.verdicts, verdicts.keep, before);
      bench.keepIn(
        vault,
        { ...charts, damaged },
        ({ key, notes, day, aliases = [] }) =>
          day < since &&
          !recordsOf(chartOf({ id: 0, key, aliases }, notes)).some((record) => asked.has(record)),
      );
      void eraseOver(desk, since, settings.vaultDays);
    },
    merged: (here, there) => [
      ...mergedLog(ofKind('entry', here), ofKind('entry', there)),
      ...mergedEnd(ofKind('end', here), ofKind('end', there)),
      ...mergedCharts(ofKind('chart', here), ofKind('chart', there)),
      ...mergedViews(ofKind('view', here), ofKind('view', there)),
      ...mergedVerdicts(ofKind('verdict', here), ofKind('verdict', there)),
    ],
    arrived: () => bench.arrived(),
    settle: async () => {
      const asked = [
        bench.writeAgain(),
        unfinished.keepAll(),
        audit.settled(),
        saved.settled(),
        desk.settled(),
      ] as const;
      const [areCharts, areDrafts, areVerdicts, areViews] = await Promise.all(asked);
      return areCharts && areDrafts && areVerdicts && areViews;
    },
    locked: () => {
      unfinished.forget();
      desk.forget();
      saved.forget();
      audit.forget();
      bench.leaveVault();
    },
  });
}

/** What cannot be written now is erased when the vault is next opened. */
async function eraseOver(desk: QueryDesk, since: string, days: number): Promise<void> {
  try {
    for (const id of queriesOver(desk.state.values(), since)) {
      // oxlint-disable-next-line no-await-in-loop -- the log is written one entry after the other
      await desk.erase(id, say('retentionReason', days));
    }
  } catch {
    return;
  }
}

function ofKind(kind: RecordKind, records: readonly VaultRecord[]): VaultRecord[] {
  return records.filter((record) => record.kind === kind);
}
