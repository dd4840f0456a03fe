import type { NoteReading } from '#src/note/read-note.ts';
import type { EncounterContext, Finding } from './finding.ts';

/** Without what the clinician settled by hand, and without what is asked about the sentence that holds the caret. */
export function leaveAlone(
  findings: readonly Finding[],
  reading: NoteReading,
  { typing, settled }: EncounterContext,
): Finding[] {
  return findings.filter((finding) => {
    if (settled?.includes(finding.key) === true) return false;
    if (typing === undefined || typing.part !== finding.part) return true;
    const written = reading.sentences.find(
      ({ part, start, end }) => part === finding.part && start <= finding.start && finding.end <= end,
    );
    return written === undefined || typing.at < written.start || typing.at > written.end;
  });
}
