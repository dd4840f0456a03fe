import { type Comparison, compareWithBaseline, type Period } from '#src/measures/compare.ts';
import { csvOf, jsonOf } from '#src/measures/export.ts';
import { type Grouping, type Total, totalOf, totalsBy } from '#src/measures/totals.ts';
import { countsBetween, dropOldCounts, dropOldRemarks } from '../storage/counts.ts';
import { database, type KeptRemark } from '../storage/database.ts';
import { forgetInstallation, installation } from '../storage/installation.ts';

const ALL: Period = { from: '', to: '9999-12-31' };

/** What was counted on this machine, for the pages of the extension. All of it rejects where the database cannot be read. */
export const measures = {
  /** The numbers of a period, as a whole and by rule, pack, day or host. */
  async totals(grouping: Grouping, { from, to }: Period = ALL): Promise<{ all: Total; groups: Total[] }> {
    const counts = await countsBetween(database(), from, to);
    return { all: totalOf('', counts), groups: totalsBy(grouping, counts) };
  },

  /** What was counted in silence beside what was counted since. */
  async besideBaseline(baseline: Period): Promise<Comparison> {
    return compareWithBaseline(await countsBetween(database(), ALL.from, ALL.to), baseline);
  },

  /** The counts as a file: CSV for a spreadsheet, JSON for a program. */
  async file(kind: 'csv' | 'json', { from, to }: Period = ALL): Promise<string> {
    const counts = await countsBetween(database(), from, to);
    return (kind === 'csv' ? csvOf : jsonOf)(counts, await installation());
  },

  /** What was written about rules that are wrong, the latest first. */
  async remarks(): Promise<KeptRemark[]> {
    return (await database().remarks.toArray()).toReversed();
  },

  /** Takes away all counts and remarks, and what their exports are known by. */
  async erase(): Promise<void> {
    await Promise.all([database().counts.clear(), database().remarks.clear(), forgetInstallation()]);
  },

  /** Takes away what is older than so many days, remarks too; `today` is YYYY-MM-DD. */
  async dropOld(today: string, days: number): Promise<void> {
    await Promise.all([dropOldCounts(database(), today, days), dropOldRemarks(database(), today, days)]);
  },
};
