import { useState } from 'preact/hooks';
import { isFault } from '#src/measures/outcome-fault.ts';
import type { KnownRule } from '../../studio/known-rules.ts';
import type { TakenOutcomes, UnmappedFile } from '../../studio/outcomes.ts';
import type { KeptOutcomes } from '../../storage/kept-outcomes.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { say, sayCount } from '../../ui/say.ts';
import type { Hands } from './hands.ts';
import { MapColumns } from './map-columns.tsx';
import { KIND_WORDS, outcomeFaultText, takenText } from './outcome-words.ts';
import { Said } from './said.tsx';

interface Props {
  readonly hands: Hands;
  readonly files: readonly KeptOutcomes[];
  readonly rules: ReadonlyMap<string, KnownRule>;
}

/** The files that outcomes come from: brought in, mapped where ChartCue did not write them, and taken out again. */
export function OutcomeFiles({ hands, files, rules }: Props) {
  const [said, setSaid] = useState<readonly string[]>([]);
  const [unmapped, setUnmapped] = useState<readonly UnmappedFile[]>([]);
  const known = [...rules.values()];
  const take = async (chosen: readonly File[]): Promise<void> => {
    setSaid([sayCount('studioTaking', chosen.length)]);
    const lines: string[] = [];
    const waiting: UnmappedFile[] = [];
    for (const file of chosen) {
      // oxlint-disable-next-line no-await-in-loop -- in their order, so that two of one name are seen as such
      const taken = await hands.outcomes.bringIn(file, file.name, known);
      if (isFault(taken)) lines.push(outcomeFaultText(file.name, taken));
      else if ('csv' in taken) waiting.push(taken);
      else lines.push(takenText(taken));
    }
    setSaid(lines);
    setUnmapped((before) => [...before, ...waiting]);
  };
  const [first] = unmapped;
  const next = (lines: readonly string[]): void => {
    setUnmapped(unmapped.slice(1));
    setSaid(lines);
  };
  return (
    <section aria-labelledby="outcome-files-title">
      <h3 id="outcome-files-title">{say('outcomeFiles')}</h3>
      <p class="soft">{say('outcomeFilesText')}</p>
      <div class="buttons">
        <FileButton
          label={say('outcomeBringIn')}
          multiple
          accept=".csv,.json,.txt,.tsv"
          onFiles={(chosen) => void take([...chosen])}
        />
      </div>
      {first !== undefined && (
        <MapColumns
          key={first.name}
          hands={hands}
          file={first}
          known={known}
          onDone={(taken: TakenOutcomes) => next([takenText(taken)])}
          onLeave={() => next([say('outcomeLeft', first.name)])}
        />
      )}
      <Said lines={said} />
      <ul class="rows">
        {files.map((file) => (
          <li key={file.name} class="beside">
            <p>
              <strong>{file.name}</strong> {say(KIND_WORDS[file.kind])}{' '}
              <span class="soft">{say('outcomeFileOn', file.on)}</span>
            </p>
            <button
              type="button"
              aria-label={say('outcomeRemoveName', file.name)}
              onClick={() => void hands.outcomes.remove(file.name)}
            >
              {say('outcomeRemove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
