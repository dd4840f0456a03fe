import { say } from '../../ui/say.ts';

/** When the vault was last backed up. `day` is YYYY-MM-DD; null where no backup is known of. */
export function LastBackup({ day }: { day: string | null }) {
  return <p>{day === null ? say('backedUpNever') : say('backedUpLast', day)}</p>;
}
