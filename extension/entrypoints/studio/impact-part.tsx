// A little more than 150 lines, because where notes come from and what becomes of them is one state.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Impact } from '#src/authoring/impact.ts';
import type { StudioNote } from '../../studio/impact-on-notes.ts';
import { ImpactRuns } from '../../studio/impact-run.ts';
import { notesOfFiles } from '../../studio/notes-of-files.ts';
import type { PackAs } from '../../studio/pack-as.ts';
import { type NamedFile } from '../../worklist/import-files.ts';
import { borrowCharts } from '../../worklist/lend-charts.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { say, sayCount } from '../../ui/say.ts';
import { filesOfDrop, filesOfList } from '../../ui/chosen-files.ts';
import { startIntake } from '../../workers/start-intake.ts';
import type { Hands } from './hands.ts';
import { ImpactTable } from './impact-table.tsx';
import { startImpact } from '../../workers/start-desk.ts';

interface Done {
  readonly impact: Impact;
  readonly notes: readonly StudioNote[];
  readonly seconds: number;
}

/** What the change does to notes: samples, files, or the workbench's charts. They stay in this page's memory. */
export function ImpactPart(props: { hands: Hands; before: PackAs | null; after: PackAs | null }) {
  const { hands, before, after } = props;
  const [notes, setNotes] = useState<readonly StudioNote[]>([]);
  const [said, setSaid] = useState('');
  const [done, setDone] = useState<Done | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [runs] = useState(() => new ImpactRuns(startImpact));
  const held = useRef<readonly StudioNote[]>(notes);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => () => runs.end(), [runs]);
  const take = (given: readonly StudioNote[], refused = 0): void => {
    runs.cancel();
    if (given.length > 0) runs.prepare();
    else runs.end();
    setProgress(null);
    held.current = given;
    setNotes(given);
    setDone(null);
    setSaid(
      [
        sayCount('studioNotes', given.length),
        ...(refused > 0 ? [sayCount('studioNotRead', refused)] : []),
      ].join(' '),
    );
  };
  const borrow = async (): Promise<void> => {
    const loan: { charts: readonly StudioNote[]; isOver: boolean } = { charts: [], isOver: false };
    loan.charts = await borrowCharts(() => {
      loan.isOver = true;
      if (held.current === loan.charts) giveBack();
    });
    if (!loan.isOver) take(loan.charts);
  };
  const giveBack = (): void => {
    take([]);
    setSaid(say('studioChartsBack'));
  };
  const read = async (files: readonly NamedFile[]): Promise<void> => {
    setSaid(sayCount('studioTaking', files.length));
    runs.prepare();
    const found = await notesOfFiles(files, startIntake);
    take(found.notes, found.refused);
  };
  const run = (): void => {
    const start = performance.now();
    setDone(null);
    setSaid('');
    setProgress(0);
    runs.run(
      { before, after, notes },
      {
        progress: setProgress,
        ended: (result) => {
          setProgress(null);
          if (typeof result === 'string')
            setSaid(say(result === 'faulty' ? 'studioFaultsFirst' : 'studioImpactBroke'));
          else setDone({ impact: result, notes, seconds: (performance.now() - start) / 1000 });
        },
      },
    );
  };
  const stop = (): void => {
    runs.cancel();
    setProgress(null);
    setSaid(say('studioImpactStopped'));
    runs.prepare();
  };
  return (
    <div
      class="impact"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (event.dataTransfer !== null) void filesOfDrop(event.dataTransfer).then(read);
      }}
    >
      <h4>{say('studioImpact')}</h4>
      <p class="soft">{say('studioImpactText')}</p>
      <div class="buttons">
        <button type="button" onClick={() => void hands.desk.ask('samples').then((all) => take(all))}>
          {say('studioTakeSamples')}
        </button>
        <FileButton
          label={say('studioTakeFiles')}
          multiple
          onFiles={(files) => void read(filesOfList(files))}
        />
        <button
          type="button"
          onClick={() => {
            folder.current!.webkitdirectory = true; // no attribute that Preact's types know
            folder.current!.click();
          }}
        >
          {say('benchChooseFolder')}
        </button>
        <input
          ref={folder}
          type="file"
          hidden
          onChange={(event) => {
            void read(filesOfList(event.currentTarget.files!));
            event.currentTarget.value = '';
          }}
        />
        <button type="button" onClick={() => void borrow()}>
          {say('studioTakeCharts')}
        </button>
      </div>
      <div class="buttons">
        {progress === null ? (
          <button type="button" class="strong" disabled={notes.length === 0} onClick={run}>
            {say('studioImpactDo')}
          </button>
        ) : (
          <>
            <progress aria-label={say('studioImpactRuns')} max={notes.length} value={progress} />
            <span class="soft">{say('studioImpactFar', progress, notes.length)}</span>
            <button type="button" onClick={stop}>
              {say('benchCancel')}
            </button>
          </>
        )}
      </div>
      <p role="status">
        {done === null
          ? said
          : `${sayCount('studioImpactDone', done.impact.notes, done.seconds.toFixed(1))} ${sayCount('studioImpactChanged', done.impact.notesChanged)}`}
      </p>
      {done !== null && <ImpactTable impact={done.impact} notes={done.notes} />}
    </div>
  );
}
